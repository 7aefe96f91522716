package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pacta.agreement.CanonicalJson;

/** Ready entries of {@code deadlines} for the time words of a text. */
final class DeadlineSuggestions {
  /** What the platform aims at for a word without length; never a length in law. */
  private static final String TARGET = "PT24H";

  private static final String REGULAR_TARGET = "P7D";
  private static final Set<String> REGULAR = Set.of("regularly", "periodically");

  /** Opening words of a list whose items state how long. */
  private static final Pattern OPENS_LIMITS =
      Pattern.compile("(?iu)(?:" + TimeNumbers.LEADS + ")\\s*:$");

  private DeadlineSuggestions() {}

  /**
   * Lines of YAML, one for each period and each word, with every unit that says it. Units that
   * state when the treaty starts or ends are under {@code temporal} instead.
   */
  static List<String> lines(List<FoundUnit> units, Set<String> temporal) {
    Map<String, List<String>> cites = new LinkedHashMap<>();
    String limited = "";
    for (FoundUnit unit : units) {
      boolean skipped = unit.id().equals("title") || unit.id().startsWith("pre");
      if (unit.id().endsWith("/0")) {
        String base = unit.id().substring(0, unit.id().length() - 2);
        limited = OPENS_LIMITS.matcher(unit.text()).find() ? base + "(" : "";
      }
      boolean item = !limited.isEmpty() && unit.id().startsWith(limited);
      if (!skipped) {
        lengths(unit, temporal.contains(unit.id()), item, cites);
        wordless(unit, cites);
      }
    }
    List<String> lines = new ArrayList<>();
    cites.forEach((entry, where) ->
        lines.add(
            entry.replace("#", "" + (lines.size() + 1))
                + ", cite: ["
                + String.join(", ", where)
                + "]}"));
    return lines;
  }

  private static void lengths(
      FoundUnit unit, boolean temporal, boolean item, Map<String, List<String>> cites) {
    for (TimeTerms.Length length : unit.times().lengths()) {
      boolean offered = length.limit() || length.again() || item;
      if (offered && !length.doubtful() && !temporal) {
        boolean entry = unit.text().contains("entry into force") && !length.backwards();
        String line =
            "D-#: {term: "
                + CanonicalJson.write(length.term().toLowerCase(Locale.ROOT))
                + (entry ? ", from: entry_into_force" : "")
                + counted(length);
        list(cites, line).add(CanonicalJson.write(unit.id()));
      }
    }
  }

  private static String counted(TimeTerms.Length length) {
    String working = length.working() ? ", days: working, calendar: bearer" : "";
    if (length.again() && !length.limit()) {
      return ", schedule: {every: " + length.iso() + "}";
    }
    return length.backwards()
        ? ", before: " + length.iso() + working
        : ", within: "
            + length.iso()
            + working
            + ", start_day: excluded, last_day: included, roll: none";
  }

  private static void wordless(FoundUnit unit, Map<String, List<String>> cites) {
    for (String word : unit.times().wordless()) {
      String line =
          "D-#: {term: "
              + CanonicalJson.write(word)
              + ", indeterminate: true, target: "
              + (REGULAR.contains(word) ? REGULAR_TARGET : TARGET)
              + ", target_source: platform default";
      list(cites, line).add(CanonicalJson.write(unit.id()));
    }
  }

  private static List<String> list(Map<String, List<String>> cites, String line) {
    return cites.computeIfAbsent(line, _ -> new ArrayList<>());
  }
}
