package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Clauses whose effect begins at the moment of an event, not with its day. */
class EffectAtAMomentTest {
  private static final String SUSPENSION =
      "suspension: {date: {at: suspension_notice_received}, starts: moment, cite: [\"9\"]}";

  @TempDir Path folder;

  private Agreement load(String temporal, String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(file(temporal, rules).in(folder, "small.yaml"));
  }

  private static SmallFile file(String temporal, String... rules) {
    SmallFile file =
        new SmallFile().part("temporal", "temporal: {duration: indefinite, " + temporal + "}");
    return rules.length == 0 ? file : file.rules(rules);
  }

  private static TreatyEvent at(String name, @Nullable String party, String moment) {
    Instant instant = Instant.parse(moment);
    return new TreatyEvent(
        name,
        party,
        LocalDate.parse(moment.substring(0, 10)),
        List.of(),
        null,
        new EventDetail(null, instant, false, null, null, null, Facts.NONE));
  }

  private static StatusCode status(Agreement agreement, String moment, TreatyEvent... events) {
    Instant at = Instant.parse(moment);
    return agreement.statusAt(List.of(events), at, Instant.MAX, Set.of()).status();
  }

  @Test
  void aSuspensionBeginsAtTheMomentOfItsNotice() throws AgreementFileException {
    String entry = "entry_into_force: {date: {fixed: \"2026-03-01\"}, cite: [\"9\"]}, ";
    Agreement agreement = load(entry + SUSPENSION);
    TreatyEvent notice = at("suspension_notice_received", "AAA", "2026-05-10T15:00:00Z");
    assertThat(status(agreement, "2026-05-10T14:59:59Z", notice)).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(agreement, "2026-05-10T15:00:00Z", notice)).isEqualTo(StatusCode.SUSPENDED);
    assertThat(agreement.status(List.of(notice), LocalDate.parse("2026-05-10")).status())
        .isEqualTo(StatusCode.SUSPENDED);
    TreatyEvent ofTheDay =
        new TreatyEvent("suspension_notice_received", "AAA", LocalDate.parse("2026-05-10"));
    assertThat(status(agreement, "2026-05-10T10:00:00Z", ofTheDay)).isEqualTo(StatusCode.SUSPENDED);
    Agreement byTheDay = load(entry + SUSPENSION.replace("moment", "start_of_day"));
    assertThat(status(byTheDay, "2026-05-10T10:00:00Z", notice)).isEqualTo(StatusCode.SUSPENDED);
  }

  @Test
  void forceBeginsAtTheMomentOfSignature() throws AgreementFileException {
    Agreement agreement =
        load(
            "entry_into_force: {date: {at: signature}, starts: moment, cite: [\"9\"]}",
            "{id: D1, kind: duty, bearer: event_party, trigger: request_received, perform:"
                + " reply_sent, due: D-1, cite: [\"3\"]}");
    TreatyEvent signed = at("signature", null, "2026-03-01T15:00:00Z");
    assertThat(status(agreement, "2026-03-01T10:00:00Z", signed))
        .isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(status(agreement, "2026-03-01T15:00:00Z", signed)).isEqualTo(StatusCode.IN_FORCE);
    assertThat(
            Objects.requireNonNull(
                    agreement
                        .dates(List.of(signed), LocalDate.parse("2026-03-02"))
                        .get("entry_into_force"))
                .startsAt())
        .containsEntry("AAA", Instant.parse("2026-03-01T15:00:00Z"));
    assertThat(started(agreement, signed, "2026-03-01T14:00:00Z")).isEmpty();
    assertThat(started(agreement, signed, "2026-03-01T16:00:00Z")).containsExactly(DutyStatus.OPEN);
  }

  private static List<DutyStatus> started(
      Agreement agreement, TreatyEvent signed, String received) {
    return agreement
        .duties(
            List.of(signed, at("request_received", "BBB", received)),
            AsOf.instant(Instant.parse("2026-03-01T20:00:00Z")))
        .stream()
        .map(DutyState::status)
        .toList();
  }

  @Test
  void aMomentIsThatOfAnEvent() {
    assertThat(
            file("entry_into_force: {date: {first_day_of_month: 1, following: {latest_of:"
                    + " signature}}, starts: moment, cite: [\"9\"]}")
                .findings(folder))
        .extracting(finding -> finding.code() + " " + finding.message())
        .contains("A105 starts: moment says nothing under entry_into_force");
  }
}
