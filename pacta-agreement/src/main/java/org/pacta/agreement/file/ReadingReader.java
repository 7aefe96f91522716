package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pacta.agreement.Alternative;
import org.pacta.agreement.Reading;
import org.pacta.agreement.ReadingStatus;

/**
 * Reads interpretations.
 *
 * @param root the file
 * @param choices alternative chosen, by reading
 */
record ReadingReader(Yaml root, Map<String, String> choices) {

  List<Reading> readings() {
    Set<String> lapses = written(ReadingReader::isLapse);
    Set<String> duties = written(ReadingReader::isDuty);
    return root.items("interpretations").stream()
        .map(item -> reading(item, lapses, duties))
        .toList();
  }

  private Reading reading(Yaml item, Set<String> lapses, Set<String> duties) {
    List<Alternative> alternatives = new ArrayList<>();
    for (Yaml alternative : item.items("alternatives")) {
      boolean plain = alternative instanceof Yaml.Scalar;
      alternatives.add(
          new Alternative(
              alternativeId(item, alternatives.size()),
              plain ? alternative.text() : alternative.text("reading"),
              alternative.at("changes").isPresent(),
              alternative.at("changes").filter(it -> timely(it, lapses)).isPresent(),
              alternative.at("changes").filter(it -> owing(it, lapses, duties)).isPresent(),
              alternative.textOrNull("no_effect")));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    item.entries("texts").forEach((language, words) -> texts.put(language, words.text()));
    return new Reading(
        item.text("id"),
        item.texts("cite"),
        item.text("question"),
        item.text("reading"),
        alternatives,
        item.text("basis"),
        RuleReader.parse(ReadingStatus.class, item.text("status")),
        item.texts("rules"),
        choices.get(item.text("id")),
        texts);
  }

  /** True where dates, turns or times that run out change; a deadline runs out in a lapse alone. */
  private static boolean timely(Yaml changes, Set<String> lapses) {
    return changes.at("temporal").isPresent()
        || changes.at("turns").isPresent()
        || (changes.at("deadlines").isPresent() && !lapses.isEmpty())
        || changesRules(changes, lapses, ReadingReader::isLapse);
  }

  /** True where that changes, or what is owed, or by when. */
  private static boolean owing(Yaml changes, Set<String> lapses, Set<String> duties) {
    return timely(changes, lapses)
        || changes.at("deadlines").isPresent()
        || changesRules(changes, duties, ReadingReader::isDuty);
  }

  private static boolean changesRules(Yaml changes, Set<String> written, Predicate<Yaml> kind) {
    return changes.items("add_rules").stream().anyMatch(kind)
        || changes.texts("drop_rules").stream().anyMatch(written::contains)
        || changes.at("rules").stream()
            .flatMap(rules -> rules.entries().entrySet().stream())
            .anyMatch(rule -> written.contains(rule.getKey()) || kind.test(rule.getValue()));
  }

  /** Ids of the rules of a kind, as written. */
  private Set<String> written(Predicate<Yaml> kind) {
    return root.items("rules").stream()
        .filter(kind)
        .map(rule -> rule.text("id"))
        .collect(Collectors.toSet());
  }

  private static boolean isLapse(Yaml rule) {
    return rule.text("kind").equals("lapse") || rule.at("lapse").isPresent();
  }

  private static boolean isDuty(Yaml rule) {
    return rule.text("kind").equals("duty");
  }

  /** Id of the alternative at a position: as given, or the reading's with a letter. */
  static String alternativeId(Yaml reading, int position) {
    return reading
        .items("alternatives")
        .get(position)
        .at("id")
        .map(Yaml::text)
        .orElse(reading.text("id") + (char) ('a' + position));
  }
}
