package org.pacta.web.page;

/** A link of a navigation; {@code current} marks the page one is on. */
public record NavigationItem(String href, String label, boolean current) {}
