package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.PartStanding;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/** Parts that stand apart while the whole ends, is suspended, or gives way to a later agreement. */
class PartsWithoutForceTest {
  private static final String UNBORN =
      "parts: [{id: arms, units: [\"2\"], entry_into_force: {date: {after: P1M, following:"
          + " {latest_of: internal_procedures_notice_received, per: each_party}}, cite: [\"9\"]},"
          + " cite: [\"9\"]}]";

  private static final String WITHDRAWN =
      "parts: [{id: arms, units: [\"2\"], termination: {effective: {after: P1M, from:"
          + " withdrawal_notice_received}, cite: [\"9\"]}, cite: [\"9\"]}]";

  private static final String NOTICE =
      "termination: {effective: {after: P1M, from: termination_notice_received}, cite: [\"9\"]}, ";

  @TempDir Path folder;

  private Agreement load(String also, String survives, String temporal)
      throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
                "{id: P2, kind: permission, cite: [\"2\"], act: [request.submit], also_while: ["
                    + also
                    + "], when: \"req.form == 'oral'\"}",
                duty("D2", "2", survives),
                duty("D3", "3", survives))
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed:"
                    + " \"2026-03-01\"}, cite: [\"9\"]}, "
                    + temporal
                    + "}");
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static String duty(String id, String unit, String survives) {
    return "{id: "
        + id
        + ", kind: duty, cite: [\""
        + unit
        + "\"], bearer: BBB, trigger: request_received, perform: reply_sent, due: D-1, survives: ["
        + survives
        + "]}";
  }

  private static TreatyEvent event(String name, @Nullable String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  private static TreatyEvent request(String date) {
    EventDetail detail = new EventDetail("C-1", null, false, null, null, null, Facts.NONE);
    LocalDate day = LocalDate.parse(date);
    return new TreatyEvent("request_received", "BBB", day, List.of(), null, detail);
  }

  private static Outcome oral(Agreement agreement, List<TreatyEvent> events, String day) {
    Instant at = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    Facts stated = new Facts(Map.of("req", Map.of("form", "oral", "nature", "police_cooperation")));
    Facts facts =
        TrialFacts.under(agreement, "request.submit", stated)
            .plus(stated)
            .plus(agreement.status(events, LocalDate.parse(day)).asFacts("small"));
    return agreement.decide("request.submit", facts, at, at).outcome();
  }

  private static PartStanding part(Agreement agreement, List<TreatyEvent> events, String day) {
    return agreement.status(events, LocalDate.parse(day)).standing().parts().getFirst();
  }

  private static List<String> duties(Agreement agreement, List<TreatyEvent> events, String day) {
    return agreement.duties(events, LocalDate.parse(day)).stream()
        .map(duty -> duty.rule() + " " + duty.status())
        .toList();
  }

  @Test
  void theEndOfTheWholeBringsNoPartIntoForce() throws AgreementFileException {
    Agreement agreement = load("ended", "ended", NOTICE + UNBORN);
    List<TreatyEvent> events =
        List.of(
            event("termination_notice_received", "AAA", "2026-06-01"),
            event("request_received", "BBB", "2026-08-10"));
    assertThat(oral(agreement, events, "2026-06-15")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(oral(agreement, events, "2026-08-15")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(part(agreement, events, "2026-08-15").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(duties(agreement, events, "2026-08-15")).containsExactly("D3 OPEN");
  }

  @Test
  void aPartInForceEndsWithTheWhole() throws AgreementFileException {
    Agreement agreement = load("ended", "ended", NOTICE + WITHDRAWN);
    List<TreatyEvent> events =
        List.of(
            event("termination_notice_received", "AAA", "2026-06-01"),
            event("request_received", "BBB", "2026-08-10"));
    assertThat(part(agreement, events, "2026-08-15").status()).isEqualTo(StatusCode.ENDED);
    assertThat(oral(agreement, events, "2026-08-15")).isEqualTo(Outcome.PERMITTED);
    assertThat(duties(agreement, events, "2026-08-15")).containsExactly("D2 OPEN", "D3 OPEN");
  }

  @Test
  void whatThePartReleasedStaysReleasedWhenTheWholeEnds() throws AgreementFileException {
    Agreement pending =
        load(
            "suspended",
            "suspended",
            "superseded_by: {agreement: later, pending: continues}, " + WITHDRAWN);
    List<TreatyEvent> events =
        List.of(
            event("withdrawal_notice_received", "AAA", "2026-04-01"),
            request("2026-04-20"),
            event("superseded", null, "2026-06-01"));
    PartStanding before = part(pending, events, "2026-05-15");
    assertThat(before.status()).isEqualTo(StatusCode.ENDED);
    assertThat(duties(pending, events, "2026-05-15")).contains("D2 RELEASED");
    assertThat(part(pending, events, "2026-06-15").since()).isEqualTo(before.since());
    assertThat(duties(pending, events, "2026-06-15"))
        .contains("D2 RELEASED")
        .doesNotContain("D3 RELEASED");
  }

  @Test
  void whatWasBegunUnderAPartGoesOnWhenOnlyTheWholeEnded() throws AgreementFileException {
    Agreement pending =
        load(
            "suspended",
            "suspended",
            "superseded_by: {agreement: later, pending: continues}, " + WITHDRAWN);
    List<TreatyEvent> events =
        List.of(
            request("2026-05-20"), event("superseded", null, "2026-06-01"), request("2026-06-05"));
    assertThat(pending.duties(events, LocalDate.parse("2026-06-15")))
        .hasSize(4)
        .noneMatch(duty -> duty.status() == DutyStatus.RELEASED);
  }

  @Test
  void aLaterAgreementOpensNothingThatIsNotInForce() throws AgreementFileException {
    String superseded = "superseded_by: {agreement: later, except: [\"1\", \"9\"]}, " + UNBORN;
    List<TreatyEvent> events = List.of(event("superseded", null, "2026-06-01"));
    Agreement early = load("not_in_force", "suspended", superseded);
    assertThat(oral(early, events, "2026-05-01")).isEqualTo(Outcome.PERMITTED);
    assertThat(oral(early, events, "2026-07-15")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(oral(load("ended", "suspended", superseded), events, "2026-07-15"))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void suspensionOfTheWholeStartsNoDutyOfAPartNotInForce() throws AgreementFileException {
    Agreement agreement =
        load(
            "suspended",
            "suspended",
            "suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}, " + UNBORN);
    List<TreatyEvent> events =
        List.of(
            event("suspension_notice_received", "AAA", "2026-05-01"),
            event("request_received", "BBB", "2026-06-01"));
    assertThat(oral(agreement, events, "2026-06-15")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(duties(agreement, events, "2026-06-15")).containsExactly("D3 OPEN");
  }
}
