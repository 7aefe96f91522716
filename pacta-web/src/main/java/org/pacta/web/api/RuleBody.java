package org.pacta.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Amount;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Disposition;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Mode;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Permission;
import org.pacta.agreement.Power;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;

/**
 * A rule with the text it rests on.
 *
 * @param when guard of a permission, prohibition or power
 * @param prohibition, condition, duty, power, lapse the part only that kind has
 */
record RuleBody(
    String id,
    String kind,
    List<String> cite,
    Mode mode,
    String says,
    List<String> acts,
    @Nullable Disposition disposition,
    @Nullable String when,
    @Nullable Exceptions prohibition,
    @Nullable Requirement condition,
    @Nullable Owed duty,
    @Nullable Held power,
    @Nullable Silence lapse) {

  /** What a prohibition gives way to, and where the matter belongs instead. */
  record Exceptions(List<Lifting> unless, @Nullable String redirect) {
    static Exceptions of(Prohibition prohibition) {
      return new Exceptions(
          prohibition.unless().stream().map(it -> new Lifting(it.cite(), it.when())).toList(),
          prohibition.redirect());
    }
  }

  /** An exception, and the units it rests on. */
  record Lifting(List<String> cite, String when) {}

  /** What a condition requires, and what follows when it does not hold. */
  record Requirement(@Nullable String applies, String require, Outcome otherwise) {}

  /** Who owes what, by when. */
  record Owed(
      String bearer,
      List<String> triggers,
      String perform,
      List<String> dischargedAlsoBy,
      List<String> dischargedByEach,
      Map<String, String> dischargedOnlyBy,
      List<String> pausedBy,
      List<String> resumedBy,
      List<String> deferredBy,
      String deadline,
      @Nullable String onlyIf,
      List<String> survives,
      boolean continuing,
      boolean recurring,
      boolean refrain,
      @Nullable String lapse,
      @Nullable Amount amount) {}

  /** Whose silence brings what about, by when, and what keeps it from coming about. */
  record Silence(
      String silent,
      List<String> triggers,
      List<String> preventedBy,
      Map<String, String> preventedOnlyBy,
      String deadline,
      String effectEvent) {}

  /** Who may use a power, and what it brings about. */
  record Held(String holder, String effectEvent) {}

  static RuleBody of(Rule rule) {
    return switch (rule) {
      case Permission permission -> body(rule, permission.when(), null, null, null, null, null);
      case Prohibition prohibition ->
          body(rule, prohibition.when(), Exceptions.of(prohibition), null, null, null, null);
      case Condition condition ->
          body(
              rule,
              null,
              null,
              new Requirement(condition.applies(), condition.require(), condition.otherwise()),
              null,
              null,
              null);
      case Duty duty -> body(rule, null, null, null, owed(duty), null, null);
      case Power power ->
          body(
              rule,
              power.when(),
              null,
              null,
              null,
              new Held(power.holder(), power.effectEvent()),
              null);
      case Lapse lapse -> body(rule, null, null, null, null, null, silence(lapse));
    };
  }

  private static Owed owed(Duty duty) {
    return new Owed(
        duty.bearer(),
        duty.triggers(),
        duty.perform(),
        duty.dischargedAlsoBy(),
        duty.dischargedByEach(),
        duty.dischargedOnlyBy(),
        duty.pausedBy(),
        duty.resumedBy(),
        duty.deferredBy(),
        duty.due(),
        duty.onlyIf(),
        duty.survives(),
        duty.continuing(),
        duty.recurring(),
        duty.refrain(),
        duty.lapse(),
        duty.amount());
  }

  private static Silence silence(Lapse lapse) {
    return new Silence(
        lapse.silent(),
        lapse.triggers(),
        lapse.unless(),
        lapse.onlyBy(),
        lapse.due(),
        lapse.event());
  }

  private static RuleBody body(
      Rule rule,
      @Nullable String when,
      @Nullable Exceptions prohibition,
      @Nullable Requirement condition,
      @Nullable Owed duty,
      @Nullable Held power,
      @Nullable Silence lapse) {
    return new RuleBody(
        rule.id(),
        rule.kind(),
        rule.cite(),
        rule.mode(),
        rule.says(),
        rule.acts(),
        rule.head().disposition(),
        when,
        prohibition,
        condition,
        duty,
        power,
        lapse);
  }
}
