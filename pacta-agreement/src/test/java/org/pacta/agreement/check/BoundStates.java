package org.pacta.agreement.check;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.Territorial;

/**
 * Among many, an agreement binds only those for which it is in force. That of the tests is in force
 * from 1 April 2026 between AAA and BBB, which ratified; CCC has signed, DDD may accede.
 */
abstract class BoundStates {
  static final String PARTIES =
      """
      parties:
        - {id: AAA, name: Aland, time_zone: UTC, cite: ["1"]}
        - {id: BBB, name: Beland, time_zone: UTC, cite: ["1"]}
        - {id: CCC, name: Celand, time_zone: UTC, cite: ["1"]}
        - {id: DDD, name: Deland, time_zone: UTC, joins: accession, cite: ["1"]}
      """;
  static final String TEMPORAL =
      """
      temporal:
        duration: indefinite
        entry_into_force: {date: {after: P31D, following: {latest_of: instrument_deposited, count: 2}}, cite: ["9"]}
        later_ratification: {effective: {after: P1M, from: instrument_deposited}, cite: ["9"]}
        accession: {date: {at: accession_unopposed}, cite: ["9"]}
        withdrawal: {effective: {after: P1M, from: withdrawal_notice_received}, ends: end_of_day, cite: ["9"]}
        amendment: {date: {after: P10D, following: {latest_of: amendment_procedures_notice_received, per: each_party}}, cite: ["9"]}
      """;
  static final String DEADLINES =
      """
      deadlines:
        D-30: {term: within thirty days, within: P30D, cite: ["3"]}
        D-year: {term: by 31 March, schedule: {every: year, due: {day: 31, month: 3}, running: true}, cite: ["3"]}
      """;
  static final String REPORT =
      "{id: D1, kind: duty, bearer: CCC, trigger: meeting_requested, perform: report_submitted, due:"
          + " D-30, cite: [\"3\"]}";
  static final String DUES =
      "{id: D2, kind: duty, bearer: %s, trigger: entry_into_force, perform: report_submitted, due:"
          + " D-year, cite: [\"3\"]}";

  @TempDir Path folder;

  SmallFile file(String... rules) {
    return new SmallFile()
        .replace("head", "kind: bilateral", "kind: multilateral")
        .part("parties", PARTIES)
        .part("temporal", TEMPORAL)
        .part("deadlines", DEADLINES)
        .part(
            "words",
            "words: {events: [meeting_requested, report_submitted, accession_unopposed, annex_notified, objection_made, annex_amended]}")
        .rules(rules);
  }

  Agreement load(String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(file(rules).in(folder, "small.yaml"));
  }

  static TreatyEvent event(String name, @Nullable String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  static TreatyEvent inCase(String caseId, TreatyEvent event) {
    EventDetail detail =
        new EventDetail(caseId, null, false, null, null, null, Facts.NONE, null, null, null);
    return new TreatyEvent(event.event(), event.party(), event.date(), List.of(), null, detail);
  }

  /** In force from 1 April 2026 between AAA and BBB, with what else happened. */
  static List<TreatyEvent> events(TreatyEvent... more) {
    return Stream.concat(
            Stream.of(
                event("instrument_deposited", "AAA", "2026-02-01"),
                event("instrument_deposited", "BBB", "2026-03-01")),
            Stream.of(more))
        .toList();
  }

  static TreatyEvent later(String party, String date) {
    return event("instrument_deposited", party, date);
  }

  static TreatyEvent leaves(String party, String date) {
    return event("withdrawal_notice_received", party, date);
  }

  /** The day of each clause, as text. */
  static Map<String, String> days(Map<String, TemporalResult> dates) {
    Map<String, String> days = new LinkedHashMap<>();
    dates.forEach((clause, result) -> days.put(clause, String.valueOf(result.date())));
    return days;
  }

  static List<String> owing(Agreement agreement, List<TreatyEvent> events, String day) {
    List<String> owing = new ArrayList<>();
    for (DutyState state : agreement.duties(events, LocalDate.parse(day))) {
      owing.add(state.party() + " " + state.status().code());
    }
    return owing;
  }

  /** One Party asks another in writing. */
  static Facts asking(String from, String to) {
    return Facts.NONE
        .with("req.form", "written")
        .with("req.nature", "police_cooperation")
        .with("req.requesting", from)
        .with("req.requested", to);
  }

  /** What is decided on a day from facts and events, as the command does. */
  static Decision decision(
      Agreement agreement, String act, Facts facts, List<TreatyEvent> events, String day) {
    Instant at = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    Facts base = TrialFacts.under(agreement, act, facts);
    Facts asked = Territorial.among(base).plus(facts);
    Facts known =
        base.without("agr")
            .plus(Statuses.forAct(agreement, act, asked, events, at, at))
            .plus(facts);
    return agreement.decide(act, known, at, at);
  }
}
