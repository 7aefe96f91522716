package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Amount;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Disposition;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Mode;
import org.pacta.agreement.OwedTo;
import org.pacta.agreement.Permission;
import org.pacta.agreement.Power;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.RuleHead;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.Unless;

/** Reads rules that have passed the schema. */
final class RuleReader {
  private static final String ONLY_IF = "only_if";

  private static final List<String> GUARDS = List.of("when", "applies", "require", ONLY_IF);

  private static final String ALSO_BEFORE = "also_before";

  /** Key of the notice that makes the time of a rule longer. */
  static final String EXTENDED_BY = "extended_by";

  /** Keys under which an event can stand with a condition of its own. */
  static final List<String> COUNTING =
      List.of("perform", "refrain", "discharged_also_by", "prevented_by", EXTENDED_BY);

  private final Definitions definitions;
  private final Map<String, List<Yaml>> overriding = new HashMap<>();

  private RuleReader(Yaml file) {
    this.definitions = Definitions.of(file);
    for (Yaml rule : file.items("rules")) {
      for (String overridden : Set.copyOf(rule.texts("overrides"))) {
        overriding.computeIfAbsent(overridden, _ -> new ArrayList<>()).add(rule);
      }
    }
  }

  static List<Rule> read(Yaml file) {
    RuleReader reader = new RuleReader(file);
    List<Rule> rules = new ArrayList<>();
    file.items("rules").forEach(rule -> rules.add(reader.rule(rule)));
    rules.addAll(DerivedRules.of(file, reader.definitions));
    return List.copyOf(rules);
  }

  /**
   * The rules of a file under other readings: those that stand as they did are not read again.
   *
   * @param file as it is under these readings, its parts that did not change the same objects
   * @param written the file as written
   * @param known its rules
   */
  static List<Rule> reread(Yaml file, Yaml written, List<Rule> known) {
    RuleReader reader = new RuleReader(file);
    RuleReader before = new RuleReader(written);
    List<Yaml> items = written.items("rules");
    Map<Yaml, Rule> unchanged = new IdentityHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (same(reader.overriding(items.get(i)), before.overriding(items.get(i)))) {
        unchanged.put(items.get(i), known.get(i));
      }
    }
    List<Rule> rules = new ArrayList<>();
    for (Yaml item : file.items("rules")) {
      Rule rule = unchanged.get(item);
      rules.add(rule == null ? reader.rule(item) : rule);
    }
    rules.addAll(known.subList(items.size(), known.size()));
    return List.copyOf(rules);
  }

  /** The same objects in the same order. */
  private static boolean same(List<Yaml> one, List<Yaml> other) {
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same = one.get(i) == other.get(i);
    }
    return same;
  }

  /** The guard of a permission or power; one that is tied to nothing needs none. */
  private static String giving(Yaml rule) {
    return rule.at("when").map(Yaml::text).orElse(Rule.AT_ANY_TIME);
  }

  private Rule rule(Yaml rule) {
    RuleHead head = head(rule);
    return switch (rule.text("kind")) {
      case "permission" -> new Permission(head, giving(rule));
      case "prohibition" ->
          new Prohibition(head, rule.text("when"), unless(rule), rule.textOrNull("redirect"));
      case "condition" ->
          DerivedRules.mayRefuse(rule)
              ? DerivedRules.refusing(
                  head, rule.textOrNull("applies"), rule.text("require"), overridden(rule))
              : new Condition(
                  head,
                  rule.textOrNull("applies"),
                  rule.text("require"),
                  DerivedRules.otherwise(rule),
                  overridden(rule));
      case "power" -> new Power(head, rule.text("holder"), giving(rule), effect(rule));
      case "lapse" ->
          new Lapse(
              head,
              rule.at("silent").map(Yaml::text).orElse("all_parties"),
              rule.texts("through"),
              triggers(rule),
              names(rule.items("prevented_by").stream()),
              onlyBy(rule, "prevented_by"),
              onlyIf(rule, "prevented_by", EXTENDED_BY),
              rule.text("due"),
              effect(rule),
              rule.at("effect").filter(it -> it.text("on").equals("last_day")).isPresent(),
              rule.at("effect").filter(it -> it.text("of").equals("event_party")).isPresent(),
              rule.texts("survives"),
              rule.flag(ALSO_BEFORE, false),
              rule.textOrNull(ONLY_IF),
              rule.textOrNull("facts_of"));
      default -> duty(head, rule);
    };
  }

  private static String effect(Yaml rule) {
    return rule.at("effect").map(effect -> effect.text("event")).orElse("");
  }

  private static List<String> triggers(Yaml rule) {
    List<String> triggers = new ArrayList<>(List.of(rule.text("trigger")));
    triggers.addAll(rule.texts("also_trigger"));
    return triggers;
  }

  /** Events that end a duty, those by any Party or those that need one of each. */
  private static List<String> discharging(Yaml rule, boolean each) {
    return names(
        rule.items("discharged_also_by").stream()
            .filter(item -> item.at("per").isPresent() == each));
  }

  /** Events named alone, or with more said of them. */
  private static List<String> names(Stream<Yaml> items) {
    return items.map(RuleReader::name).toList();
  }

  /** An event named alone, or with more said of it. */
  static String name(Yaml event) {
    return event.at("event").map(Yaml::text).orElseGet(event::text);
  }

  /** What must be so for an event to count, where a key says so. */
  private static Map<String, String> onlyIf(Yaml rule, String... keys) {
    Map<String, String> guards = new LinkedHashMap<>();
    Stream.of(keys)
        .flatMap(key -> rule.items(key).stream())
        .forEach(event ->
            event.at(ONLY_IF).ifPresent(guard -> guards.put(event.text("event"), guard.text())));
    return guards;
  }

  /** Whose act alone an event of a list counts as, where the list says so. */
  private static Map<String, String> onlyBy(Yaml rule, String key) {
    Map<String, String> by = new LinkedHashMap<>();
    rule.items(key)
        .forEach(item ->
            item.at("by")
                .map(Yaml::text)
                .filter(who -> !who.equals(OnlyByCheck.ANY))
                .ifPresent(who -> by.put(item.text("event"), who)));
    return by;
  }

  private Duty duty(RuleHead head, Yaml rule) {
    boolean refrain = rule.at("refrain").isPresent();
    return new Duty(
        head,
        rule.text("bearer"),
        rule.texts("through"),
        rule.at("owed_to").map(RuleReader::owedTo).orElse(OwedTo.ONCE),
        triggers(rule),
        rule.at(refrain ? "refrain" : "perform").map(RuleReader::name).orElse(""),
        discharging(rule, false),
        discharging(rule, true),
        onlyBy(rule, "discharged_also_by"),
        onlyIf(rule, "perform", "refrain", "discharged_also_by", EXTENDED_BY),
        rule.texts("paused_by"),
        rule.texts("resumed_by"),
        rule.texts("deferred_by"),
        rule.text("due"),
        rule.textOrNull(ONLY_IF),
        rule.textOrNull("facts_of"),
        rule.texts("survives"),
        rule.flag("continuing", false),
        rule.flag("recurring", false),
        refrain,
        rule.flag(ALSO_BEFORE, false),
        rule.at("done_by").isPresent(),
        rule.textOrNull("lapse"),
        rule.at("amount").map(RuleReader::amount).orElse(null));
  }

  private static OwedTo owedTo(Yaml to) {
    return to.at("fact")
        .map(fact -> OwedTo.namedBy(fact.text()))
        .or(() -> to.at("body").map(body -> OwedTo.body(body.text())))
        .or(() -> to.at("bodies").map(_ -> OwedTo.bodies(to.texts("bodies"))))
        .orElseGet(() -> OwedTo.of(parse(OwedTo.Whom.class, to.text())));
  }

  private static Amount amount(Yaml amount) {
    return new Amount(
        amount.text("is"),
        amount.textOrNull("unit"),
        amount.textOrNull("unit_of"),
        amount.at("round").map(round -> parse(Amount.Rounding.class, round.text())).orElse(null));
  }

  private List<Unless> unless(Yaml rule) {
    List<Unless> unless = new ArrayList<>();
    rule.items("unless")
        .forEach(item -> unless.add(new Unless(item.texts("cite"), item.text("when"), null)));
    unless.addAll(overridden(rule));
    return unless;
  }

  /** By which permissions a rule gives way. */
  private List<Unless> overridden(Yaml rule) {
    return overriding(rule).stream()
        .map(other -> new Unless(other.texts("cite"), giving(other), head(other)))
        .toList();
  }

  private List<Yaml> overriding(Yaml rule) {
    return overriding.getOrDefault(rule.text("id"), List.of());
  }

  /** Guards of the events that meet, end or break it. */
  static List<String> countsOnlyIf(Yaml rule) {
    return COUNTING.stream()
        .flatMap(key -> rule.items(key).stream())
        .flatMap(event -> event.at(ONLY_IF).stream())
        .map(Yaml::text)
        .toList();
  }

  /** Units of the terms that a rule uses. */
  private List<List<String>> terms(Yaml rule) {
    List<String> guards = new ArrayList<>(GUARDS.stream().map(rule::text).toList());
    rule.items("unless").forEach(item -> guards.add(item.text("when")));
    guards.addAll(countsOnlyIf(rule));
    guards.addAll(rule.texts(Likewise.TERMS));
    return definitions.citesOf(guards);
  }

  private RuleHead head(Yaml rule) {
    List<String> own = rule.texts("cite");
    List<List<String>> terms = terms(rule);
    return new RuleHead(
        rule.text("id"),
        Stream.concat(own.stream(), terms.stream().flatMap(List::stream)).distinct().toList(),
        own,
        terms,
        rule.at("mode").map(mode -> parse(Mode.class, mode.text())).orElse(Mode.AUTOMATED),
        rule.text("says"),
        rule.texts("act"),
        rule.texts("flags"),
        disposition(rule.textOrNull("disposition")),
        rule.textOrNull("cure"),
        statuses(rule, "also_while"),
        statuses(rule, "only_while"));
  }

  private static Set<StatusCode> statuses(Yaml rule, String key) {
    return rule.texts(key).stream()
        .map(status -> parse(StatusCode.class, status))
        .collect(Collectors.toSet());
  }

  private static @Nullable Disposition disposition(@Nullable String code) {
    return code == null ? null : parse(Disposition.class, code);
  }

  static <E extends Enum<E>> E parse(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
