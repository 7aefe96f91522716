package org.pacta.web.page;

/** Addresses of the hashed style sheet and script. */
public record Assets(String style, String script) {}
