package org.pacta.agreement;

import java.util.List;
import java.util.Set;

/**
 * A rule that settled a decision.
 *
 * @param rule id
 * @param kind permission, prohibition, condition, power; exception where this rule would have stood
 *     in the way but for what is cited; unstated for a value that holds because nothing was stated;
 *     scope for what the agreement does not apply to; ran_out for a prohibition that an event has
 *     ended, and lapse or duty for a clause of time that may have ended it or a permission;
 *     fallen_away for what would stand in the way but for its units having no effect; or runs_on
 *     for what stands although they have none
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

  /** Kind of an obstacle that has fallen away with what it rests on. */
  public static final String FALLEN_AWAY = "fallen_away";

  /** Kind of an obstacle that stands although what it rests on has no effect. */
  public static final String RUNS_ON = "runs_on";

  /** Kinds that records of before do not name. */
  static final Set<String> NEWER = Set.of(EXCEPTION, RUNS_ON, RAN_OUT, "lapse", "duty");

  public Because {
    cite = List.copyOf(cite);
    atoms = List.copyOf(atoms);
    gists = List.copyOf(gists);
  }
}
