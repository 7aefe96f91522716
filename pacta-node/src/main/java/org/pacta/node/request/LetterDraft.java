package org.pacta.node.request;

import java.time.Instant;
import java.util.Map;

/**
 * A short letter as far as it is written.
 *
 * @param version never used twice; sent back with each save, so that a stale one is noticed
 * @param fields what was typed, by field name
 */
public record LetterDraft(
    ShortLetter kind, int version, Instant savedAt, Map<String, String> fields) {
  public LetterDraft {
    fields = Map.copyOf(fields);
  }
}
