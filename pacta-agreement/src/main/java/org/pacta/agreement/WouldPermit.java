package org.pacta.agreement;

import java.util.List;

/**
 * A permission that stands ready once the obstacle is gone, or the nearest one when none holds.
 *
 * @param rule id
 * @param cite units of the text
 */
public record WouldPermit(String rule, List<String> cite) {
  public WouldPermit {
    cite = List.copyOf(cite);
  }
}
