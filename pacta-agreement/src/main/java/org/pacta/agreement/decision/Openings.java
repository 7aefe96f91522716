package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.decision.Judgement.Says;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.Truth;

/**
 * What would open the way to an act that no permission lets be done: the effect of the agreement
 * first, as without it nothing that a permission lacks would help.
 *
 * @param outside scopes of the agreement that the act is outside of
 * @param nearest permissions that lack least
 */
record Openings(
    Judgement judgement,
    Evaluation values,
    FactValues facts,
    Where where,
    List<CompiledScope> outside,
    List<Nearest> nearest) {
  /** What is needed: effect, or what the nearest permission lacks. */
  List<String> first() {
    if (judgement.opens()) {
      return List.of();
    }
    if (!outside.isEmpty()) {
      return outside.stream().map(it -> Cures.outside(it.scope())).toList();
    }
    List<String> effect = ofThoseThatHold();
    List<Nearest> giving = giving();
    if (giving.isEmpty()) {
      return !effect.isEmpty() || nearest.isEmpty() ? effect : firstOf(nearest.getFirst());
    }
    List<String> cures = new ArrayList<>(effect);
    cures.add(giving.getFirst().cure(values));
    return cures;
  }

  private List<String> firstOf(Nearest near) {
    List<String> effect = effect(near.opening());
    return effect.isEmpty() ? List.of(near.cure(values)) : effect;
  }

  /**
   * What the nearest permission lacks besides effect, where that is what is named first; nothing
   * where it has ended, as no fact brings that back.
   */
  List<String> further() {
    boolean named =
        !judgement.opens()
            && outside.isEmpty()
            && giving().isEmpty()
            && (notYet() || ofThoseThatHold().isEmpty())
            && !nearest.isEmpty()
            && !effect(nearest.getFirst().opening()).isEmpty();
    return named && !judgement.over(nearest.getFirst().opening().rule().head(), facts)
        ? List.of(nearest.getFirst().cure(values))
        : List.of();
  }

  /** True where the agreement only says nothing yet: once it is in force, all of it will count. */
  boolean notYet() {
    return judgement.nothingToSay()
        && judgement.status == StatusCode.NOT_IN_FORCE
        && where.unbound().isEmpty();
  }

  /** What would give effect to the permissions that hold and give nothing. */
  private List<String> ofThoseThatHold() {
    return judgement.nothingToSay()
        ? ofAgreement()
        : Stream.of(Says.WITHOUT_FORCE, Says.SUSPENDED)
            .flatMap(word -> judgement.saying(word).stream())
            .flatMap(rule -> effect(rule).stream())
            .distinct()
            .toList();
  }

  /** Both, as each is needed. */
  List<String> all() {
    return Stream.concat(first().stream(), further().stream()).toList();
  }

  /** What the other permissions that are near lack: other ways, not further needs. */
  List<String> others() {
    return outside.isEmpty()
        ? giving().stream().skip(1).map(near -> near.cure(values)).toList()
        : List.of();
  }

  /** The nearest ones that would give something, did they hold. */
  private List<Nearest> giving() {
    return nearest.stream()
        .filter(near -> judgement.effect(near.opening().rule().head(), facts) != Truth.FALSE)
        .toList();
  }

  private List<String> effect(PreparedRule opening) {
    return judgement.gives(opening.rule().head()) == Truth.FALSE
        ? ofAgreement()
        : judgement.unitsCure(opening.rule().head(), facts).stream().toList();
  }

  private List<String> ofAgreement() {
    return where.cures(judgement.status, judgement.territories);
  }
}
