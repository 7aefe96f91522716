package org.pacta.agreement.temporal;

import java.util.List;

/**
 * A part of a Party's territory of which the text speaks; what is not listed is the Party itself.
 *
 * @param id for example {@code ARU}
 * @param name in the text
 * @param of the Party whose territory it is
 * @param applies whether the agreement applies there without more
 * @param cite units of the text that say so
 */
public record Territory(String id, String name, String of, Applies applies, List<String> cite) {
  public Territory {
    cite = List.copyOf(cite);
  }

  /** Whether the agreement applies to a territory without more. */
  public enum Applies {
    /** As soon as it does to the Party. */
    FROM_START("applies there as it does to that Party"),
    /** Only once it has been extended to it. */
    BY_EXTENSION("applies there once it is extended to it"),
    /** It does not, and cannot be extended to it. */
    NEVER("does not apply there");

    private final String words;

    Applies(String words) {
      this.words = words;
    }

    /** What it says of an agreement, in words. */
    public String inWords() {
      return words;
    }
  }
}
