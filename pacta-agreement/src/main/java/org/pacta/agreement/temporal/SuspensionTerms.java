package org.pacta.agreement.temporal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.file.UnitText;

/**
 * How far a suspension reaches.
 *
 * @param reach units that it can reach
 * @param kept units that a suspension of the whole leaves besides, where it leaves some: those on
 *     the life of the agreement itself
 * @param partial false when the text allows a suspension of the whole alone
 * @param lapsesAfter length after which it ends by itself unless notice is given anew, or null
 * @param ownOnly true when a party suspends what it owes itself, and the others go on owing
 */
public record SuspensionTerms(
    LifeTerms.Reach reach,
    List<String> kept,
    boolean partial,
    @Nullable TimeLength lapsesAfter,
    boolean ownOnly) {
  public SuspensionTerms {
    kept = List.copyOf(kept);
  }

  /** Of a text that bounds it in nothing. */
  public static final SuspensionTerms PLAIN =
      new SuspensionTerms(LifeTerms.Reach.ALL, List.of(), true, null, false);

  /** What stands for the whole text among the units a party has suspended. */
  static final String ALL_UNITS = "*";

  /** True for a unit that a suspension of the whole reaches, where it does not reach all. */
  boolean reachedByWhole(String unit) {
    return reach.reaches(unit)
        && (!reach.only().isEmpty() || kept.stream().noneMatch(it -> UnitText.contains(it, unit)));
  }

  /** True when units a party has suspended hold all of some units. */
  static boolean holds(List<String> suspended, List<String> units) {
    return suspended.contains(ALL_UNITS) || LifeTerms.within(suspended, units);
  }
}
