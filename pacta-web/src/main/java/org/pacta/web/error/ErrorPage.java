package org.pacta.web.error;

/**
 * What a person reads when something could not be shown.
 *
 * @param id short id that is also in the log; empty when nothing was logged
 */
public record ErrorPage(String heading, String whatHappened, String nextStep, String id) {}
