package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pacta.agreement.file.UnitText;

/**
 * The {@code parts} of a new file: what the sentence on the entry into force excepts, and what
 * sentences of their own start.
 *
 * @param parts in the order of the text
 * @param told units that start a part, also where its units were not found
 */
record PartsDraft(List<Part> parts, List<String> told) {
  private static final Pattern SECTION = Pattern.compile("(?iu)section|§");

  /**
   * A part.
   *
   * @param id its id
   * @param units its units
   * @param in unit that says so
   * @param formula when it starts; empty when a person must name the event
   * @param event the event it awaits until then
   * @param remark what a person must add
   */
  record Part(
      String id, List<String> units, String in, String formula, String event, String remark) {
    private String yaml() {
      String cite = "cite: [" + ScaffoldFile.quoted(in) + "]";
      return "{id: "
          + id
          + ", units: ["
          + units.stream().map(ScaffoldFile::quoted).collect(Collectors.joining(", "))
          + "], entry_into_force: {"
          + (formula.isEmpty() ? "date: {at: " + event + ", count: 1}" : formula)
          + ", "
          + cite
          + "}, "
          + cite
          + "}";
    }

    private String comment() {
      return "  # guessed from " + in + ": to be confirmed" + remark;
    }
  }

  /** Parts of a text whose clauses of life are known. */
  static PartsDraft of(TreatyText text, Map<String, LifeClauses.Found> life) {
    if (!text.languageRead()) {
      return new PartsDraft(List.of(), List.of());
    }
    Optional<ExceptedPart> excepted = ExceptedPart.of(life.get("entry_into_force"), text.units());
    List<Part> parts = new ArrayList<>();
    List<String> told = new ArrayList<>();
    Map<String, List<String>> byArticle =
        text.units().stream().map(FoundUnit::id).collect(Collectors.groupingBy(UnitText::article));
    for (FoundUnit unit : text.units()) {
      for (PartStart start :
          LifePlaces.norm(unit) ? PartStart.in(unit.text()) : List.<PartStart>of()) {
        told.add(unit.id());
        List<String> units =
            units(start, text, byArticle).stream().filter(one -> free(one, unit, parts)).toList();
        boolean known =
            !start.formula().isEmpty()
                || excepted.stream().noneMatch(part -> part.units().containsAll(units));
        if (!units.isEmpty() && known) {
          parts.add(part(parts.size() + 1, units, unit, start));
        }
      }
    }
    excepted.flatMap(part -> left(part, parts)).ifPresent(parts::addFirst);
    return new PartsDraft(List.copyOf(parts), told.stream().distinct().toList());
  }

  /** A unit stands in one part, and what starts a part is none of it. */
  private static boolean free(String unit, FoundUnit in, List<Part> parts) {
    return !UnitText.article(unit).equals(UnitText.article(in.id()))
        && parts.stream().noneMatch(part -> part.units().contains(unit));
  }

  private static Part part(int number, List<String> units, FoundUnit in, PartStart start) {
    String formula = start.formula();
    String goesOn = LifeRemarks.of("entry_into_force", start.text());
    String begins =
        goesOn.isEmpty() && !start.before().isEmpty()
            ? "the wording begins: " + ScaffoldFile.oneLine(start.before())
            : goesOn;
    return new Part(
        "part-" + number,
        units,
        in.id(),
        formula,
        "part_" + number + "_may_start",
        (formula.isEmpty() ? "; TODO name what starts it" : "")
            + (begins.isEmpty() ? "" : "; TODO " + begins));
  }

  /** What is excepted and started by no sentence of its own. */
  private static Optional<Part> left(ExceptedPart excepted, List<Part> parts) {
    List<String> units =
        excepted.units().stream()
            .filter(unit -> parts.stream().noneMatch(part -> part.units().contains(unit)))
            .toList();
    return units.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Part("excepted", units, excepted.in(), "", ExceptedPart.EVENT, excepted.remark()));
  }

  /** Units of all that is named; none where one of the names was not found. */
  private static List<String> units(
      PartStart start, TreatyText text, Map<String, List<String>> byArticle) {
    Set<String> units = new LinkedHashSet<>();
    for (PartNames.Named named : start.named()) {
      for (String label : named.labels()) {
        List<String> of =
            named.ofArticles() && articles(named.kind(), text)
                ? units(named, label, byArticle)
                : division(named.kind(), label, text);
        if (of.isEmpty()) {
          return List.of();
        }
        units.addAll(of);
      }
    }
    return List.copyOf(units);
  }

  /** Sections are articles in some texts, and hold articles in others. */
  private static boolean articles(String kind, TreatyText text) {
    return !SECTION.matcher(kind).lookingAt()
        || text.leftOut().stream()
            .filter(part -> part.why() == LeftOut.Why.ARTICLE_HEADING)
            .anyMatch(part -> SECTION.matcher(part.text()).lookingAt());
  }

  private static List<String> units(
      PartNames.Named named, String label, Map<String, List<String>> byArticle) {
    List<String> ids = byArticle.getOrDefault(UnitText.article(label), List.of());
    List<String> outer =
        named.paragraphs().isEmpty()
            ? List.of(label)
            : named.paragraphs().stream().map(one -> label + "(" + one + ")").toList();
    boolean all =
        outer.stream().allMatch(one -> ids.stream().anyMatch(id -> UnitText.contains(one, id)));
    return all
        ? ids.stream()
            .filter(id -> outer.stream().anyMatch(one -> UnitText.contains(one, id)))
            .toList()
        : List.of();
  }

  /** Units of a chapter, from its heading to the next of its kind, or of an annex. */
  private static List<String> division(String kind, String label, TreatyText text) {
    String stem = Pattern.quote(kind.replaceAll("(?iu)s$", ""));
    Pattern any = Pattern.compile("(?iu)" + stem + "\\p{L}*\\s+\\S.*");
    Pattern own = Pattern.compile("(?iu)" + stem + "\\p{L}*\\s+" + label + "(?![\\p{L}\\d]).*");
    List<LeftOut> headings =
        text.leftOut().stream()
            .filter(part -> part.why() == LeftOut.Why.DIVISION_HEADING)
            .filter(part -> any.matcher(part.text()).matches())
            .toList();
    for (int i = 0; i < headings.size(); i++) {
      if (own.matcher(headings.get(i).text()).matches()) {
        int from = headings.get(i).line();
        int to = i + 1 < headings.size() ? headings.get(i + 1).line() : Integer.MAX_VALUE;
        return text.units().stream()
            .filter(unit -> unit.line() >= from && unit.line() < to)
            .map(FoundUnit::id)
            .filter(id -> Character.isDigit(id.charAt(0)) || id.matches("[IVXLC]+\\b.*"))
            .toList();
      }
    }
    Pattern id = Pattern.compile("(?iu)(?:annex|part)-" + label + "(?![\\p{L}\\d]).*");
    return text.units().stream()
        .map(FoundUnit::id)
        .filter(unit -> id.matcher(unit).matches())
        .toList();
  }

  /** Events that the file must name, as parts await them. */
  List<String> events() {
    return parts.stream().filter(part -> part.formula().isEmpty()).map(Part::event).toList();
  }

  /** Lines of YAML under {@code temporal}. */
  List<String> lines() {
    if (parts.size() == 1) {
      Part part = parts.getFirst();
      return List.of("  parts: [" + part.yaml() + "]" + part.comment());
    }
    List<String> lines = new ArrayList<>();
    if (!parts.isEmpty()) {
      lines.add("  parts:");
    }
    parts.forEach(part -> lines.add("    - " + part.yaml() + part.comment()));
    return lines;
  }
}
