package org.pacta.web.access;

/**
 * Offers to send a carried form again.
 *
 * @param reason why it was not sent, in words
 */
public record ResumePage(CarriedPost carried, String reason) {}
