package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.agreement.Finding;

/** What a person has to do with a new file, in the order of the work. */
public final class WorkList {
  private static final int UNITS_NAMED_MAX = 12;

  private WorkList() {}

  /** How many units look like what, in order of first appearance. */
  public static Map<String, List<String>> marks(TreatyText text) {
    Map<String, List<String>> marks = new LinkedHashMap<>();
    for (String mark :
        List.of(
            "duty",
            FoundUnit.PRESENT,
            "permission",
            "prohibition",
            "power",
            "declaration",
            "definition",
            "condition",
            "deadline",
            "period",
            "time word without length")) {
      List<String> units =
          text.units().stream()
              .filter(unit -> unit.looksLike().contains(mark))
              .map(FoundUnit::id)
              .toList();
      if (!units.isEmpty()) {
        marks.put(mark, units);
      }
    }
    return marks;
  }

  /** What was found, in one line for each thing a person compares with the source first. */
  public static List<String> summary(TreatyText text) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (FoundUnit unit : text.units()) {
      places.merge(place(unit.id()), 1, Integer::sum);
    }
    String units =
        places.entrySet().stream()
            .map(place -> place.getValue() + " " + place.getKey())
            .collect(Collectors.joining(", "));
    return List.of(
        "Title: " + (text.title().isEmpty() ? "none found" : text.title()),
        "Articles: " + text.articles().inWords(),
        "Units: " + text.units().size() + " (" + units + ")");
  }

  private static String place(String id) {
    String first = id.split("[./(-]")[0];
    return switch (first) {
      case "title" -> "title";
      case "pre" -> "preamble";
      case "fin" -> "closing words";
      case "annex", "declaration", "minutes", "protocol", "act", "letter", "understanding" ->
          "annexes and attached texts";
      case TreatyReader.OTHER -> "of another instrument";
      case TreatyReader.AFTER -> "behind the signatures";
      case "text" -> "without an article";
      default -> "articles";
    };
  }

  /** The steps from a new file to one in force. */
  public static List<String> steps() {
    return List.of(
        "1. Replace each gist by your own short words. 2. Name parties, time zones, dates, languages.",
        "3. For every unit write a rule or clause that cites it, then take it out of not_encoded.",
        "4. Give each time word a deadline; never invent a length for a word like 'immediately'.",
        "5. Write a reading for every doubt. 6. Write scenarios for every rule, both ways.",
        "7. Run: pacta agreement check, test --mutate, coverage.");
  }

  static List<String> of(TreatyText text, Map<String, LifeClauses.Found> life, PartsDraft parts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# First draft made from the plain text. It permits nothing until you write rules. Work list:");
    summary(text).stream().skip(1).forEach(line -> lines.add("# " + line));
    if (!text.languageRead()) {
      lines.add(
          "# "
              + TemporalDraft.unread(text)
              + ": no norm, deadline or clause was looked for; nothing about them stands here.");
    }
    steps().forEach(step -> lines.add("# " + step));
    lines.add(
        "# What a unit looks like stands behind it, and what was found in the wording says so; a person decides.");
    long odd =
        text.findings().stream()
            .map(Finding::code)
            .filter(code -> code.equals("A202") || code.equals("A203"))
            .count();
    lines.add(
        "# "
            + text.units().size()
            + " units; "
            + odd
            + " findings of odd numbering or damage to compare with the source.");
    marks(text)
        .forEach((mark, units) ->
            lines.add("# Looks like " + mark + " (" + units.size() + "): " + named(units)));
    life.forEach((name, found) ->
        lines.add(
            "# Speaks of "
                + name.replace('_', ' ')
                + ": "
                + named(found.cites())
                + (found.formula().isEmpty() ? "; write its formula" : "")
                + (found.remark().isEmpty() ? "" : "; TODO " + found.remark())));
    if (!parts.told().isEmpty()) {
      lines.add("# Speaks of entry into force of a part: " + named(parts.told()) + "; write parts");
    }
    if (text.languageRead()) {
      LifeHints.in(text.units(), life)
          .forEach((what, units) ->
              lines.add("# Speaks of " + what.replace("; ", ": " + named(units) + "; ")));
    }
    return lines;
  }

  private static String named(List<String> units) {
    String named = String.join(", ", units.subList(0, Math.min(units.size(), UNITS_NAMED_MAX)));
    return units.size() > UNITS_NAMED_MAX ? named + " …" : named;
  }
}
