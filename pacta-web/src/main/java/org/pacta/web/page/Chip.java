package org.pacta.web.page;

/** A filter in force, in words, and the address of the list without it. */
public record Chip(String words, String removeHref) {}
