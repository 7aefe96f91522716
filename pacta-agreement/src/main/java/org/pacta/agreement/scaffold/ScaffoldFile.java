package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pacta.agreement.CanonicalJson;
import org.pacta.agreement.file.UnitText;

/** Writes the first draft of an agreement file from the units of its text. */
public final class ScaffoldFile {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)\\bbetween\\s+(?:the\\s+)?(.+?)\\s+and\\s+(?:the\\s+)?(.+?)(?:\\s+(?:on|about|concerning|regarding|for)\\b.*)?$");

  private final String id;
  private final TreatyText text;
  private final StringBuilder out = new StringBuilder();

  private ScaffoldFile(String id, TreatyText text) {
    this.id = id;
    this.text = text;
  }

  /** The content of a new agreement file; it is valid, permits nothing, and lists what to do. */
  public static String of(String id, TreatyText text) {
    ScaffoldFile file = new ScaffoldFile(id, text);
    file.head();
    file.units();
    file.parties();
    file.rest();
    return file.out.toString();
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  private static String quoted(String words) {
    return CanonicalJson.write(words);
  }

  private void head() {
    line(
        "# First draft made from the plain text. It permits nothing until you write rules. Work list:");
    line(
        "# 1. Replace each gist by your own short words. 2. Name parties, time zones, dates, languages.");
    line(
        "# 3. For every unit write a rule or clause that cites it, then take it out of not_encoded.");
    line(
        "# 4. Give each time word a deadline; never invent a length for a word like 'immediately'.");
    line("# 5. Write a reading for every doubt. 6. Write scenarios for every rule, both ways.");
    line("# 7. Run: pacta agreement check, test --mutate, coverage.");
    line("# What a unit looks like stands behind it; a person decides.");
    line("pacta: 1");
    line("schema: agreement.schema.json");
    line("vocabulary: pacta-core/1");
    line("safeguards: pacta-safeguards/1");
    line("agreement:");
    line("  id: " + id);
    line("  edition: 0.0.1");
    line("  title: " + quoted(text.title()));
    line("  kind: bilateral");
    line("  operational: true");
    line("  signed: {date: \"2000-01-01\", place: TODO, cite: [" + quoted(last()) + "]}");
    line("  default: deny");
    line(
        "  languages: {authentic: [en], prevailing: null, encoded_from: en, cite: ["
            + quoted(last())
            + "]}");
    line("  review: {drafted_by: TODO, legal_review: null, technical_review: null}");
    line("sources:");
    line("  - {id: source, what: TODO where the text comes from, authentic: false}");
  }

  private String last() {
    return text.units().isEmpty() ? "title" : text.units().getLast().id();
  }

  private void units() {
    line("text:");
    for (FoundUnit unit : text.units()) {
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
  }

  private static String start(String words) {
    return words.length() <= 40
        ? words
        : words.substring(0, words.lastIndexOf(' ', 40) < 1 ? 40 : words.lastIndexOf(' ', 40))
            + " …";
  }

  private void parties() {
    Matcher between = BETWEEN.matcher(text.title());
    List<String> names =
        between.find()
            ? List.of(between.group(1), between.group(2))
            : List.of("TODO first party", "TODO second party");
    line("definitions: []");
    line("parties:");
    List<String> codes = new ArrayList<>();
    for (String name : names) {
      String code = country(name);
      code = code.isEmpty() || codes.contains(code) ? "P" + (codes.size() + 1) : code;
      codes.add(code);
      line(
          "  - {id: "
              + code
              + ", name: "
              + quoted(name)
              + ", time_zone: UTC, cite: [\"title\"]}  # TODO time zone");
    }
  }

  /** ISO code of the country a name speaks of, or empty. */
  private static String country(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String code : Locale.getISOCountries()) {
      String country =
          Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT);
      boolean named = country.length() > 3 && lower.contains(country);
      if (named || (code.equals("CZ") && lower.contains("czech republic"))) {
        return code;
      }
    }
    return "";
  }

  private void rest() {
    String all = String.join(", ", text.units().stream().map(unit -> quoted(unit.id())).toList());
    line("authorities: {source: register, cite: [\"title\"]}");
    line("channels: []");
    line("topics: {open: true, cite: [\"title\"], codes: {}}");
    line("categories: {open: true, cite: [\"title\"], codes: {}}");
    line("deadlines: {}");
    line("rules:");
    line("  - id: TODO");
    line("    kind: condition");
    line("    cite: [\"title\"]");
    line("    act: [request.submit]");
    line("    require: agr.status in ['in_force', 'partly_suspended']");
    line("    otherwise: deny");
    line("    mode: automated");
    line("    says: Requests need the agreement to be in force.");
    line("temporal:");
    line("  duration: TODO");
    line("  entry_into_force: {date: {at: signature}, cite: [" + quoted(last()) + "]}  # TODO");
    line("costs: {cite: [\"title\"]}");
    line("languages_of_work: {}");
    line("disputes: {}");
    line("savings: {}");
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
