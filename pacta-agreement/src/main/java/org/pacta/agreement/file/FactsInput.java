package org.pacta.agreement.file;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.ActType;
import org.pacta.agreement.CodeList;
import org.pacta.agreement.DidYouMean;
import org.pacta.agreement.Facts;
import org.pacta.agreement.UnitFacts;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.GuardTable;
import org.pacta.agreement.temporal.Territorial;

/**
 * Holds facts that somebody typed, for a command or in a test, against the vocabulary. A decision
 * would take a misspelt or misshapen fact for unknown; whoever types it wants to know at once.
 */
public final class FactsInput {
  private static final Map<String, Boolean> NOT_STATED = Map.of("stated", false);

  private static final FactType PARTY = new FactType.Coded("party");

  /** A list that names none is empty; an empty text in it would be a territory without a name. */
  private static final FactType TERRITORY = new FactType.Coded(Territorial.CODES);

  private static final FactType TEXTS = new FactType.ListOf(new FactType.Text());

  private final Vocabulary words;
  private final Findings findings;
  private final Map<String, Map<String, FactType>> known = new HashMap<>();

  /** Holds facts against words; the findings say what does not fit. */
  FactsInput(Vocabulary words, Findings findings) {
    this.words = words;
    this.findings = findings;
  }

  /** The facts of a tree, for an act; findings say what does not fit. */
  public static Facts read(Yaml tree, String act, Vocabulary words, Findings findings) {
    if (!(tree instanceof Yaml.Mapping mapping)) {
      findings.error(
          FindingCode.A302,
          tree.place(),
          "",
          "facts must be a JSON object",
          "Write for example {\"req\": {\"form\": \"written\"}}.");
      return Facts.NONE;
    }
    FactsInput input = new FactsInput(words, findings);
    input.variables(mapping, act);
    words.act(act).ifPresent(type -> new ActSides(type, words, findings).check(mapping));
    return findings.hasErrors() || !(tree.plain() instanceof Map<?, ?> values)
        ? Facts.NONE
        : UnitFacts.expanded(Facts.ofMap(values), words.codes(Vocabulary.UNIT));
  }

  /** Paths of the facts given as null: they are said to be unknown, whatever else is assumed. */
  public static List<String> unknown(Yaml tree) {
    List<String> paths = new ArrayList<>();
    tree.entries()
        .forEach((name, value) -> {
          if (value instanceof Yaml.Scalar(Object nothing, Place _) && nothing == null) {
            paths.add(name);
          } else if (value instanceof Yaml.Mapping) {
            unknown(value).forEach(inner -> paths.add(name + "." + inner));
          }
        });
    return paths;
  }

  /** Looks at the facts of one act; many may follow each other. */
  void variables(Yaml given, String act) {
    Map<String, FactType> known = this.known.computeIfAbsent(act, this::known);
    given
        .entries()
        .forEach((name, value) -> {
          FactType type = known.get(name);
          if (name.equals("now")) {
            wrong(
                given.placeOf(name),
                name,
                "the time of the act is no fact",
                "Give it as --at, in a test as at.");
          } else if (type == null) {
            unknown(given.placeOf(name), name, "fact", name, known);
          } else {
            fit(name, value, type);
          }
        });
  }

  /** Variables of any act, those of this act first; facts of other acts may be given and rest. */
  private Map<String, FactType> known(String act) {
    Map<String, FactType> known = new LinkedHashMap<>();
    words.act(act).ifPresent(type -> known.putAll(words.variables(type)));
    for (ActType other : words.acts()) {
      words.variables(other).forEach(known::putIfAbsent);
    }
    known.remove("now");
    return known;
  }

  private void fit(String path, Yaml value, FactType type) {
    @Nullable Object plain = value instanceof Yaml.Scalar scalar ? scalar.value() : null;
    if (value instanceof Yaml.Scalar && plain == null) {
      return; // null stands for unknown
    }
    if (NOT_STATED.equals(value.plain())) {
      return; // known, and nothing is stated
    }
    switch (type) {
      case FactType.Text _ -> expect(plain instanceof String, value, path, "a text");
      case FactType.Flag _ -> expect(plain instanceof Boolean, value, path, "true or false");
      case FactType.Number _ -> expect(plain instanceof Long, value, path, "a whole number");
      case FactType.Moment _ ->
          expect(instant(plain), value, path, "an instant such as 2026-01-15T09:00:00Z, or a day");
      case FactType.Coded coded -> coded(path, value, plain, coded.list());
      case FactType.ListOf list -> list(path, value, list.element());
      case FactType.Structure structure -> structure(path, value, structure.name());
    }
  }

  private void list(String path, Yaml value, FactType element) {
    if (!(value instanceof Yaml.Sequence sequence)) {
      expect(false, value, path, "a list");
    } else if (sequence.items().size() > GuardTable.LIST_MAX) {
      wrong(
          value.place(),
          path,
          "a list of more than " + GuardTable.LIST_MAX + " members",
          "Give fewer members.");
    } else {
      sequence.items().forEach(item -> fit(path + "[]", item, element));
      if (element.equals(TERRITORY)) {
        sequence.items().stream()
            .filter(item -> "".equals(item.plain()))
            .forEach(item -> notIn(path + "[]", item, "", Territorial.CODES));
      }
      List<@Nullable Object> members = sequence.items().stream().map(Yaml::plain).toList();
      if (element.equals(PARTY) && members.stream().distinct().count() < members.size()) {
        wrong(value.place(), path, "the list names a Party twice", "Name each Party once.");
      }
    }
  }

  private void structure(String path, Yaml value, String name) {
    if (!(value instanceof Yaml.Mapping mapping)) {
      expect(false, value, path, "an object");
      return;
    }
    Map<String, FactType> fields = words.types().fields(name);
    mapping
        .entries()
        .forEach((field, inner) -> {
          FactType type = fields.get(field);
          if (type == null) {
            unknown(mapping.placeOf(field), path + "." + field, "fact", field, fields);
          } else {
            fit(path + "." + field, inner, type);
            if (field.equals(UnitFacts.FIELD) && type.equals(TEXTS)) {
              inner.items().forEach(unit -> unit(path + "." + field, unit));
            }
          }
        });
  }

  /** A unit of the text, or the head of some. */
  private void unit(String path, Yaml value) {
    String unit = value.text();
    List<String> units = words.codes(Vocabulary.UNIT);
    if (!units.isEmpty() && !UnitFacts.names(unit, units)) {
      findings.error(
          FindingCode.A303,
          value.place(),
          path,
          "the text has no unit " + unit,
          DidYouMean.among(unit, units));
    }
  }

  private void coded(String path, Yaml value, @Nullable Object plain, String list) {
    if (!(plain instanceof String code)) {
      expect(false, value, path, "a text from the code list " + list);
      return;
    }
    List<String> codes = words.codes(list);
    if (!code.isEmpty() && !codes.contains(code)) {
      notIn(path, value, code, list);
    }
  }

  private void notIn(String path, Yaml value, String code, String list) {
    findings.error(
        FindingCode.A303,
        value.place(),
        path,
        "'" + code + "' is not in the " + named(list),
        DidYouMean.among(code, words.codes(list)));
  }

  /**
   * An open list says what a matter it does not name is called; a closed one, that it is closed.
   */
  private String named(String list) {
    String other = CodeList.OTHER.get(list);
    if (other == null) {
      return "code list " + list;
    }
    return words.codes(list).contains(other)
        ? "code list " + list + ", where " + other + " stands for what the text does not name"
        : "code list " + list + ", which the text closes";
  }

  private static boolean instant(@Nullable Object value) {
    try {
      return value instanceof String text && Years.hold(FactType.Moment.of(text));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void expect(boolean fits, Yaml value, String path, String what) {
    if (!fits) {
      wrong(value.place(), path, "the fact must be " + what, "Change the value, or leave it out.");
    }
  }

  private void wrong(Place place, String path, String message, String help) {
    findings.error(FindingCode.A302, place, path, message, help);
  }

  private void unknown(
      Place place, String path, String what, String name, Map<String, FactType> known) {
    findings.error(
        FindingCode.A303,
        place,
        path,
        "the vocabulary has no such " + what,
        DidYouMean.among(name, known.keySet()));
  }
}
