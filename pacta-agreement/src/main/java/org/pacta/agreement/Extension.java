package org.pacta.agreement;

import java.util.List;

/**
 * How notice lengthens a deadline.
 *
 * @param length by how much, or the whole length it sets
 * @param total true when it sets the whole length, counted from where the deadline is
 * @param event notice that must be given before the deadline passes
 * @param times how often
 * @param cite units of the text
 */
public record Extension(
    TimeLength length, boolean total, String event, int times, List<String> cite) {
  public Extension {
    cite = List.copyOf(cite);
  }
}
