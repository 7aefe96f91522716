package org.pacta.web.casefile;

/**
 * Something a person may do with a case.
 *
 * @param href where it leads
 * @param direct true: done at once by a button; false: a page with a form
 */
public record CaseAction(String label, String href, boolean direct) {}
