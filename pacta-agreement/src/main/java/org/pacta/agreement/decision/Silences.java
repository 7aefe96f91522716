package org.pacta.agreement.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Facts;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.temporal.Unapplied;

/**
 * When an agreement bars nothing by itself.
 *
 * @param own ids of its rules, but for those that stand above it as well
 */
record Silences(AgreementContent content, Set<String> own) {
  Silences {
    own = Set.copyOf(own);
  }

  /**
   * Rules of the agreement, where a Party that the act names is not bound by it, or where it never
   * applied to a territory named: what it forbids in one of several stays forbidden, and where it
   * has ended, with the rest or there alone, it runs on as elsewhere. National law and the
   * safeguards go on. Whoever merely acts does not count: a Party that has left can stay bound in
   * what it holds. Nor does it forbid anything before it is in force for anybody, but for what
   * concerns its own life, as its final clauses apply from the day its text is adopted (Vienna
   * Convention on the Law of Treaties, Art. 24(4)), and what a rule says of its being in force.
   */
  Silence of(
      ActPlan plan,
      Facts facts,
      @Nullable StatusCode status,
      TerritoryReach.Named located,
      List<Force.Unbound> unbound) {
    boolean nowhere = located.nowhere() && status != StatusCode.ENDED;
    if (nowhere || unbound.stream().anyMatch(one -> !one.fact().equals("actor"))) {
      return Silence.of(own);
    }
    return never(status, facts) && !ActType.ofLife(plan.act())
        ? Silence.of(notOfForce(plan))
        : Silence.NONE;
  }

  /** Rules of the agreement that do not speak themselves of whether it is in force. */
  private Set<String> notOfForce(ActPlan plan) {
    return Arrays.stream(plan.rules())
        .filter(rule -> own.contains(rule.rule().id()))
        .filter(rule -> !Force.readBy(rule))
        .filter(rule -> !rule.rule().head().onlyWhile().contains(StatusCode.NOT_IN_FORCE))
        .map(rule -> rule.rule().id())
        .collect(Collectors.toSet());
  }

  /**
   * True where a status without force is that of the whole, for everybody, from the start. Events
   * say so by a fact of their own. A status stated by hand says it of two Parties, or of many of
   * which none is said to be bound, unless the text could have been applied provisionally or
   * applies to some territories only.
   */
  private boolean never(@Nullable StatusCode status, Facts facts) {
    Optional<Object> known = facts.at(Unapplied.PATH);
    if (known.isPresent()) {
      boolean without = status == StatusCode.NOT_IN_FORCE || status == StatusCode.ENDED;
      return without && known.get().equals(true) && !bindsSomebody(facts);
    }
    boolean whole =
        !content.terms().multilateral() && content.terms().territorial().all().isEmpty();
    return status == StatusCode.NOT_IN_FORCE
        && (whole || !bindsSomebody(facts))
        && content.clause("provisional_application").isEmpty();
  }

  /** True where a Party is said to be bound. */
  static boolean bindsSomebody(Facts facts) {
    return facts.at("agr.members").filter(it -> !it.equals(List.of())).isPresent();
  }
}
