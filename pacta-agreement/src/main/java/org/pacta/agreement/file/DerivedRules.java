package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Mode;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Power;
import org.pacta.agreement.Rule;
import org.pacta.agreement.RuleHead;
import org.pacta.agreement.Unless;
import org.pacta.agreement.guard.CelWords;

/** Conditions that typed clauses stand for: what a request states, how many a post may have. */
final class DerivedRules {
  private static final String MAY_REFUSE = "may_refuse";
  private static final String REFUSE = "request.refuse";
  private static final String REFUSED = "refusal_decided";
  private static final String ASK = "ask";
  private static final String ASK_MORE = "request.ask_more";
  private static final String ASKED = "more_information_asked";
  private static final Yaml NOTHING = new Yaml.Scalar(null, Place.WHOLE_FILE);

  private final Definitions definitions;
  private final List<Rule> rules = new ArrayList<>();

  private DerivedRules(Definitions definitions) {
    this.definitions = definitions;
  }

  static List<Rule> of(Yaml file, Definitions definitions) {
    DerivedRules derived = new DerivedRules(definitions);
    file.items("mandatory_contents").forEach(derived::contents);
    file.items("liaison_posts").stream()
        .filter(post -> post.at("otherwise").isPresent())
        .forEach(derived::post);
    return derived.rules;
  }

  /** Where the clause that a derived rule stands for is written, if the id is one of a clause. */
  static Optional<Yaml> source(Yaml file, String id) {
    return file.items("mandatory_contents").stream()
        .filter(list -> id.startsWith(list.text("id") + "."))
        .findFirst()
        .or(() ->
            file.items("liaison_posts").stream()
                .filter(post -> id.equals(postRule(post)))
                .findFirst());
  }

  /**
   * For each thing that a request must state a condition; or, where the text only lets the
   * requested Party refuse for want of it, a power. What is only asked for bars nothing; where the
   * text lets the requested Party ask for it, that is a power.
   */
  private void contents(Yaml list) {
    list.entries("items")
        .forEach((item, own) -> {
          String stated = "'" + item + "' in " + statedIn(list);
          String applies = both(list.textOrNull("applies"), own.textOrNull("applies"));
          switch (otherwiseOf(list, own)) {
            case ASK -> asked(list, item, applies, stated);
            case MAY_REFUSE -> rules.add(mayRefuse(list, item, applies, stated));
            case String otherwise ->
                rules.add(
                    new Condition(
                        head(
                            list, item, ofRequests(list) ? "A request states: " : "To be stated: "),
                        applies,
                        stated,
                        otherwise(otherwise)));
          }
        });
  }

  /** What follows where an item is missing: as the item says, or its list. */
  private static String otherwiseOf(Yaml list, Yaml item) {
    String own = item.text("otherwise");
    return own.isEmpty() ? list.text("otherwise") : own;
  }

  /** The guard of a list and that of one of its items, as far as there are any. */
  private static @Nullable String both(@Nullable String list, @Nullable String item) {
    if (list == null) {
      return item;
    }
    return item == null ? list : CelWords.inBrackets(list) + " && " + CelWords.inBrackets(item);
  }

  private void asked(Yaml list, String item, @Nullable String applies, String stated) {
    String says = ofRequests(list) ? "A request should state" : "Should be stated";
    RuleHead head = head(list, item, says + ", without having to: ");
    rules.add(new Condition(head, applies, stated, Outcome.PERMITTED));
    list.at("may_ask")
        .ifPresent(asks -> {
          List<String> cite = new ArrayList<>(head.cite());
          cite.addAll(asks.texts("cite"));
          RuleHead power =
              new RuleHead(
                  head.id() + ".ask",
                  cite.stream().distinct().toList(),
                  head.mode(),
                  "The requested Party may ask for: " + item.replace('_', ' ') + ".",
                  List.of(ASK_MORE),
                  List.of(),
                  null,
                  null,
                  Set.of());
          rules.add(
              new Power(power, PartyRole.REQUESTED_PARTY.code(), lacking(applies, stated), ASKED));
        });
  }

  /** The guard of a power for want of something, such as what a request does not state. */
  private static String lacking(@Nullable String applies, String required) {
    return (applies == null ? "" : CelWords.inBrackets(applies) + " && ")
        + "!"
        + CelWords.inBrackets(required);
  }

  /** True for a condition, or list of contents, whose failure only lets a Party refuse. */
  static boolean mayRefuse(Yaml rule) {
    return rule.text("otherwise").equals(MAY_REFUSE);
  }

  /**
   * A condition that bars nothing, but lets the requested Party refuse where it fails: a power.
   *
   * @param condition its head; the power is one over the refusal, not over the acts named there
   * @param unless permissions that override the condition
   */
  static Power refusing(
      RuleHead condition, @Nullable String applies, String require, List<Unless> unless) {
    RuleHead head =
        new RuleHead(
            condition.id(),
            condition.restsOn(),
            condition.mode(),
            "May be refused where this is not so: " + condition.says(),
            List.of(REFUSE),
            condition.flags(),
            condition.disposition(),
            null,
            condition.alsoWhile());
    return new Power(
        head.using(condition.terms()),
        PartyRole.REQUESTED_PARTY.code(),
        lacking(applies, require),
        REFUSED,
        unless.stream().map(it -> it.withActs(head.acts())).toList());
  }

  /** True when a clause says that what is missing may be asked for, though it must be stated. */
  static boolean asksInVain(Yaml list) {
    return list.at("may_ask").isPresent()
        && list.entries("items").values().stream()
            .noneMatch(item -> otherwiseOf(list, item).equals(ASK));
  }

  /** Path of the list of what is stated: that of a request, unless the clause names another. */
  static String statedIn(Yaml list) {
    return list.at("stated_in").map(Yaml::text).orElse("req.contents");
  }

  private Power mayRefuse(Yaml list, String item, @Nullable String applies, String stated) {
    String says = "A request may be refused that does not state: ";
    return new Power(
        head(list, item, says, List.of(REFUSE)),
        PartyRole.REQUESTED_PARTY.code(),
        lacking(applies, stated),
        REFUSED);
  }

  /** A notification or a consent states contents too. */
  private static boolean ofRequests(Yaml list) {
    return list.texts("act").stream().allMatch(act -> act.startsWith("request."));
  }

  private RuleHead head(Yaml list, String item, String says) {
    return head(list, item, says, list.texts("act"));
  }

  private RuleHead head(Yaml list, String item, String says, List<String> acts) {
    Yaml more = list.at("items").flatMap(items -> items.at(item)).orElse(NOTHING);
    String words = item.replace('_', ' ') + ".";
    List<String> cites = new ArrayList<>(list.texts("cite"));
    cites.addAll(more.texts("cite"));
    return new RuleHead(
            list.text("id") + "." + item,
            cites.stream().distinct().toList(),
            list.at("mode")
                .map(mode -> RuleReader.parse(Mode.class, mode.text()))
                .orElse(Mode.AUTOMATED),
            more.at("says").map(Yaml::text).orElse(says + words),
            acts,
            List.of(),
            null,
            !acts.equals(list.texts("act"))
                ? null
                : (ofRequests(list) ? "State in the request: " : "State: ") + words,
            Set.of())
        .using(definitions.citesOf(List.of(list.text("applies"), more.text("applies"))));
  }

  /**
   * The authorised head count of a liaison post: officers beyond it, or in a post the text does not
   * know, are not posted. Staff "as needed" have no number and are not counted.
   */
  private void post(Yaml post) {
    List<Yaml> staff = post.items("staff");
    int authorised = staff.stream().mapToInt(DerivedRules::number).sum();
    String posts =
        staff.stream().map(it -> "'" + it.text("post") + "'").collect(Collectors.joining(", "));
    String uncounted =
        staff.stream()
            .filter(it -> number(it) == 0)
            .map(it -> " || lo.post == '" + it.text("post") + "'")
            .collect(Collectors.joining());
    RuleHead head =
        new RuleHead(
            postRule(post),
            post.texts("cite"),
            Mode.AUTOMATED,
            "The post of "
                + post.text("sender")
                + " has at most "
                + authorised
                + ": "
                + staff.stream()
                    .map(it -> it.text("number") + " " + it.text("post"))
                    .collect(Collectors.joining(", "))
                + ".",
            List.of("liaison.post"),
            List.of(),
            null,
            "Recall an officer first, or agree on a larger post.",
            Set.of());
    String applies =
        "lo.sender == '" + post.text("sender") + "' && lo.host == '" + post.text("host") + "'";
    String require =
        "lo.post in [" + posts + "] && (lo.head_count <= " + authorised + uncounted + ")";
    rules.add(new Condition(head, applies, require, otherwise(post)));
  }

  private static String postRule(Yaml post) {
    return "post." + post.text("id");
  }

  private static int number(Yaml staff) {
    String number = staff.text("number");
    return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
  }

  static Outcome otherwise(Yaml rule) {
    return otherwise(rule.text("otherwise"));
  }

  private static Outcome otherwise(String word) {
    return word.equals("hold") ? Outcome.HELD : Outcome.DENIED;
  }
}
