package org.pacta.agreement.temporal;

import java.util.List;
import java.util.Set;
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
 * @param lapse how it ends by itself unless notice is given anew, or null
 * @param ownOnly true when a party suspends what it owes itself, and the others go on owing
 */
public record SuspensionTerms(
    LifeTerms.Reach reach,
    List<String> kept,
    boolean partial,
    @Nullable Lapse lapse,
    boolean ownOnly) {
  public SuspensionTerms {
    kept = List.copyOf(kept);
  }

  /**
   * How a suspension ends by itself.
   *
   * @param after length after which it does
   * @param fromEnd true when the length of one renewed runs from the end of the one before, false
   *     when from the new notice's taking effect, null where nothing says it
   * @param firstDay true when the day counts in the course of which it begins, null where nothing
   *     says it
   */
  public record Lapse(TimeLength after, @Nullable Boolean fromEnd, @Nullable Boolean firstDay) {
    /** True only where the text says so. */
    boolean prolongs() {
      return Boolean.TRUE.equals(fromEnd);
    }

    /** True where a suspension under a clause can begin in the course of a day. */
    public boolean asksOfFirstDay(TemporalClause clause) {
      return clause.atMoment() && !after.inHours();
    }

    /** True only where the text says that the day counts in the course of which it begins. */
    boolean counted() {
      return Boolean.TRUE.equals(firstDay);
    }

    /** True for one that begins in the course of a day which does not count. */
    boolean outlasts(Standstill.Edge since) {
      return since.moment() != null && !after.inHours() && !counted();
    }
  }

  /** Of a text that bounds it in nothing. */
  public static final SuspensionTerms PLAIN =
      new SuspensionTerms(LifeTerms.Reach.ALL, List.of(), true, null, false);

  /** The clause that resumes what a clause suspended: its own, or the one of the agreement. */
  static String resumption(String clause, Set<String> clauses) {
    String own = clause.replaceFirst("^suspension", "resumption");
    return clauses.contains(own) ? own : "resumption";
  }

  /** Several clauses as one: what any of them reaches. */
  static SuspensionTerms together(List<SuspensionTerms> all, List<String> text) {
    if (all.size() <= 1) {
      return all.isEmpty() ? PLAIN : all.getFirst();
    }
    boolean bounded = all.stream().allMatch(one -> one.reach.bounded());
    List<String> reached =
        text.stream().filter(unit -> all.stream().anyMatch(it -> it.reach.reaches(unit))).toList();
    return new SuspensionTerms(
        bounded ? new LifeTerms.Reach(reached, List.of()) : LifeTerms.Reach.ALL,
        all.getFirst().kept,
        all.stream().anyMatch(SuspensionTerms::partial),
        null,
        all.stream().allMatch(SuspensionTerms::ownOnly));
  }

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
