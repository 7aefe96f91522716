package org.pacta.agreement.check;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * The duty of a small agreement in force from 1 March 2026, whose Parties live by the clock of
 * Prague, with one time limit after another.
 */
abstract class DutyTimes {
  static final String DUTY =
      "{id: D1, kind: duty, bearer: AAA, trigger: TRIGGER, perform: information_sent, due: D-1, cite:"
          + " [\"3\"]}";

  @TempDir Path folder;

  SmallFile file(String rule, String deadline) {
    return new SmallFile()
        .part("deadlines", "deadlines: {D-1: {term: as agreed, cite: [\"3\"], " + deadline + "}}")
        .rules(rule);
  }

  List<DutyState> duties(String rule, String deadline, String at, TreatyEvent... events)
      throws AgreementFileException {
    AsOf when =
        at.contains("T") ? AsOf.instant(Instant.parse(at)) : AsOf.endOf(LocalDate.parse(at));
    return load(file(rule, deadline)).duties(List.of(events), when);
  }

  Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  static TreatyEvent event(String name, String date) {
    return new TreatyEvent(name, null, LocalDate.parse(date));
  }

  static TreatyEvent at(String name, String moment) {
    Instant instant = Instant.parse(moment);
    return new TreatyEvent(
        name,
        null,
        LocalDate.ofInstant(instant, ZoneOffset.UTC),
        List.of(),
        null,
        new EventDetail(null, instant, false, null, null, null, Facts.NONE));
  }

  /** An event of BBB in a case, with facts of its own. */
  static TreatyEvent of(String name, String date, Map<String, ?> facts) {
    return of(name, date, facts, null);
  }

  static TreatyEvent of(String name, String date, Map<String, ?> facts, @Nullable Long amount) {
    EventDetail detail =
        new EventDetail(
            "K1", null, false, null, null, null, Facts.ofMap(facts), amount, null, null);
    return new TreatyEvent(name, "BBB", LocalDate.parse(date), List.of(), null, detail);
  }

  static TreatyEvent ofCase(String caseId, TreatyEvent event) {
    return new TreatyEvent(
        event.event(), event.party(), event.date(), List.of(), null, event.detail().ofCase(caseId));
  }

  static TreatyEvent announced(String name, String date, String known) {
    return event(name, date).announcedOn(LocalDate.parse(known));
  }

  static TreatyEvent urgent(TreatyEvent event) {
    return of(true, null, event);
  }

  static TreatyEvent of(String variant, TreatyEvent event) {
    return of(false, variant, event);
  }

  private static TreatyEvent of(boolean urgent, @Nullable String variant, TreatyEvent event) {
    LocalDate announced = event.detail().announced();
    EventDetail detail =
        new EventDetail(null, null, urgent, null, null, variant, Facts.NONE, null, announced, null);
    return new TreatyEvent(event.event(), event.party(), event.date(), List.of(), null, detail);
  }

  List<DutyStatus> status(String rule, String deadline, String at, TreatyEvent... events)
      throws AgreementFileException {
    return duties(rule, deadline, at, events).stream().map(DutyState::status).toList();
  }
}
