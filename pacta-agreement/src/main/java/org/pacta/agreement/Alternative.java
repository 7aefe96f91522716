package org.pacta.agreement;

/**
 * Another way to read a unit of the text.
 *
 * @param id for example {@code I-10b}
 * @param reading the other reading in words
 */
public record Alternative(String id, String reading) {}
