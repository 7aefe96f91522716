package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The {@code temporal} part of a new file, with the formulas that the wording gives. */
final class TemporalDraft {
  private TemporalDraft() {}

  /** Lines of YAML; the last unit stands in where nothing speaks of entry into force. */
  static List<String> of(
      Map<String, LifeClauses.Found> life, Optional<ExceptedPart> excepted, String last) {
    List<String> lines = new ArrayList<>();
    lines.add("temporal:");
    lines.add("  duration: " + duration(life.get("duration")));
    lines.add("  entry_into_force: " + entry(life.get("entry_into_force"), last));
    excepted.ifPresent(part -> lines.add(part.line()));
    life.values().stream()
        .filter(found -> !found.name().equals("duration"))
        .filter(found -> !found.name().equals("entry_into_force"))
        .forEach(found -> lines.add("  " + clause(found)));
    return lines;
  }

  private static String duration(LifeClauses.@Nullable Found found) {
    if (found == null) {
      return "TODO  # nothing speaks of it";
    }
    if (found.formula().isEmpty()) {
      return "TODO  # " + open(found);
    }
    return found.formula().startsWith("term:")
        ? "{" + found.formula() + ", cite: " + cites(found) + "}" + guessed(found)
        : found.formula() + guessed(found);
  }

  private static String entry(LifeClauses.@Nullable Found found, String last) {
    String cites = found == null ? "[" + ScaffoldFile.quoted(last) + "]" : cites(found);
    if (found == null || found.formula().isEmpty()) {
      return "{date: {at: signature}, cite: "
          + cites
          + "}  # TODO "
          + (found == null ? "nothing speaks of it" : open(found))
          + "; signature only stands in for it";
    }
    return "{" + found.formula() + ", cite: " + cites + "}" + guessed(found);
  }

  private static String clause(LifeClauses.Found found) {
    return switch (found.name()) {
      case "amendment" ->
          "amendment: {cite: " + cites(found) + "}  # TODO when an amendment starts";
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

  private static String open(LifeClauses.Found found) {
    return found.differ()
        ? String.join(" and ", found.cites()) + " do not say the same"
        : "no common wording; see " + named(found);
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
