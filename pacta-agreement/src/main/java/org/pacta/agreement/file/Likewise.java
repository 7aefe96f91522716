package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.Effort;

/**
 * Rules by reference: "Articles 5 to 9 apply in like manner when the flag State asks". Each rule
 * that an entry of {@code likewise} names is written out again with facts, roles or names
 * exchanged, under the id {@code ENTRY.RULE} and with the units of both, so that whatever reads the
 * file finds a rule like any other. The rules taken over are those the file writes itself, never
 * ones taken over, so nothing can lead back to itself.
 */
final class Likewise {
  /** Terms that a rule taken over rests on, although it no longer uses them by name. */
  static final String TERMS = "terms_written_out";

  private static final String KEY = "likewise";
  private static final int ID_CHARACTERS_MAX = 60;

  /** Most rules taken over in one file; "Articles 5 to 9" are a few dozen. */
  private static final int RULES_MAX = 500;

  /** Most characters of guards looked through, with those of the terms in them. */
  private static final long CHARACTERS_MAX = 1_000_000;

  /** Keys of a rule in which nothing is exchanged: words for readers, and codes of the language. */
  private static final Set<String> KEPT =
      Set.of(
          "kind",
          "cite",
          "mode",
          "flags",
          "disposition",
          "otherwise",
          "cure",
          "redirect",
          "record",
          "channel",
          "form",
          "survives",
          "also_while",
          "only_while",
          "done_by",
          "per",
          "on",
          "of",
          "round");

  /** Keys of a deadline that name an event or a Party. */
  private static final Set<String> OF_DEADLINES =
      Set.of("from", "agreed_in", "calendar", "extension");

  private static final Set<String> GUARDS =
      Set.of("when", "applies", "require", "only_if", "is", "unit_of", "fact");

  private final Yaml root;
  private final Yaml entry;
  private final Findings findings;
  private final Exchange exchange;
  private final Map<String, Yaml> deadlines = new LinkedHashMap<>();

  private Likewise(Yaml root, Yaml entry, Exchange exchange, Findings findings) {
    this.root = root;
    this.entry = entry;
    this.findings = findings;
    this.exchange = exchange;
  }

  /**
   * A file with its rules by reference written out; the same object when it has none.
   *
   * @param findings a name that leads nowhere, or an exchange that changes nothing
   */
  static Yaml expanded(Yaml root, Findings findings) {
    if (root.items(KEY).isEmpty()) {
      return root;
    }
    int many = root.items(KEY).stream().mapToInt(entry -> entry.items("rules").size()).sum();
    if (many > RULES_MAX) {
      tooMuch(root, many + " rules are taken over; at most " + RULES_MAX, findings);
      return root;
    }
    try {
      return expanded(root, new Effort(CHARACTERS_MAX), findings);
    } catch (Effort.Exhausted e) {
      String most = "at most " + CHARACTERS_MAX;
      tooMuch(root, "the guards taken over have more characters; " + most, findings);
      return root;
    }
  }

  private static void tooMuch(Yaml root, String what, Findings findings) {
    findings.error(
        FindingCode.A008,
        root.placeOf(KEY),
        KEY,
        what + " are read",
        "Write the rules so that one guard holds for both cases, or split the agreement.");
  }

  private static Yaml expanded(Yaml root, Effort effort, Findings findings) {
    List<Yaml> rules = new ArrayList<>(root.items("rules"));
    Map<String, Yaml> deadlines = new LinkedHashMap<>(root.entries("deadlines"));
    Definitions definitions = Definitions.of(root);
    Yaml far = root;
    for (Yaml entry : root.items(KEY)) {
      Exchange exchange = Exchange.of(entry, definitions, effort);
      // What an entry before it took over, a text can refer to in turn.
      Likewise likewise = new Likewise(far, entry, exchange, findings);
      rules.addAll(likewise.rules());
      deadlines.putAll(likewise.deadlines);
      far = with(root, rules, deadlines);
    }
    return far;
  }

  /** The file as it was written, without what was written out; the same object if nothing was. */
  static Yaml written(Yaml root) {
    if (root.items(KEY).isEmpty()) {
      return root;
    }
    Map<String, Yaml> deadlines = new LinkedHashMap<>(root.entries("deadlines"));
    deadlines.values().removeIf(deadline -> deadline.at(KEY).isPresent());
    return with(
        root,
        root.items("rules").stream().filter(rule -> rule.at(KEY).isEmpty()).toList(),
        deadlines);
  }

  private static Yaml with(Yaml root, List<Yaml> rules, Map<String, Yaml> deadlines) {
    Map<String, Yaml> entries = new LinkedHashMap<>(root.entries());
    entries.put("rules", new Yaml.Sequence(List.copyOf(rules), root.placeOf("rules")));
    root.at("deadlines")
        .ifPresent(
            all -> entries.put("deadlines", new Yaml.Mapping(deadlines, keys(all), all.place())));
    return new Yaml.Mapping(entries, keys(root), root.place());
  }

  private static Map<String, Place> keys(Yaml mapping) {
    return mapping.entries().keySet().stream()
        .collect(Collectors.toMap(key -> key, mapping::placeOf));
  }

  private List<Yaml> rules() {
    List<Yaml> rules = new ArrayList<>();
    exchange.twice().ifPresent(name -> refuse(name + " is exchanged twice", "Name it once."));
    for (String id : entry.texts("rules")) {
      written(id).ifPresent(rule -> rules.add(rule(rule)));
    }
    exchange
        .unused()
        .forEach(name ->
            refuse(
                name + " stands in none of the rules taken over",
                exchange.nearest(name).map(it -> it + " ").orElse("")
                    + "Correct the name, or leave it out."));
    return rules;
  }

  private Optional<Yaml> written(String id) {
    Optional<Yaml> found =
        root.items("rules").stream().filter(rule -> rule.text("id").equals(id)).findFirst();
    if (found.isEmpty()) {
      refuse(
          "there is no rule " + id + " to take over",
          "Name one that stands under rules, or that an entry before this one takes over, such as"
              + " L10.R5; what follows from mandatory_contents or a post cannot be.");
    }
    return found;
  }

  /** A rule with what is exchanged in it. */
  private Yaml rule(Yaml rule) {
    String id = named(rule.text("id"));
    if (id.length() > ID_CHARACTERS_MAX) {
      refuse(id + " is longer than " + ID_CHARACTERS_MAX + " characters", "Shorten one id.");
    }
    exchange.begin();
    Map<String, Yaml> entries = new LinkedHashMap<>();
    rule.entries().forEach((key, value) -> entries.put(key, part(key, value)));
    Map<String, String> kept = exchange.kept();
    kept.forEach((term, why) ->
        refuse(
            term + ", as " + rule.text("id") + " uses it, " + why,
            "Shorten the term, or write the rule for this case out."));
    if (kept.isEmpty() && !exchange.changed()) {
      refuse(
          rule.text("id") + " names nothing that is exchanged, so it would only stand twice",
          nearest() + "Correct what is exchanged, or leave the rule out; it holds as it stands.");
    }
    entries.put("id", text(id));
    entries.put("cite", list(cites(rule)));
    String says = entry.at("says").map(own -> own.text() + " ").orElse("");
    List<String> terms =
        Stream.concat(rule.texts(TERMS).stream(), exchange.writtenOut().stream())
            .distinct()
            .toList();
    if (!terms.isEmpty()) {
      entries.put(TERMS, list(terms));
    }
    entries.put("says", text(says + "As " + rule.text("id") + ": " + rule.text("says")));
    entries.put(KEY, text("as " + rule.text("id") + ", " + exchange.inWords()));
    return new Yaml.Mapping(entries, Map.of(), entry.place());
  }

  /** What may have been meant by a name of which nothing was found so far. */
  private String nearest() {
    return exchange.unused().stream()
        .flatMap(name -> exchange.nearest(name).stream())
        .findFirst()
        .map(it -> it + " ")
        .orElse("");
  }

  private String named(String rule) {
    return entry.text("id") + "." + rule;
  }

  /** The units that refer to a rule or deadline, and its own. */
  private List<String> cites(Yaml of) {
    return Stream.of(entry.texts("cite"), of.texts("cite"))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private Yaml part(String key, Yaml value) {
    return switch (key) {
      case "due" -> text(due(value.text()));
      case "overrides" -> list(value.items().stream().map(it -> overridden(it.text())).toList());
      default -> exchanged(key, value);
    };
  }

  /** A rule taken over with this one is meant as taken over. */
  private String overridden(String rule) {
    return entry.texts("rules").contains(rule) ? named(rule) : rule;
  }

  /** A deadline that names what is exchanged is taken over too. */
  private String due(String id) {
    Yaml deadline = root.at("deadlines").flatMap(all -> all.at(id)).orElse(null);
    if (deadline == null) {
      return id;
    }
    Map<String, Yaml> entries = new LinkedHashMap<>();
    deadline
        .entries()
        .forEach((key, value) ->
            entries.put(key, OF_DEADLINES.contains(key) ? exchanged(key, value) : value));
    boolean same =
        entries.entrySet().stream()
            .allMatch(it -> it.getValue().equals(deadline.entries().get(it.getKey())));
    if (same) {
      return id;
    }
    entries.put("cite", list(cites(deadline)));
    entries.put(KEY, text("as " + id));
    deadlines.put(named(id), new Yaml.Mapping(entries, Map.of(), entry.place()));
    return named(id);
  }

  private Yaml exchanged(String key, Yaml value) {
    if (KEPT.contains(key)) {
      return value;
    }
    return switch (value) {
      case Yaml.Scalar scalar -> {
        String written = scalar.text();
        String text = GUARDS.contains(key) ? exchange.guard(written) : exchange.name(written);
        yield text.equals(written) ? scalar : text(text);
      }
      case Yaml.Sequence list ->
          new Yaml.Sequence(
              list.items().stream().map(item -> exchanged(key, item)).distinct().toList(),
              list.place());
      case Yaml.Mapping mapping -> {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        mapping.entries().forEach((name, part) -> entries.put(name, exchanged(name, part)));
        yield new Yaml.Mapping(entries, mapping.keys(), mapping.place());
      }
    };
  }

  private Yaml text(String text) {
    return new Yaml.Scalar(text, entry.place());
  }

  private Yaml list(List<String> texts) {
    return new Yaml.Sequence(texts.stream().map(this::text).toList(), entry.place());
  }

  private void refuse(String message, String next) {
    findings.error(FindingCode.A105, entry.place(), entry.text("id"), message, next);
  }
}
