package org.pacta.agreement;

/**
 * Exactly what a decision was made from.
 *
 * @param agreement id
 * @param edition edition of the encoding
 * @param sha256 of the agreement file
 * @param vocabulary id
 * @param vocabularySha256 of the vocabulary file
 * @param safeguards id of the overlay
 * @param safeguardsSha256 of the overlay file
 * @param tzdata version of the time-zone rules
 */
public record Basis(
    String agreement,
    String edition,
    String sha256,
    String vocabulary,
    String vocabularySha256,
    String safeguards,
    String safeguardsSha256,
    String tzdata) {}
