package org.pacta.agreement.file;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Alternative;
import org.pacta.agreement.Code;
import org.pacta.agreement.CodeList;
import org.pacta.agreement.Counting;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Extension;
import org.pacta.agreement.Party;
import org.pacta.agreement.PersonalDataLevel;
import org.pacta.agreement.Reading;
import org.pacta.agreement.ReadingStatus;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.temporal.WorkingCalendar;

/** Reads one agreement file that has passed the schema into typed content. */
public final class AgreementReader {
  private final Yaml root;
  private final Findings findings;
  private final Map<String, String> choices;

  private AgreementReader(Yaml root, Findings findings, Map<String, String> choices) {
    this.root = root;
    this.findings = findings;
    this.choices = choices;
  }

  /**
   * Reads a file, checks it against the schema and types it.
   *
   * @param choices alternative chosen, by reading; empty for the file as written
   * @throws AgreementFileException with every misfit found
   */
  public static AgreementContent read(
      SourceFile file, SchemaCheck schema, Map<String, String> choices)
      throws AgreementFileException {
    Findings findings = new Findings(file.name());
    Yaml written = YamlReader.read(file);
    schema.check(written, findings);
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    Yaml root = Changes.under(written, choices, findings);
    if (!choices.isEmpty()) {
      schema.check(root, findings);
      if (findings.hasErrors()) {
        throw new AgreementFileException(findings.all());
      }
    }
    AgreementContent content = new AgreementReader(root, findings, choices).content(file);
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    return content;
  }

  /**
   * Scenarios of a file with a list of tests: an agreement file, or one that holds only {@code
   * tests}.
   *
   * @throws AgreementFileException when it is not YAML or JSON
   */
  public static List<Scenario> scenarios(SourceFile file) throws AgreementFileException {
    Yaml root = YamlReader.read(file);
    return new ScenarioReader(new AgreementReader(root, new Findings(file.name()), Map.of()))
        .decisions(root);
  }

  private AgreementContent content(SourceFile file) {
    ScenarioReader scenarios = new ScenarioReader(this);
    return new AgreementContent(
        file,
        root,
        identity(),
        root.items("parties").stream().map(this::party).toList(),
        units(),
        codeList("topics"),
        codeList("categories"),
        grounds(),
        deadlines(),
        RuleReader.read(root),
        Definitions.of(root),
        new TemporalReader(this).clauses(root),
        new TermsReader(this, root).terms(),
        calendars(),
        root.items("interpretations").stream().map(this::reading).toList(),
        root.items("not_encoded").stream()
            .map(item -> new Waiver(item.texts("cite"), item.text("reason"), item.place()))
            .toList(),
        scenarios.decisions(root),
        scenarios.dates(root),
        scenarios.duties(root));
  }

  private Identity identity() {
    Yaml agreement = root.at("agreement").orElse(root);
    String title = agreement.text("title");
    return new Identity(
        agreement.text("id"),
        agreement.text("edition"),
        title,
        agreement.at("short_title").map(Yaml::text).orElse(title),
        agreement.flag("operational", false),
        agreement.text("why_not_operational"),
        agreement.at("signed").map(signed -> date(signed, "date")).orElse(LocalDate.MIN));
  }

  private Party party(Yaml party) {
    ZoneId zone = ZoneOffset.UTC;
    try {
      zone = ZoneId.of(party.text("time_zone"));
    } catch (DateTimeException e) {
      findings.error(
          FindingCode.A105,
          party.placeOf("time_zone"),
          party.text("id"),
          "no time zone " + party.text("time_zone"),
          "Use a name of the tz database, for example Europe/Prague.");
    }
    String name = party.text("name");
    return new Party(
        party.text("id"),
        name,
        party.at("short_name").map(Yaml::text).orElse(name),
        zone,
        party.flag("state_exists", true));
  }

  private List<TextUnit> units() {
    List<TextUnit> units = new ArrayList<>();
    root.entries("text")
        .forEach((id, unit) -> {
          String verbatim = unit instanceof Yaml.Scalar ? unit.text() : unit.text("text");
          String gist = unit instanceof Yaml.Scalar ? verbatim : unit.text("gist");
          String hash = verbatim.isEmpty() ? unit.text("sha256") : UnitText.sha256(verbatim);
          units.add(new TextUnit(id, gist, UnitText.article(id), hash));
        });
    return List.copyOf(units);
  }

  /** Grounds for refusing, if the file lists its own. */
  private CodeList grounds() {
    return root.at("refusal_grounds").isEmpty()
        ? new CodeList(true, List.of(), List.of())
        : codeList("refusal_grounds");
  }

  private CodeList codeList(String key) {
    Yaml list = root.at(key).orElse(root);
    List<Code> codes = new ArrayList<>();
    list.entries("codes")
        .forEach((id, code) ->
            codes.add(
                new Code(
                    id,
                    code.at("label").map(Yaml::text).orElse(id.replace('_', ' ')),
                    code.texts("cite"),
                    code.flag("assess_safeguards", false),
                    code.at("personal_data")
                        .map(level -> RuleReader.parse(PersonalDataLevel.class, level.text()))
                        .orElse(PersonalDataLevel.NONE))));
    return new CodeList(list.flag("open", false), list.texts("cite"), codes);
  }

  private List<Deadline> deadlines() {
    List<Deadline> deadlines = new ArrayList<>();
    root.entries("deadlines")
        .forEach((id, item) -> {
          boolean legal = item.at("within").isPresent();
          String urgent = legal ? "urgent_within" : "urgent_target";
          deadlines.add(
              new Deadline(
                  id,
                  item.text("term"),
                  item.texts("cite"),
                  legal,
                  length(item, legal ? "within" : "target"),
                  item.at(urgent).isPresent() ? length(item, urgent) : null,
                  item.textOrNull("target_source"),
                  item.textOrNull("from"),
                  item.text("start_day").equals("included"),
                  counting(item)));
        });
    return List.copyOf(deadlines);
  }

  private Counting counting(Yaml deadline) {
    return new Counting(
        deadline.text("days").equals("working"),
        deadline.at("calendar").map(Yaml::text).orElse(Counting.BEARER),
        switch (deadline.text("roll")) {
          case "next_working_day_bearer" -> Counting.BEARER;
          case "next_working_day_both" -> Counting.BOTH;
          default -> null;
        },
        deadline
            .at("extension")
            .map(more ->
                new Extension(
                    length(more, "by"),
                    more.text("event"),
                    more.at("times").map(Yaml::count).orElse(1),
                    more.texts("cite")))
            .orElse(null));
  }

  private Map<String, WorkingCalendar> calendars() {
    Map<String, WorkingCalendar> calendars = new LinkedHashMap<>();
    root.entries("calendars").forEach((party, item) -> calendars.put(party, calendar(item)));
    Set<DayOfWeek> weekends = new HashSet<>();
    calendars.values().forEach(calendar -> weekends.addAll(calendar.weekend()));
    if (weekends.size() == DayOfWeek.values().length) {
      neverWorked(root.placeOf("calendars"));
    }
    return calendars;
  }

  private void neverWorked(Place place) {
    findings.error(
        FindingCode.A105,
        place,
        "calendars",
        "no day of the week is a working day",
        "Leave at least one day on which all Parties work out of the weekends.");
  }

  private WorkingCalendar calendar(Yaml item) {
    Set<DayOfWeek> weekend =
        item.at("weekend").isEmpty()
            ? WorkingCalendar.WEEKEND
            : item.texts("weekend").stream()
                .map(day -> RuleReader.parse(DayOfWeek.class, day))
                .collect(Collectors.toSet());
    Set<MonthDay> yearly = new HashSet<>();
    Set<LocalDate> dates = new HashSet<>();
    Set<Integer> fromEaster = new HashSet<>();
    for (Yaml holiday : item.items("holidays")) {
      String text = holiday.text();
      if (text.startsWith("easter")) {
        fromEaster.add(Integer.parseInt(text.substring("easter".length())));
      } else if (text.length() == "MM-DD".length()) {
        yearly.add(MonthDay.from(date(new Yaml.Scalar("2000-" + text, holiday.place()))));
      } else {
        dates.add(date(holiday));
      }
    }
    if (weekend.size() == DayOfWeek.values().length) {
      neverWorked(item.placeOf("weekend"));
      return WorkingCalendar.WEEKDAYS;
    }
    return new WorkingCalendar(weekend, yearly, dates, fromEaster);
  }

  /** The length of time at a key; the schema has checked its shape. */
  TimeLength length(Yaml holder, String key) {
    try {
      return TimeLength.parse(holder.text(key));
    } catch (DateTimeException | ArithmeticException e) {
      findings.error(
          FindingCode.A105,
          holder.placeOf(key),
          key,
          "not a length of time up to " + TimeLength.YEARS_MAX + " years: " + holder.text(key),
          "Write for example P30D, P6M or PT8H.");
      return TimeLength.parse("P0D");
    }
  }

  /** How many depositaries the text names. */
  int depositaryCount() {
    return root.items("depositaries").size();
  }

  /** The date at a key. */
  LocalDate date(Yaml holder, String key) {
    return holder.at(key).map(this::date).orElse(LocalDate.MIN);
  }

  /** The date a value holds. */
  LocalDate date(Yaml value) {
    try {
      return LocalDate.parse(value.text());
    } catch (DateTimeException e) {
      findings.error(
          FindingCode.A105,
          value.place(),
          "",
          "no such date: " + value.text(),
          "Write year, month and day, for example 2018-09-01.");
      return LocalDate.MIN;
    }
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

  /** The instant at a key, or null. */
  @Nullable Instant instant(Yaml holder, String key) {
    String text = holder.text(key);
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      findings.error(
          FindingCode.A105,
          holder.placeOf(key),
          key,
          "not an instant: " + text,
          "Write for example 2026-01-15T09:00:00Z.");
      return null;
    }
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
              alternative.textOrNull("no_effect")));
    }
    return new Reading(
        item.text("id"),
        item.texts("cite"),
        item.text("question"),
        item.text("reading"),
        alternatives,
        item.text("basis"),
        RuleReader.parse(ReadingStatus.class, item.text("status")),
        item.texts("rules"),
        choices.get(item.text("id")));
  }
}
