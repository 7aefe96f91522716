package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Disposition;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Mode;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Permission;
import org.pacta.agreement.Power;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.RuleHead;
import org.pacta.agreement.Unless;

/** Reads rules that have passed the schema. */
final class RuleReader {
  private RuleReader() {}

  static List<Rule> read(Yaml file) {
    return file.items("rules").stream().map(RuleReader::rule).toList();
  }

  private static Rule rule(Yaml rule) {
    RuleHead head = head(rule);
    return switch (rule.text("kind")) {
      case "permission" -> new Permission(head, rule.text("when"));
      case "prohibition" ->
          new Prohibition(head, rule.text("when"), unless(rule), rule.textOrNull("redirect"));
      case "condition" ->
          new Condition(
              head,
              rule.textOrNull("applies"),
              rule.text("require"),
              rule.text("otherwise").equals("hold") ? Outcome.HELD : Outcome.DENIED);
      case "power" ->
          new Power(
              head,
              rule.text("holder"),
              rule.text("when"),
              rule.at("effect").map(effect -> effect.text("event")).orElse(""));
      default -> duty(head, rule);
    };
  }

  private static Duty duty(RuleHead head, Yaml rule) {
    List<String> triggers = new ArrayList<>(List.of(rule.text("trigger")));
    triggers.addAll(rule.texts("also_trigger"));
    return new Duty(
        head,
        rule.text("bearer"),
        triggers,
        rule.text("perform"),
        rule.texts("discharged_also_by"),
        rule.texts("paused_by"),
        rule.texts("resumed_by"),
        rule.text("due"),
        rule.textOrNull("only_if"),
        rule.texts("survives"),
        rule.flag("continuing", false));
  }

  private static List<Unless> unless(Yaml rule) {
    return rule.items("unless").stream()
        .map(item -> new Unless(item.texts("cite"), item.text("when")))
        .toList();
  }

  private static RuleHead head(Yaml rule) {
    return new RuleHead(
        rule.text("id"),
        rule.texts("cite"),
        rule.at("mode").map(mode -> parse(Mode.class, mode.text())).orElse(Mode.AUTOMATED),
        rule.text("says"),
        rule.texts("act"),
        rule.texts("flags"),
        disposition(rule.textOrNull("disposition")),
        rule.textOrNull("cure"));
  }

  private static @Nullable Disposition disposition(@Nullable String code) {
    return code == null ? null : parse(Disposition.class, code);
  }

  static <E extends Enum<E>> E parse(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
