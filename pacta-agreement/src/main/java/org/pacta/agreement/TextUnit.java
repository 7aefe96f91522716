package org.pacta.agreement;

/**
 * One unit of the treaty text: a sentence, an item or the opening words.
 *
 * @param id for example {@code 9(4)/2}: Article 9(4), second sentence; {@code /0} opening words
 * @param gist the unit in our own few words
 * @param article {@code 9}, {@code pre}, {@code fin} or {@code title}
 * @param sha256 of the normalised verbatim unit, hexadecimal
 */
public record TextUnit(String id, String gist, String article, String sha256) {}
