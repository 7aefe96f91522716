package org.pacta.agreement;

import java.util.List;

/**
 * What a request was asked to state and does not, although nothing follows from that.
 *
 * @param rule id of the rule that asks for it, such as {@code M1.time_limit}
 * @param cite units of the text that ask for it
 * @param says what is asked, in one plain sentence
 */
public record NotStated(String rule, List<String> cite, String says) {
  public NotStated {
    cite = List.copyOf(cite);
  }
}
