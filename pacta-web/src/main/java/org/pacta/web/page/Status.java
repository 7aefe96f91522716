package org.pacta.web.page;

/** A state in words; the colour only repeats what the words say. */
public record Status(String words, String colour) {}
