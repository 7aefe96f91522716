package org.pacta.agreement.file;

import java.util.List;

/**
 * Bounds the work that the guards of a file can cause: how much there is to compile, over all acts
 * and all readings.
 */
public final class GuardSize {
  /** Most characters of guards, counted once for each act; the largest delivered file has 5,000. */
  public static final int CHARACTERS_MAX = 60_000;

  /** The same, counted once more for each alternative reading that changes something. */
  public static final int CHARACTERS_OF_READINGS_MAX = 600_000;

  private static final List<String> GUARDS = List.of("when", "applies", "require", "only_if");

  private GuardSize() {}

  /** Adds a finding when a file has more guards than are read. */
  public static void check(Yaml root, Findings findings) {
    long characters = 0;
    for (Yaml rule : root.items("rules")) {
      characters += (long) guards(rule) * Math.max(1, rule.items("act").size());
    }
    for (Yaml list : root.items("mandatory_contents")) {
      int acts = Math.max(1, list.items("act").size());
      for (Yaml item : list.entries("items").values()) {
        characters += (long) (list.text("applies").length() + item.text("applies").length()) * acts;
      }
    }
    long judged =
        root.items("rules").stream().flatMap(rule -> rule.texts("act").stream()).distinct().count();
    for (Yaml scope : root.items("scope")) {
      int acts = scope.items("acts").size();
      characters += scope.text("when").length() * (acts == 0 ? judged : acts);
    }
    long alternatives =
        root.items("interpretations").stream()
            .flatMap(reading -> reading.items("alternatives").stream())
            .filter(alternative -> alternative.at("changes").isPresent())
            .count();
    if (characters > CHARACTERS_MAX) {
      refuse(root, "its guards have " + characters, CHARACTERS_MAX, findings);
    } else if (characters * (1 + alternatives) > CHARACTERS_OF_READINGS_MAX) {
      refuse(
          root,
          "under all its readings its guards have " + characters * (1 + alternatives),
          CHARACTERS_OF_READINGS_MAX,
          findings);
    }
  }

  private static int guards(Yaml rule) {
    int characters = GUARDS.stream().mapToInt(key -> rule.text(key).length()).sum();
    for (String counting : RuleReader.countsOnlyIf(rule)) {
      characters += counting.length();
    }
    for (Yaml exception : rule.items("unless")) {
      characters += exception.text("when").length();
    }
    return characters;
  }

  private static void refuse(Yaml root, String what, int most, Findings findings) {
    findings.error(
        FindingCode.A008,
        root.placeOf("rules"),
        "rules",
        what + " characters, counted for each act; at most " + most + " are read",
        "Give a repeated part a name under definitions, or split the agreement.");
  }
}
