package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.CanonicalJson;

/** Ready entries of {@code deadlines} for the time words of a text. */
final class DeadlineSuggestions {
  /** What the platform aims at for a word without length; never a length in law. */
  private static final String TARGET = "PT24H";

  private static final String REGULAR_TARGET = "P7D";
  private static final Set<String> REGULAR = Set.of("regularly", "periodically");

  private DeadlineSuggestions() {}

  /**
   * Lines of YAML, one for each period and each word, with every unit that says it. Units that
   * state when the treaty starts or ends are under {@code temporal} instead.
   */
  static List<String> lines(List<FoundUnit> units, Set<String> temporal) {
    Map<String, List<String>> cites = new LinkedHashMap<>();
    for (FoundUnit unit : units) {
      boolean skipped = unit.id().equals("title") || unit.id().startsWith("pre");
      if (!skipped) {
        add(unit, temporal.contains(unit.id()), cites);
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

  private static void add(FoundUnit unit, boolean temporal, Map<String, List<String>> cites) {
    TimeTerms terms = unit.times();
    String id = CanonicalJson.write(unit.id());
    for (TimeTerms.Length length : terms.lengths()) {
      if (length.limit() && !length.backwards() && !length.doubtful() && !temporal) {
        boolean entry = unit.text().contains("entry into force");
        String line =
            "D-#: {term: "
                + CanonicalJson.write(length.term().toLowerCase(Locale.ROOT))
                + (entry ? ", from: entry_into_force" : "")
                + ", within: "
                + length.iso()
                + (length.working() ? ", days: working, calendar: bearer" : "")
                + ", start_day: excluded, last_day: included, roll: none";
        list(cites, line).add(id);
      }
    }
    for (String word : terms.wordless()) {
      String line =
          "D-#: {term: "
              + CanonicalJson.write(word)
              + ", indeterminate: true, target: "
              + (REGULAR.contains(word) ? REGULAR_TARGET : TARGET)
              + ", target_source: platform default";
      list(cites, line).add(id);
    }
  }

  private static List<String> list(Map<String, List<String>> cites, String line) {
    return cites.computeIfAbsent(line, _ -> new ArrayList<>());
  }
}
