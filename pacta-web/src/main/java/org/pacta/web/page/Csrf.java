package org.pacta.web.page;

/** Name and value of the hidden field that shows a form came from our own page. */
public record Csrf(String name, String token) {}
