package org.pacta.agreement.decision;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Rule;
import org.pacta.agreement.WouldPermit;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardAtom;

/**
 * A rule with what no fact changes about its explanation, put together once.
 *
 * @param number among the rules of the act
 * @param compiled the rule as it works on the act
 * @param atoms different atoms of its guard, in the order of the text
 * @param gists of its units, in the order of its cites
 * @param wouldPermit how it is named among the permissions that stand ready
 * @param cure what its file says to do when it stands in the way, or null
 * @param repeats true when an atom stands in its guard more than once
 * @param readings numbers of the readings it relies on
 */
record PreparedRule(
    int number,
    CompiledRule compiled,
    List<PreparedAtom> atoms,
    List<String> gists,
    WouldPermit wouldPermit,
    @Nullable String cure,
    boolean repeats,
    BitSet readings) {

  /** An atom and the paths it reads, as shown. */
  record PreparedAtom(GuardAtom atom, String source) {}

  static PreparedRule of(
      int number, CompiledRule compiled, Map<String, String> gists, ReadingsInUse readings) {
    Rule rule = compiled.rule();
    return new PreparedRule(
        number,
        compiled,
        compiled
            .guard()
            .atoms()
            .distinct()
            .map(atom -> new PreparedAtom(atom, String.join(", ", atom.paths())))
            .toList(),
        rule.cite().stream().map(cite -> gists.getOrDefault(cite, cite)).toList(),
        new WouldPermit(rule.id(), rule.cite()),
        Cures.fixed(rule),
        compiled.guard().repeats(),
        readings.bearingOn(rule.id(), rule.cite()));
  }

  Rule rule() {
    return compiled.rule();
  }

  Guard guard() {
    return compiled.guard();
  }
}
