package org.pacta.agreement.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Permission;
import org.pacta.agreement.Power;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;

/** Whose act the events of a file's own are, which decides who owes and whose act meets it. */
final class OwnEvents {
  private OwnEvents() {}

  /**
   * A sentence for each event with a role that rules read or bring about.
   *
   * @param guards guards of these rules, in which an event may be named too
   */
  static List<String> of(Agreement agreement, List<Rule> rules, String guards) {
    Set<String> named = rules.stream().flatMap(OwnEvents::named).collect(Collectors.toSet());
    return agreement.vocabulary().ownEvents().entrySet().stream()
        .filter(it -> named.contains(it.getKey()) || guards.contains("'" + it.getKey() + "'"))
        .map(it -> "Event " + it.getKey() + ": its party is the " + it.getValue().code() + ".")
        .toList();
  }

  /** Events that a rule starts with, asks for or brings about. */
  static Stream<String> named(Rule rule) {
    return switch (rule) {
      case Duty duty ->
          Stream.concat(
              Stream.of(duty.perform()),
              Stream.of(
                      duty.triggers(),
                      duty.dischargedAlsoBy(),
                      duty.dischargedByEach(),
                      duty.pausedBy(),
                      duty.resumedBy(),
                      duty.deferredBy())
                  .flatMap(List::stream));
      case Lapse lapse ->
          Stream.concat(
              Stream.of(lapse.event()),
              Stream.of(lapse.triggers(), lapse.unless()).flatMap(List::stream));
      case Power power -> Stream.of(power.effectEvent());
      case Permission _, Prohibition _, Condition _ -> Stream.empty();
    };
  }
}
