package org.pacta.agreement;

import java.util.List;

/**
 * A rule that settled a decision.
 *
 * @param rule id
 * @param kind permission, prohibition, condition, power, or unstated for a value that holds because
 *     nothing was stated
 * @param cite units of the text
 * @param says the rule in one plain sentence
 * @param atoms parts of its guard with the facts
 * @param gists the cited units in our own words, in the order of the cites
 */
public record Because(
    String rule,
    String kind,
    List<String> cite,
    String says,
    List<Atom> atoms,
    List<String> gists) {
  public Because {
    cite = List.copyOf(cite);
    atoms = List.copyOf(atoms);
    gists = List.copyOf(gists);
  }
}
