package org.pacta.agreement;

import java.util.List;

/**
 * A rule that settled a decision.
 *
 * @param rule id
 * @param kind permission, prohibition, condition, power; exception where this rule would have stood
 *     in the way but for what is cited; unstated for a value that holds because nothing was stated;
 *     or scope for what the agreement does not apply to; ran_out for a prohibition that an event
 *     has ended, and lapse or duty for the clause of time that ended it or a permission
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
  /** Kind of an exception by which the rule gives way. */
  public static final String EXCEPTION = "exception";

  /** Kind of a scope that leaves the act out. */
  public static final String SCOPE = "scope";

  /** Kind of a prohibition that would forbid it but for an event that ended it. */
  public static final String RAN_OUT = "ran_out";

  public Because {
    cite = List.copyOf(cite);
    atoms = List.copyOf(atoms);
    gists = List.copyOf(gists);
  }
}
