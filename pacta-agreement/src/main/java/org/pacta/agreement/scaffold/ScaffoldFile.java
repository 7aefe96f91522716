package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.CanonicalJson;
import org.pacta.agreement.file.UnitText;

/** Writes the first draft of an agreement file from the units of its text. */
public final class ScaffoldFile {
  /** Most units of a file: more than any treaty has, and few enough to be loaded again. */
  public static final int UNITS_MAX = 5_000;

  private static final int GIST_CHARACTERS_MAX = 40;

  /**
   * Most parts left out that the file names: far more than a treaty has, and a file still loads.
   */
  private static final int LEFT_OUT_SHOWN_MAX = 2_000;

  private final String id;
  private final TreatyText text;
  private final ClosingFacts closing;
  private final PartyNames parties;
  private final Map<String, LifeClauses.Found> life;
  private final PartsDraft parts;
  private final StringBuilder out = new StringBuilder();

  private ScaffoldFile(String id, TreatyText text) {
    this.id = id;
    this.text = text;
    this.closing = ClosingFacts.of(text.units());
    this.parties = PartyNames.of(text);
    this.life =
        text.languageRead()
            ? LifeClauses.in(text.units(), text.titles(), parties.multilateral())
            : Map.of();
    this.parts = PartsDraft.of(text, life);
  }

  /**
   * The content of a new agreement file; it is valid, permits nothing, and lists what to do.
   *
   * @throws IllegalArgumentException when the text has no unit
   */
  public static String of(String id, TreatyText text) {
    if (text.units().isEmpty()) {
      throw new IllegalArgumentException("a text without units gives no file");
    }
    ScaffoldFile file = new ScaffoldFile(id, text);
    file.head();
    file.units();
    file.parties();
    file.lists();
    file.rules();
    new TemporalDraft(file.life, file.parts, text).lines().forEach(file::line);
    file.rest();
    return file.out.toString();
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  static String quoted(String words) {
    return CanonicalJson.write(words);
  }

  private static String cite(String unit) {
    return "cite: [" + quoted(unit) + "]";
  }

  private String first() {
    return text.units().getFirst().id();
  }

  private void head() {
    WorkList.of(text, life, parts).forEach(this::line);
    line("pacta: 1");
    line("schema: agreement.schema.json");
    line("vocabulary: pacta-core/1");
    line("safeguards: pacta-safeguards/2");
    line("agreement:");
    line("  id: " + id);
    line("  edition: 0.0.1");
    line("  title: " + quoted(text.title().isEmpty() ? "TODO title" : text.title()));
    line("  kind: " + (parties.multilateral() ? "multilateral" : "bilateral"));
    line("  operational: true");
    ClosingDraft draft = new ClosingDraft(closing, text);
    line(draft.signed());
    line("  default: deny");
    line(draft.languages());
    line("  review: {drafted_by: TODO, legal_review: null, technical_review: null}");
    line("sources:");
    line("  - {id: source, what: TODO where the text comes from, authentic: false}");
  }

  private void units() {
    line("text:");
    Set<String> titled = new HashSet<>();
    for (FoundUnit unit : text.units()) {
      String article = UnitText.article(unit.id());
      if (titled.add(article) && text.titles().containsKey(article)) {
        line("  # " + article + ": " + oneLine(text.titles().get(article)));
      }
      List<String> looks = unit.looksLike();
      line(
          "  "
              + quoted(unit.id())
              + ": {gist: "
              + quoted("TODO " + start(unit.text()))
              + ", sha256: "
              + UnitText.sha256(unit.text())
              + "}"
              + (looks.isEmpty() ? "" : "  # " + String.join(", ", looks) + "?"));
    }
    leftOut();
  }

  /** What stands in no unit, so that the file itself tells. */
  private void leftOut() {
    List<LeftOut> parts =
        text.leftOut().stream()
            .filter(part ->
                part.why() != LeftOut.Why.MARKER && part.why() != LeftOut.Why.ARTICLE_HEADING)
            .toList();
    if (!parts.isEmpty()) {
      line("# Left out of the units, beside article headings and marks of items:");
      parts.stream()
          .limit(LEFT_OUT_SHOWN_MAX)
          .forEach(part ->
              line(
                  "#   line "
                      + part.line()
                      + ", "
                      + part.why().inWords()
                      + ": "
                      + oneLine(Ledger.shortened(part.text()))));
      if (parts.size() > LEFT_OUT_SHOWN_MAX) {
        line(
            "#   and "
                + (parts.size() - LEFT_OUT_SHOWN_MAX)
                + " more: agreement new --output json lists all.");
      }
    }
  }

  static String oneLine(String words) {
    return words.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{Sc} ]", " ");
  }

  private static String start(String words) {
    if (words.length() <= GIST_CHARACTERS_MAX) {
      return words;
    }
    int space = words.lastIndexOf(' ', GIST_CHARACTERS_MAX);
    int end =
        space < 1
            ? words.offsetByCodePoints(
                0, Math.min(GIST_CHARACTERS_MAX, words.codePointCount(0, words.length())))
            : space;
    return words.substring(0, end) + " …";
  }

  private void parties() {
    List<String> events = new ArrayList<>(parts.events());
    if (DefinitiveSignature.awaited(life)) {
      events.add(DefinitiveSignature.CONSENT);
    }
    if (TemporalDraft.waits(life)) {
      events.add(TemporalDraft.UNKNOWN_START);
    }
    if (!events.isEmpty()) {
      line("words: {events: [" + String.join(", ", events) + "]}");
    }
    List<DefinedTerms.Term> definitions = DefinedTerms.in(text.units());
    line(
        definitions.isEmpty()
            ? "definitions: []"
            : "definitions:  # found in the units they cite: to be confirmed");
    for (DefinedTerms.Term definition : definitions) {
      line(
          "  - {term: "
              + quoted(definition.term())
              + ", means: TODO in your own words, "
              + cite(definition.unit())
              + "}");
    }
    line("parties:");
    List<String> names =
        parties.names().isEmpty()
            ? List.of("TODO first party", "TODO second party")
            : parties.names();
    List<String> codes = new ArrayList<>();
    for (String name : names) {
      String code = StateCodes.of(name, text.language());
      code = code.isEmpty() || codes.contains(code) ? "P" + (codes.size() + 1) : code;
      codes.add(code);
      line(
          "  - {id: "
              + code
              + ", name: "
              + quoted(name)
              + ", time_zone: TODO, "
              + cite(parties.cited(text.units()))
              + "}"
              + (parties.names().isEmpty()
                  ? ""
                  : "  # found in " + parties.unit() + ": to be confirmed"));
    }
  }

  private void lists() {
    List<FoundUnit> authorities = ListSuggestions.authorities(text.units());
    Map<String, String> ids = ListSuggestions.codes(authorities);
    List<FoundUnit> contents = ListSuggestions.contents(text.units());
    List<FoundUnit> kinds = ListSuggestions.kinds(text.units(), contents);
    List<FoundUnit> topics =
        ListSuggestions.topics(
            text.units(), Stream.concat(contents.stream(), kinds.stream()).toList());
    line("authorities: {source: register, " + cite(first()) + "}");
    comments(
        "# Looks like a list of authorities; with source: text each could be named under authorities:",
        authorities,
        unit ->
            "#   - {id: "
                + Objects.requireNonNull(ids.get(unit.id()))
                + ", cite: ["
                + quoted(unit.id())
                + "]}  # "
                + oneLine(Ledger.shortened(unit.text())));
    line("channels: []");
    line("topics: {open: true, " + cite(first()) + ", codes: {}}");
    comments(
        "# Looks like a list of topics; take over what fits as codes of topics:",
        topics,
        coded(topics));
    line("categories: {open: true, " + cite(first()) + ", codes: {}}");
    comments(
        "# Looks like a list of kinds of information; take over what fits as codes of categories (a crime as one of topics):",
        kinds,
        coded(kinds));
    comments(
        "# Looks like what a request must state; write it as mandatory_contents:",
        contents,
        unit -> "#   " + unit.id() + ": " + oneLine(Ledger.shortened(unit.text())));
    Set<String> temporal =
        life.values().stream()
            .filter(found -> !found.formula().isEmpty())
            .map(found -> found.cites().getFirst())
            .collect(Collectors.toCollection(HashSet::new));
    SuspensionEnd.of(life.get("suspension"), text.units())
        .ifPresent(end -> temporal.add(end.unit()));
    DeadlineSuggestions.Offered deadlines = DeadlineSuggestions.of(text.units(), temporal);
    line(
        deadlines.lines().isEmpty()
            ? "deadlines: {}"
            : "deadlines:  # found in the units they cite, to be confirmed: name the event of each; targets are no law");
    deadlines.lines().forEach(deadline -> line("  " + deadline));
    deadlines.beside().forEach(said -> line(said.strip()));
    if (!deadlines.longest().isEmpty()) {
      line(
          "# Longest times; a deadline where something must end by then, a guard where it may not last longer: "
              + String.join(", ", deadlines.longest()));
    }
    if (!deadlines.lasting().isEmpty()) {
      line(
          "# Lengths that are no limit by their words; take over those that are: "
              + String.join(", ", deadlines.lasting()));
    }
  }

  /** A code of its own for each unit, with what it cites. */
  private static Function<FoundUnit, String> coded(List<FoundUnit> units) {
    Map<String, String> codes = ListSuggestions.codes(units);
    return unit ->
        "#   " + Objects.requireNonNull(codes.get(unit.id())) + ": {" + cite(unit.id()) + "}";
  }

  private void comments(String title, List<FoundUnit> units, Function<FoundUnit, String> comment) {
    if (!units.isEmpty()) {
      line(title);
      units.forEach(unit -> line(comment.apply(unit)));
    }
  }

  private void rules() {
    line("rules:");
    line("  - id: TODO");
    line("    kind: condition");
    line("    " + cite(first()));
    line("    act: [request.submit]");
    line("    require: agr.status in ['in_force', 'partly_suspended']");
    line("    otherwise: deny");
    line("    mode: automated");
    line("    says: Requests need the agreement to be in force.");
  }

  private void rest() {
    String all =
        text.units().stream().map(unit -> quoted(unit.id())).collect(Collectors.joining(", "));
    line("interpretations: []");
    line("not_encoded:");
    line("  - {cite: [" + all + "], reason: \"work list: not yet encoded\"}");
    line("tests:");
    line("  - name: nothing is permitted yet");
    line("    act: request.submit");
    line("    base: ok");
    line("    facts: {}");
    line("    expect: {outcome: no_clause}");
  }
}
