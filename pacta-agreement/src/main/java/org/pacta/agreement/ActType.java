package org.pacta.agreement;

import java.util.Map;

/**
 * An act of the vocabulary.
 *
 * @param id for example {@code data.transfer}
 * @param facts type of each variable its guards may read, by variable, besides those always there
 */
public record ActType(String id, Map<String, String> facts) {
  public ActType {
    facts = Map.copyOf(facts);
  }
}
