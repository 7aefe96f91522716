package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Ran;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What else two editions say differently, where neither a rule nor a time limit changes. */
class ComparedPartsTest {
  private static final String ACT =
      "words: {events: [visit_made, visit_reported], types: {Visit: {from: code(party), to:"
          + " code(party), urgent: bool}}, acts: {visit.make: {facts: {vis: Visit}, roles:"
          + " {sending_party: vis.from, host_party: vis.to}, by: sending_party, brings: [{event:"
          + " visit_made, when: vis.urgent}]}}}";
  private static final String WORKING =
      "deadlines: {D-1: {term: within ten days, within: P10D, days: working, calendar: bearer, cite:"
          + " [\"3\"]}}";

  @TempDir Path folder;

  private Ran compared(SmallFile first, SmallFile second, Object... more) {
    return Ran.of(
        "compare", first.in(folder, "first.yaml"), second.in(folder, "second.yaml"), List.of(more));
  }

  private void major(SmallFile first, SmallFile second, String... lines) {
    Ran ran = compared(first, second);
    assertThat(ran.out()).contains(lines).contains("is a major version");
    assertThat(ran.code()).isEqualTo(3);
  }

  private void minor(SmallFile first, SmallFile second, String... lines) {
    Ran ran = compared(first, second);
    assertThat(ran.out()).contains(lines).contains("No outcome changes; a minor version");
    assertThat(ran.code()).isZero();
  }

  private static SmallFile act(String what, String by) {
    return new SmallFile().part("words", ACT).replace("words", what, by);
  }

  private static SmallFile act() {
    return new SmallFile().part("words", ACT);
  }

  private static SmallFile calendar(String deadlines, String aaa) {
    return new SmallFile()
        .part("deadlines", deadlines)
        .part("calendars", aaa.isEmpty() ? "" : "calendars: {AAA: " + aaa + "}");
  }

  @Test
  void otherWorkingDaysMoveTheTimesThatCountThem() {
    String fewer = "{weekend: [saturday, sunday], holidays: [\"01-01\"]}";
    String more = "{holidays: [\"01-08\", \"01-01\", \"easter+1\", \"2026-02-11\"], source: ours}";
    major(
        calendar(WORKING, fewer),
        calendar(WORKING, more),
        "calendar AAA: differs",
        "  holidays: 01-08, 2026-02-11, easter+1 in the second only");
    major(
        calendar(WORKING, fewer),
        calendar(WORKING, fewer.replace("saturday, sunday", "friday, saturday")),
        "  weekend: sunday in the first only, friday in the second only");
    major(
        calendar(WORKING, ""),
        calendar(WORKING, "{holidays: [\"01-01\"], hours: {from: \"08:00\", to: \"16:00\"}}"),
        "  holidays: nothing in the first, 01-01 in the second",
        "  hours: nothing in the first, 08:00 to 16:00 in the second");
  }

  @Test
  void theSameWorkingDaysAreNoDifference() {
    Ran ran =
        compared(
            calendar(WORKING, "{holidays: [\"01-01\", \"01-02\"]}"),
            calendar(WORKING, "{weekend: [sunday, saturday], holidays: [\"01-02\", \"01-01\"]}"));
    assertThat(ran.out()).doesNotContain("calendar").contains("a patch version");
  }

  @Test
  void aCalendarByWhichNoPeriodOfTheTextCountsMovesNothing() {
    String holiday = "{holidays: [\"01-01\"]}";
    String plain = "deadlines: {D-1: {term: within a month, within: P1M, cite: [\"3\"]}}";
    minor(calendar(plain, ""), calendar(plain, holiday), "calendar AAA: differs");
    String ofB = WORKING.replace("calendar: bearer", "calendar: BBB");
    minor(calendar(ofB, ""), calendar(ofB, holiday), "calendar AAA: differs");
    String rolls =
        "deadlines: {D-1: {term: within a month, within: P1M, roll: next_working_day_both, cite:"
            + " [\"3\"]}}";
    major(calendar(rolls, ""), calendar(rolls, holiday), "calendar AAA: differs");
    String target =
        "deadlines: {D-1: {term: soon, indeterminate: true, target: P3D, target_source: ours, days:"
            + " working, calendar: bearer, cite: [\"3\"]}}";
    minor(calendar(target, ""), calendar(target, holiday), "calendar AAA: differs");
  }

  @Test
  void whatAnActBringsAboutStartsDuties() {
    major(
        act(),
        act("[{event: visit_made, when: vis.urgent}]", "[{event: visit_made}]"),
        "act visit.make: differs",
        "  brings: visit_made when vis.urgent in the first only, visit_made in the second only");
    major(
        act(),
        act(", brings: [{event: visit_made, when: vis.urgent}]", ""),
        "  brings: visit_made when vis.urgent in the first, nothing in the second");
    major(
        new SmallFile(),
        new SmallFile()
            .part("words", "words: {acts: {data.destroy: {brings: [{event: meeting_due}]}}}"),
        "act data.destroy: differs",
        "meeting_due");
  }

  @Test
  void aDefinedTermByWhichAnActBringsSomethingAboutWeighs() {
    String term =
        "definitions: [{term: Pressing, id: pressing, means: in haste, when: vis.urgent, cite: [\"1\"]}]";
    SmallFile before = act("when: vis.urgent", "when: pressing").part("definitions", term);
    SmallFile after =
        act("when: vis.urgent", "when: pressing")
            .part("definitions", term.replace("when: vis.urgent", "when: \"!vis.urgent\""));
    major(before, after, "definition pressing: differs");
  }

  @Test
  void whoseAnActIsAndWhoIsOutsideItDecidesWhoMayDoIt() {
    major(
        act(),
        act(", by: sending_party", ""),
        "act visit.make: differs",
        "  by: sending_party in the first, nothing in the second");
    major(
        act(),
        act(", host_party: vis.to", ""),
        "  roles host_party: vis.to in the first, nothing in the second");
    major(
        act(),
        act("by: sending_party", "by: sending_party, same_party: [[host_party, sending_party]]"),
        "  same party: nothing in the first, host_party and sending_party in the second");
    major(
        act(),
        act("by: sending_party", "by: sending_party, outside: [vis.to]"),
        "  outside: nothing in the first, vis.to in the second");
    major(
        act(),
        act("by: sending_party", "by: sending_party, outside_unless_bound: [vis.to]"),
        "  outside unless bound: nothing in the first, vis.to in the second");
  }

  @Test
  void anotherFactOfAnActIsNamedAndOneMoreThatNamesAPartyWeighs() {
    minor(
        act(),
        act("facts: {vis: Visit}", "facts: {vis: Visit, weather: string}"),
        "  facts weather: nothing in the first, string in the second");
    major(
        act(),
        act("urgent: bool", "urgent: bool, through: code(party)"),
        "act visit.make: differs",
        "  names parties: vis.through in the second only");
  }

  @Test
  void anActOfOneFileAloneIsNamed() {
    minor(
        new SmallFile().part("words", "words: {events: [visit_made]}"),
        act(", brings: [{event: visit_made, when: vis.urgent}]", ""),
        "act visit.make: only in the second");
    major(
        new SmallFile().part("words", "words: {events: [visit_made]}"),
        act(),
        "act visit.make: only in the second");
  }

  private static SmallFile said(String standing, String declared) {
    return new SmallFile()
        .part("standing", "standing: [{id: S1, " + standing + ", cite: [\"1\"]}]")
        .part("declared", "declared: [{id: E1, " + declared + ", cite: [\"2\"]}]");
  }

  @Test
  void whatTheTextDeclaresIsNamedFromWhatToWhat() {
    String owed = "bearer: each_party, says: A line is kept open.";
    String effect = "effect: liability, subject: officers, says: They answer.";
    minor(
        said(owed, effect),
        said(owed.replace("each_party", "AAA"), effect.replace("answer", "answer for nothing")),
        "standing S1: differs",
        "  bearer: each_party in the first, AAA in the second",
        "declared E1: differs",
        "  says: They answer. in the first, They answer for nothing. in the second");
    minor(
        new SmallFile(),
        said(owed, effect),
        "standing S1: only in the second",
        "declared E1: only in the second");
  }

  @Test
  void whichTreatyPrevailsIsNamed() {
    String treaties =
        "savings: {other_treaties_unaffected: true, treaties: [{id: old, title: Old, prevails:"
            + " other, cite: [\"9\"]}], cite: [\"9\"]}";
    minor(
        new SmallFile().part("savings", treaties),
        new SmallFile()
            .part(
                "savings",
                treaties.replace("prevails: other", "prevails: this").replace("true", "null")),
        "savings: differs",
        "  treaties old prevails: other in the first, this in the second",
        "  other treaties unaffected: true in the first, left out in the second");
  }

  private static SmallFile read(String alternatives, String status) {
    return new SmallFile()
        .part(
            "interpretations",
            "interpretations: [{id: I-1, cite: [\"1\"], question: How?, reading: So., alternatives: ["
                + alternatives
                + "], basis: ours, status: "
                + status
                + "}]");
  }

  @Test
  void whatTheTextCouldMeanElseIsNamed() {
    String other =
        "{reading: Otherwise., changes: {temporal: {entry_into_force: {date: {fixed:"
            + " \"2026-04-01\"}}}}}";
    minor(
        read(other, "open"),
        read(other.replace("{date: {fixed: \"2026-04-01\"}}", "{ends: null}"), "agreed"),
        "reading I-1: differs",
        "  status: open in the first, agreed in the second",
        "  alternatives I-1a changes temporal entry_into_force date: fixed 2026-04-01 in the first,"
            + " nothing in the second",
        "  alternatives I-1a changes temporal entry_into_force ends: nothing in the first, left out"
            + " in the second");
    minor(
        read("Otherwise.", "open"),
        read("Otherwise., {id: I-1x, reading: Or so., no_effect: Nobody asks for it.}", "open"),
        "  alternatives I-1x: nothing in the first, no effect Nobody asks for it., reading Or so. in the second");
  }

  @Test
  void programsReadTheSame() {
    Ran ran = compared(act(), act(", by: sending_party", ""), "--output", "json");
    assertThat(ran.code()).isEqualTo(3);
    JsonNode record = new JsonMapper().readTree(ran.out());
    assertThat(record.at("/terms/0/id").stringValue()).isEqualTo("act visit.make");
    assertThat(record.at("/terms/0/effects/0").stringValue())
        .isEqualTo("by: sending_party in the first, nothing in the second");
    assertThat(record.at("/edition/needs").stringValue()).isEqualTo("major");
  }
}
