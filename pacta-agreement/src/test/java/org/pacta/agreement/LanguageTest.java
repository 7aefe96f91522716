package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the language can say beyond the whole agreements, on small invented ones. */
class LanguageTest {
  private static final Path FOLDER = Path.of("../agreements/examples");
  private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");

  @TempDir Path folder;

  private static Agreement load(String name) throws AgreementFileException {
    return AgreementFolder.loadFile(FOLDER.resolve(name));
  }

  @Test
  void aSwitchedReadingIsNamedInTheDecision() throws AgreementFileException {
    Agreement other = load("bilateral.yaml").under(Map.of("I-1", "I-1a"));
    Decision decision = other.decide("request.submit", Facts.NONE, NOW, NOW);
    assertThat(decision.readings()).contains("I-1=I-1a");
    assertThat(decision.basis().readings()).containsEntry("I-1", "I-1a");
  }

  @Test
  void aReadingThatDoesNotExistIsRefusedByName() {
    assertThatThrownBy(() -> load("bilateral.yaml").under(Map.of("I-9", "I-9a")))
        .isInstanceOf(AgreementFileException.class)
        .hasMessageContaining("I-9");
  }

  @Test
  void partiesJoinAndLeaveOneByOne() throws AgreementFileException {
    Agreement agreement = load("multilateral.yaml");
    List<TreatyEvent> events = deposits();
    assertThat(agreement.entryIntoForce(events).date()).isEqualTo("2026-07-01");
    assertThat(
            agreement.status(events, LocalDate.parse("2026-07-01"), Set.of("AAA", "CCC")).status())
        .isEqualTo(StatusCode.IN_FORCE);
    events.add(new TreatyEvent("accession_deposited", "DDD", LocalDate.parse("2026-08-10")));
    assertThat(between(agreement, events, "2026-11-09", "AAA", "DDD"))
        .isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(between(agreement, events, "2026-11-10", "AAA", "DDD"))
        .isEqualTo(StatusCode.IN_FORCE);
    events.add(new TreatyEvent("withdrawal_notice_received", "AAA", LocalDate.parse("2027-01-05")));
    assertThat(between(agreement, events, "2028-01-05", "AAA", "CCC"))
        .isEqualTo(StatusCode.IN_FORCE);
    assertThat(between(agreement, events, "2028-01-06", "AAA", "CCC")).isEqualTo(StatusCode.ENDED);
    assertThat(between(agreement, events, "2028-01-06", "BBB", "CCC"))
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void anInstrumentCountsOnlyWithAllDepositariesWhenTheTextSaysSo() throws AgreementFileException {
    Agreement agreement = load("multilateral.yaml");
    List<TreatyEvent> events = deposits();
    events.removeLast();
    assertThat(agreement.entryIntoForce(events).date()).isNull();
  }

  @Test
  void reservationsHoldUntilWithdrawn() throws AgreementFileException {
    Agreement agreement = load("multilateral.yaml");
    List<TreatyEvent> events = deposits();
    events.add(reservation("reservation_made", "2026-05-01"));
    LocalDate day = LocalDate.parse("2026-08-01");
    assertThat(agreement.status(events, day).standing().reservations()).containsExactly("RES-1");
    events.add(reservation("reservation_withdrawn", "2026-07-15"));
    assertThat(agreement.status(events, day).standing().reservations()).isEmpty();
  }

  private static TreatyEvent reservation(String event, String date) {
    EventDetail detail = new EventDetail(null, null, false, null, "RES-1");
    return new TreatyEvent(event, "BBB", LocalDate.parse(date), List.of(), null, detail);
  }

  private static StatusCode between(
      Agreement agreement, List<TreatyEvent> events, String day, String one, String other) {
    return agreement.status(events, LocalDate.parse(day), Set.of(one, other)).status();
  }

  private static List<TreatyEvent> deposits() {
    List<TreatyEvent> events = new ArrayList<>();
    for (String party : List.of("AAA", "BBB", "CCC")) {
      for (String depositary : List.of("dep-1", "dep-2")) {
        EventDetail detail = new EventDetail(null, null, false, depositary, null);
        events.add(
            new TreatyEvent(
                "instrument_deposited",
                party,
                LocalDate.parse("2026-03-15"),
                List.of(),
                null,
                detail));
      }
    }
    return events;
  }

  @Test
  void nationalLawOnlyTightens() throws AgreementFileException {
    Agreement plain = load("bilateral.yaml");
    Agreement tightened = plain.withNationalLaw(List.of(FOLDER.resolve("national/aland.yaml")));
    Facts facts =
        plain
            .vocabulary()
            .baseFacts()
            .with("req.requesting", "AAA")
            .with("req.nature", "police_cooperation")
            .with("req.offence_years", 4)
            .with("req.form", "written")
            .with("req.contents", List.of("purpose", "facts"));
    assertThat(plain.decide("request.submit", facts, NOW, NOW).permitted()).isTrue();
    Decision unknown = tightened.decide("request.submit", facts, NOW, NOW);
    assertThat(unknown.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(unknown.missing()).containsExactly("nat.prosecutor_approved");
    Facts approved = facts.with("nat.prosecutor_approved", true);
    assertThat(tightened.decide("request.submit", approved, NOW, NOW).permitted()).isTrue();
    assertThat(unknown.basis().nationalLaw()).containsKey("aland-example/1");
  }

  @Test
  void aTermDefinedByItselfIsRefused() throws Exception {
    assertThat(mistake("serious_crime && req.form == 'written'", "grave_request"))
        .contains("leads back to itself");
  }

  @Test
  void ownWordsMayNotChangeSharedOnes() throws Exception {
    assertThat(mistake("Request: {offence_years: int}", "Request: {offence_years: int, form: int}"))
        .contains("another type");
  }

  private String mistake(String written, String changed) throws Exception {
    String text = Files.readString(FOLDER.resolve("bilateral.yaml"));
    assertThat(text).contains(written);
    Path file = folder.resolve("changed.yaml");
    Files.writeString(file, text.replace(written, changed));
    try {
      AgreementFolder.loadFile(file);
      return "";
    } catch (AgreementFileException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
