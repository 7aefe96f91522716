package org.pacta.agreement;

import java.util.Map;

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
 * @param nationalLaw id and SHA-256 of each national overlay, in the order of their ids
 * @param readings alternative in use by reading; empty for the file as written
 */
public record Basis(
    String agreement,
    String edition,
    String sha256,
    String vocabulary,
    String vocabularySha256,
    String safeguards,
    String safeguardsSha256,
    String tzdata,
    Map<String, String> nationalLaw,
    Map<String, String> readings) {
  public Basis {
    nationalLaw = Map.copyOf(nationalLaw);
    readings = Map.copyOf(readings);
  }
}
