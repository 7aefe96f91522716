package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The {@code temporal} part of a new file, with the formulas that the wording gives.
 *
 * @param life clauses found
 * @param parts parts that start apart from the rest
 * @param text the text they were looked for in
 */
record TemporalDraft(Map<String, LifeClauses.Found> life, PartsDraft parts, TreatyText text) {
  /**
   * Event by which the agreement starts until a person says how: it never comes, so that the
   * agreement is not in force, and the check tells that it is left.
   */
  static final String UNKNOWN_START = "TODO";

  /** True when a formula for the start was found. */
  static boolean starts(Map<String, LifeClauses.Found> life) {
    LifeClauses.Found entry = life.get("entry_into_force");
    return entry != null && !entry.formula().isEmpty();
  }

  /** True when something waits for the event that never comes. */
  static boolean waits(Map<String, LifeClauses.Found> life) {
    LifeClauses.Found amendment = life.get("amendment");
    return !starts(life) || amendment != null && amendment.formula().isEmpty();
  }

  /** In words, that the language is not read. */
  static String unread(TreatyText text) {
    return "the text is in "
        + (text.language().equals("und") ? "a language that was not recognised" : text.language())
        + ", which is not read";
  }

  /** Lines of YAML; the closing words stand in where nothing speaks of entry into force. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("temporal:");
    lines.add("  duration: " + duration(life.get("duration")));
    lines.add("  entry_into_force: " + entry(life.get("entry_into_force")));
    lines.addAll(parts.lines());
    life.values().stream()
        .filter(found -> !found.name().equals("duration"))
        .filter(found -> !found.name().equals("entry_into_force"))
        .forEach(found -> lines.add("  " + clause(found)));
    return lines;
  }

  private String nothing() {
    return text.languageRead() ? "nothing was found that speaks of it" : unread(text);
  }

  private String duration(LifeClauses.@Nullable Found found) {
    if (found == null) {
      return "TODO  # " + nothing();
    }
    if (found.formula().isEmpty()) {
      return "TODO  # " + open(found);
    }
    return (found.formula().startsWith("term:")
            ? "{" + found.formula() + ", cite: " + cites(found) + "}"
            : "{indefinite: true, cite: " + cites(found) + "}")
        + guessed(found);
  }

  private String entry(LifeClauses.@Nullable Found found) {
    String last =
        text.units().stream()
            .map(FoundUnit::id)
            .filter(unit -> unit.startsWith("fin"))
            .reduce((_, later) -> later)
            .orElse(text.units().getLast().id());
    String cites = found == null ? "[" + ScaffoldFile.quoted(last) + "]" : cites(found);
    if (found == null || found.formula().isEmpty()) {
      return "{date: {at: "
          + UNKNOWN_START
          + "}, cite: "
          + cites
          + "}  # TODO "
          + (found == null ? nothing() : open(found))
          + "; not in force until you write when";
    }
    return "{" + found.formula() + ", cite: " + cites + "}" + guessed(found);
  }

  private static String clause(LifeClauses.Found found) {
    return switch (found.name()) {
      case "amendment" -> amendment(found);
      case "minimum_parties" ->
          "minimum_parties: {" + found.formula() + ", cite: " + cites(found) + "}" + guessed(found);
      case "supersedes" -> "# supersedes: what ends or is replaced stands in " + named(found);
      default ->
          found.formula().isEmpty()
              ? "# TODO " + found.name() + ": " + open(found)
              : found.name()
                  + ": {"
                  + found.formula()
                  + ", cite: "
                  + cites(found)
                  + "}"
                  + guessed(found);
    };
  }

  /** Without a date it would start as the agreement did, which is taken only from the text. */
  private static String amendment(LifeClauses.Found found) {
    if (!found.formula().isEmpty() && !found.formula().equals(LifeClauses.AS_AGREEMENT)) {
      return "amendment: {" + found.formula() + ", cite: " + cites(found) + "}" + guessed(found);
    }
    return found.formula().isEmpty()
        ? "amendment: {date: {at: "
            + UNKNOWN_START
            + "}, cite: "
            + cites(found)
            + "}  # TODO when an amendment starts"
        : "amendment: {cite: "
            + cites(found)
            + "}  # guessed from "
            + found.cites().getFirst()
            + ": as the agreement did; to be confirmed";
  }

  private static String open(LifeClauses.Found found) {
    if (found.differ()) {
      return String.join(" and ", found.cites()) + " do not say the same";
    }
    return (found.remark().isEmpty() ? "no common wording" : found.remark())
        + "; see "
        + named(found);
  }

  private static String guessed(LifeClauses.Found found) {
    return "  # guessed from "
        + found.cites().getFirst()
        + ": to be confirmed"
        + (found.remark().isEmpty() ? "" : "; TODO " + found.remark());
  }

  private static String named(LifeClauses.Found found) {
    return String.join(", ", found.cites());
  }

  private static String cites(LifeClauses.Found found) {
    return found.cites().stream()
        .map(ScaffoldFile::quoted)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
