package org.pacta.agreement.file;

import java.util.List;
import java.util.Optional;
import org.pacta.agreement.temporal.LifeTerms;

/**
 * Units in which the Parties say what they intend, without being bound to it, as in most of a
 * memorandum of understanding.
 *
 * @param reach the units; none where the file has no such clause
 */
public record NotBinding(Optional<LifeTerms.Reach> reach) {
  /** What a file says of it. */
  public static NotBinding of(Yaml root) {
    return new NotBinding(
        root.at("not_binding")
            .map(clause -> new LifeTerms.Reach(clause.texts("units"), clause.texts("except"))));
  }

  /** True for a unit that does not bind. */
  public boolean reaches(String unit) {
    return reach.isPresent() && reach.get().reaches(unit);
  }

  /** True for units of which none binds. */
  boolean reachesAll(List<String> units) {
    return !units.isEmpty() && units.stream().allMatch(this::reaches);
  }
}
