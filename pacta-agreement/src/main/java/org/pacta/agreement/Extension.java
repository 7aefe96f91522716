package org.pacta.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How notice lengthens a deadline.
 *
 * @param length by how much, or the whole length it sets
 * @param total true when it sets the whole length, counted from where the deadline is
 * @param agreed true when the event carries the new last day as {@code effective}; the length then
 *     has no meaning
 * @param event notice that must be given before the deadline passes
 * @param notifiedBy whose notice counts
 * @param times how often
 * @param advance how long before the deadline passes it must be given, or null
 * @param cite units of the text
 */
public record Extension(
    TimeLength length,
    boolean total,
    boolean agreed,
    String event,
    Notifier notifiedBy,
    int times,
    @Nullable Advance advance,
    List<String> cite) {
  /** Whose notice lengthens it; a notice that names no Party is of all. */
  public enum Notifier {
    /** Anybody's. */
    ANY_PARTY(""),
    /** Of whoever owes what is to be done by then. */
    BEARER(" of whoever owes it"),
    /** Of another than who owes it. */
    OTHER_PARTY(" of another than who owes it");

    private final String words;

    Notifier(String words) {
      this.words = words;
    }

    /** Whose it is, to follow the event; nothing for anybody's. */
    public String inWords() {
      return words;
    }

    /** One by its code, {@code bearer} or {@code other_party}; anybody's for anything else. */
    public static Notifier of(String code) {
      return switch (code) {
        case "bearer" -> BEARER;
        case "other_party" -> OTHER_PARTY;
        default -> ANY_PARTY;
      };
    }
  }

  public Extension {
    cite = List.copyOf(cite);
  }

  /** How it lengthens the deadline, in words. */
  public String inWords() {
    return agreed ? "to the day that is set" : (total ? "to " : "by ") + length.inWords();
  }
}
