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
 * @param times how often
 * @param advance how long before the deadline passes it must be given, or null
 * @param cite units of the text
 */
public record Extension(
    TimeLength length,
    boolean total,
    boolean agreed,
    String event,
    int times,
    @Nullable Advance advance,
    List<String> cite) {
  public Extension {
    cite = List.copyOf(cite);
  }

  /** How it lengthens the deadline, in words. */
  public String inWords() {
    return agreed ? "to the day that is set" : (total ? "to " : "by ") + length.inWords();
  }
}
