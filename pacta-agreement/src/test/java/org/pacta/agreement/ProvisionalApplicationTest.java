package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.agreement.SeveralStates.FILE;
import static org.pacta.agreement.SeveralStates.SIGNED;
import static org.pacta.agreement.SeveralStates.date;
import static org.pacta.agreement.SeveralStates.event;
import static org.pacta.agreement.SeveralStates.several;
import static org.pacta.agreement.SeveralStates.signed;
import static org.pacta.agreement.SeveralStates.status;
import static org.pacta.agreement.SeveralStates.written;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Provisional application: force in the units applied, until one ends it for itself. */
class ProvisionalApplicationTest {
  @TempDir Path folder;

  @Test
  void provisionalApplicationIsForceInItsUnits() throws AgreementFileException {
    Status applied = status(signed(), "2019-12-02");
    assertThat(applied.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(applied.suspendedUnits()).isEmpty();
    assertThat(applied.since()).isEqualTo("2019-12-02");
    assertThat(applied.cite()).containsExactly("4");
    assertThat(applied.standing().provisional()).isTrue();
    assertThat(applied.standing().appliedUnits()).contains("1", "3").doesNotContain("2");
    assertThat(applied.standing().unitsNotApplied()).containsExactly("2");
    assertThat(applied.standing().members()).containsExactly("MER", "ANS", "KTH", "OST");
    assertThat(applied.asFacts("x").at("agr.suspended_units")).contains(List.of("2"));
    assertThat(status(signed(), "2019-12-01").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
  }

  @Test
  void oneSignatoryEndsItForItselfAfterTheLength() throws AgreementFileException {
    List<TreatyEvent> events = signed();
    events.add(event("provisional_application_ended", "KTH", "2020-01-10"));
    assertThat(status(events, "2020-03-09", "MER", "KTH").status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(events, "2020-03-09", "MER", "KTH").until()).isEqualTo("2020-03-09");
    Status without = status(events, "2020-03-10", "MER", "KTH");
    assertThat(without.status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(without.since()).isEqualTo("2020-03-10");
    assertThat(without.arithmetic()).contains("(KTH) on 10 January 2020", "60 days later");
    Status others = status(events, "2020-03-10", "MER", "ANS");
    assertThat(others.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(others.standing().members()).containsExactly("MER", "ANS", "OST");
    events.add(event("provisional_application_ended", "ANS", "2020-01-10"));
    events.add(event("provisional_application_ended", "OST", "2020-02-10"));
    assertThat(status(events, "2020-04-09").status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(events, "2020-04-10").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
  }

  @Test
  void anEventWithoutPartyThatCountsForNobodyIsNamed() throws AgreementFileException {
    List<TreatyEvent> events =
        List.of(new TreatyEvent("signature", null, LocalDate.parse("2019-11-02")));
    TemporalResult date = date(several(), events, "2020-01-01", "provisional_application");
    assertThat(date.date()).isNull();
    assertThat(date.arithmetic()).contains("names no Party", "2 November 2019");
  }

  @Test
  void unitsLeftOutUnknownNeverPermit() throws AgreementFileException {
    Facts facts =
        Facts.NONE
            .with("agr.status", "in_force")
            .with("witness.from", "MER")
            .with("witness.to", "ANS");
    Instant now = Instant.parse("2020-01-15T10:00:00Z");
    Facts clear = several().vocabulary().baseFacts();
    Decision unsaid =
        several()
            .decide("witness.move", clear.without("agr.suspended_units").plus(facts), now, now);
    assertThat(unsaid.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(several().decide("witness.move", clear.plus(facts), now, now).permitted()).isTrue();
  }

  @Test
  void datesShowPeriodicEventsAndDeadlinesFromTheLifeOfTheAgreement() throws IOException {
    JsonNode dates = dates(FILE, SIGNED);
    assertThat(dates.at("/periodic half-yearly/date").stringValue()).isEqualTo("2020-06-02");
    assertThat(dates.at("/periodic half-yearly/arithmetic").stringValue())
        .contains("Every 6 months", "2 December 2019", "2 June 2020");
    assertThat(dates.at("/D-first/date").stringValue()).isEqualTo("2020-03-01");
  }

  private JsonNode dates(Path file, String events) throws IOException {
    return Ran.of(
            "dates",
            file,
            "--events",
            written(folder, events),
            "--at",
            "2020-01-15",
            "--output",
            "json")
        .exits(0)
        .json();
  }

  @Test
  void provisionallyOnlyWhatIsAppliedIsPermitted() throws IOException {
    Path facts =
        Files.writeString(
            folder.resolve("facts.json"), "{\"witness\": {\"from\": \"MER\", \"to\": \"ANS\"}}");
    Ran ran =
        Ran.of(
            "decide",
            FILE,
            "--act",
            "witness.move",
            "--facts",
            facts,
            "--base",
            "ok",
            "--events",
            written(folder, SIGNED),
            "--at",
            "2020-01-15T10:00:00Z",
            "--output",
            "json");
    assertThat(ran.json().get("outcome").stringValue()).isEqualTo("no_clause");
    assertThat(ran.out()).contains("provisional application");
    Path team =
        Files.writeString(
            folder.resolve("team.json"), "{\"team\": {\"parties\": [\"MER\", \"KTH\"]}}");
    Ran.of(
            "decide",
            FILE,
            "--act",
            "team.establish",
            "--facts",
            team,
            "--base",
            "ok",
            "--events",
            written(folder, SIGNED),
            "--at",
            "2020-01-15T10:00:00Z")
        .exits(0);
    JsonNode status =
        Ran.of(
                "status",
                FILE,
                "--events",
                written(folder, SIGNED),
                "--at",
                "2020-01-15",
                "--output",
                "json")
            .exits(0)
            .json();
    assertThat(status.get("status").stringValue()).isEqualTo("in_force");
    assertThat(status.get("provisional").booleanValue()).isTrue();
    assertThat(status.get("suspended_units")).isEmpty();
    assertThat(status.get("applied_units").toString()).contains("\"1\"").doesNotContain("\"2\"");
  }
}
