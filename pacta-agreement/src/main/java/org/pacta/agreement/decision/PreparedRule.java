package org.pacta.agreement.decision;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Because;
import org.pacta.agreement.Rule;
import org.pacta.agreement.WouldPermit;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardAtom;

/**
 * A rule with what no fact changes about its explanation, put together once.
 *
 * @param number among the rules of the act
 * @param compiled the rule as it works on the act
 * @param guard when it works, within the scope that bounds it
 * @param atoms different atoms of its guard, in the order of the text
 * @param named how it is named among the reasons, but for the facts
 * @param wouldPermit how it is named among the permissions that stand ready
 * @param cure what its file says to do when it stands in the way, or null
 * @param repeats true when an atom stands in its guard more than once
 * @param readings numbers of the readings it relies on
 * @param exceptions by which it gives way
 */
record PreparedRule(
    int number,
    CompiledRule compiled,
    Guard guard,
    List<PreparedAtom> atoms,
    Because named,
    WouldPermit wouldPermit,
    @Nullable String cure,
    boolean repeats,
    BitSet readings,
    List<PreparedException> exceptions) {
  PreparedRule {
    exceptions = List.copyOf(exceptions);
  }

  /** True when a permission overrides it, which must have effect itself. */
  boolean overridden() {
    for (PreparedException exception : exceptions) {
      if (exception.exempt.overrides()) {
        return true;
      }
    }
    return false;
  }

  /** An atom and the paths it reads, as shown. */
  record PreparedAtom(GuardAtom atom, String source) {}

  /** An exception with what no fact changes about its explanation. */
  record PreparedException(
      CompiledRule.Exempt exempt, List<PreparedAtom> atoms, boolean repeats, List<String> gists) {}

  static PreparedRule of(
      int number, CompiledRule compiled, Map<String, String> gists, ReadingsInUse readings) {
    Rule rule = compiled.rule();
    Guard guard = compiled.guard();
    return new PreparedRule(
        number,
        compiled,
        guard,
        atoms(guard),
        new Because(
            rule.id(), rule.kind(), rule.cite(), rule.says(), List.of(), gists(rule.cite(), gists)),
        new WouldPermit(rule.id(), rule.cite()),
        Cures.fixed(rule),
        guard.repeats(),
        readings.bearingOn(rule.id(), rule.cite()),
        compiled.exceptions().stream()
            .map(it ->
                new PreparedException(
                    it, atoms(it.when()), it.when().repeats(), gists(it.exception().cite(), gists)))
            .toList());
  }

  static List<PreparedAtom> atoms(Guard guard) {
    return guard
        .atoms()
        .distinct()
        .map(atom -> new PreparedAtom(atom, String.join(", ", atom.paths())))
        .toList();
  }

  private static List<String> gists(List<String> cites, Map<String, String> gists) {
    return cites.stream().map(cite -> gists.getOrDefault(cite, cite)).toList();
  }

  Rule rule() {
    return compiled.rule();
  }
}
