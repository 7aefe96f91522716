package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    return root.items("interpretations").stream().map(this::reading).toList();
  }

  private Reading reading(Yaml item) {
    List<Alternative> alternatives = new ArrayList<>();
    for (Yaml alternative : item.items("alternatives")) {
      boolean plain = alternative instanceof Yaml.Scalar;
      alternatives.add(
          new Alternative(
              alternativeId(item, alternatives.size()),
              plain ? alternative.text() : alternative.text("reading"),
              alternative.at("changes").isPresent(),
              alternative.at("changes").filter(this::timely).isPresent(),
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
  private boolean timely(Yaml changes) {
    Set<String> lapses =
        root.items("rules").stream()
            .filter(ReadingReader::isLapse)
            .map(rule -> rule.text("id"))
            .collect(Collectors.toSet());
    return changes.at("temporal").isPresent()
        || changes.at("turns").isPresent()
        || (changes.at("deadlines").isPresent() && !lapses.isEmpty())
        || changes.items("add_rules").stream().anyMatch(ReadingReader::isLapse)
        || changes.texts("drop_rules").stream().anyMatch(lapses::contains)
        || changes.at("rules").stream()
            .flatMap(rules -> rules.entries().entrySet().stream())
            .anyMatch(rule -> lapses.contains(rule.getKey()) || isLapse(rule.getValue()));
  }

  private static boolean isLapse(Yaml rule) {
    return rule.text("kind").equals("lapse") || rule.at("lapse").isPresent();
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
