package org.pacta.agreement;

import java.util.List;

/**
 * How notice lengthens a deadline.
 *
 * @param by how much
 * @param event notice that must be given before the deadline passes
 * @param times how often
 * @param cite units of the text
 */
public record Extension(TimeLength by, String event, int times, List<String> cite) {
  public Extension {
    cite = List.copyOf(cite);
  }
}
