package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.agreement.SeveralStates.event;
import static org.pacta.agreement.SeveralStates.several;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.temporal.Uncounted;

/**
 * A consent does not count for the entry into force once its State has given notice that it leaves.
 */
class ConsentTakenBackTest {
  private static final LocalDate LATER = LocalDate.parse("2021-01-01");

  private static Status after(String... deposits) throws AgreementFileException {
    List<TreatyEvent> events = new ArrayList<>();
    events.add(event("instrument_deposited", "MER", "2020-02-03"));
    events.add(event("withdrawal_notice_received", "MER", "2020-03-01"));
    for (int i = 0; i < deposits.length; i += 2) {
      events.add(event("instrument_deposited", deposits[i], deposits[i + 1]));
    }
    return several().status(events.reversed(), LATER);
  }

  @Test
  void oneThatIsLeftIsOneTooFew() throws AgreementFileException {
    assertThat(after("ANS", "2020-03-10").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
  }

  @Test
  void twoOthersAreEnough() throws AgreementFileException {
    Status status = after("ANS", "2020-03-10", "KTH", "2020-04-10");
    assertThat(status.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status.since()).isEqualTo("2020-07-01");
    assertThat(status.standing().members()).containsExactly("ANS", "KTH");
  }

  @Test
  void whatIsDepositedAfterTheNoticeCountsAnew() throws AgreementFileException {
    Status status = after("ANS", "2020-03-10", "MER", "2020-05-05");
    assertThat(status.since()).isEqualTo("2020-08-01");
    assertThat(status.standing().members()).containsExactly("MER", "ANS");
  }

  @Test
  void oneThatTakesItBackTwiceIsBoundAtNoTime() throws AgreementFileException {
    List<TreatyEvent> events = new ArrayList<>();
    for (String month : List.of("01", "03")) {
      events.add(event("instrument_deposited", "MER", "2020-" + month + "-03"));
      events.add(event("withdrawal_notice_received", "MER", "2020-" + month + "-20"));
    }
    events.add(event("instrument_deposited", "ANS", "2020-04-03"));
    events.add(event("instrument_deposited", "KTH", "2020-05-03"));
    for (String day : List.of("2020-04-10", "2020-07-01", "2020-09-01", "2021-06-01")) {
      assertThat(several().status(events, LocalDate.parse(day)).standing().members())
          .as(day)
          .doesNotContain("MER");
    }
    assertThat(several().withDerived(events, LATER))
        .filteredOn(it -> "MER".equals(it.party()))
        .extracting(TreatyEvent::event)
        .doesNotContain("party_joined", "party_left", "ended", "entry_into_force");
    assertThat(several().dates(events, LATER))
        .hasEntrySatisfying("withdrawal MER", date -> assertThat(date.date()).isNull());
    assertThat(Uncounted.among(events, several().content())).isEmpty();
  }

  @Test
  void theNoticeThatTookItBackEndsNoMembershipThatBeginsWithANewConsent()
      throws AgreementFileException {
    List<TreatyEvent> events = new ArrayList<>();
    events.add(event("instrument_deposited", "MER", "2020-01-03"));
    events.add(event("withdrawal_notice_received", "MER", "2020-01-20"));
    events.add(event("instrument_deposited", "ANS", "2020-02-03"));
    events.add(event("instrument_deposited", "MER", "2020-02-20"));
    events.add(event("instrument_deposited", "KTH", "2020-02-20"));
    for (TreatyEvent signed :
        List.of(event("signature", "OST", "2019-12-01"), event("signature", "KTH", "2019-12-01"))) {
      events.addFirst(signed);
      assertThat(several().withDerived(events, LATER))
          .as("what others may apply provisionally changes nothing")
          .extracting(TreatyEvent::event)
          .containsOnlyOnce("entry_into_force")
          .doesNotContain("party_left", "party_joined", "ended");
    }
    assertThat(several().dates(events, LATER).keySet())
        .contains("accession MER")
        .doesNotContain("accession MER 2");
  }

  @Test
  void oneThatLeavesWhenEnoughHaveConsentedHasConsented() throws AgreementFileException {
    Status status = after("ANS", "2020-02-10");
    assertThat(status.since()).isEqualTo("2020-05-01");
    assertThat(status.standing().members()).containsExactly("MER", "ANS");
  }

  private static final LocalDate ENTERED = LocalDate.parse("2020-09-02");

  /** The example, whose fourth State joins by accession three months before others deposit. */
  private static Agreement acceding(Path folder) throws Exception {
    String text = Files.readString(SeveralStates.FILE);
    text = text.replace("Ostia, time_zone", "Ostia, joins: accession, time_zone");
    String withdrawal = "  withdrawal: {";
    String accession = "  accession: {date: {at: accession_deposited}, cite: [\"5\"]}\n";
    text = text.replace(withdrawal, accession + withdrawal);
    return AgreementFolder.loadFile(Files.writeString(folder.resolve("accession.yaml"), text));
  }

  private static List<TreatyEvent> accessionLeft() {
    List<TreatyEvent> events = new ArrayList<>();
    events.add(event("accession_deposited", "OST", "2020-02-10"));
    events.add(event("withdrawal_notice_received", "OST", "2020-05-15"));
    events.add(event("instrument_deposited", "MER", "2020-06-01"));
    events.add(event("instrument_deposited", "ANS", "2020-06-01"));
    return events;
  }

  @Test
  void oneThatAccedesTakesItsAccessionBackToo(@TempDir Path folder) throws Exception {
    Agreement agreement = acceding(folder);
    List<TreatyEvent> events = accessionLeft();
    assertThat(agreement.status(events, ENTERED).standing().members())
        .containsExactly("MER", "ANS");
    assertThat(agreement.withDerived(events, LATER))
        .filteredOn(it -> "OST".equals(it.party()))
        .extracting(TreatyEvent::event)
        .doesNotContain("party_joined", "party_left", "ended", "entry_into_force");
    assertThat(Uncounted.among(events, agreement.content())).isEmpty();
  }

  @Test
  void oneThatAccedesAnewIsBoundOnceAndLeavesByNoNoticeGivenBefore(@TempDir Path folder)
      throws Exception {
    Agreement agreement = acceding(folder);
    List<TreatyEvent> events = accessionLeft();
    events.add(event("accession_deposited", "OST", "2020-05-20"));
    assertThat(agreement.status(events, ENTERED).standing().members()).contains("OST");
    assertThat(agreement.withDerived(events, LATER.plusYears(1)))
        .extracting(TreatyEvent::event)
        .doesNotContain("party_left");
    assertThat(agreement.dates(events, LATER).keySet())
        .contains("accession OST")
        .doesNotContain("accession OST 2");
  }

  @Test
  void aNoticeOnceTheConsentsAreCompleteTakesNoAccessionBack(@TempDir Path folder)
      throws Exception {
    List<TreatyEvent> events = accessionLeft();
    events.set(1, event("withdrawal_notice_received", "OST", "2020-06-15"));
    assertThat(acceding(folder).status(events, ENTERED).standing().members()).contains("OST");
  }

  @Test
  void oneThatConsentsAnewLeavesByNoNoticeThatEndedProvisionalApplication() throws Exception {
    List<TreatyEvent> events = SeveralStates.signed();
    events.add(event("instrument_deposited", "MER", "2020-01-03"));
    events.add(event("withdrawal_notice_received", "MER", "2020-01-20"));
    events.add(event("instrument_deposited", "ANS", "2020-02-03"));
    events.add(event("instrument_deposited", "MER", "2020-02-20"));
    assertThat(several().withDerived(events, LATER.plusYears(1)))
        .extracting(TreatyEvent::event)
        .containsOnlyOnce("entry_into_force")
        .doesNotContain("party_left", "party_joined", "ended");
  }

  /** Two consent in time, KTH later. */
  private static List<TreatyEvent> withLateConsent(TreatyEvent notice) {
    return List.of(
        notice,
        event("instrument_deposited", "MER", "2020-02-03"),
        event("instrument_deposited", "ANS", "2020-03-10"),
        event("instrument_deposited", "KTH", "2020-12-01"));
  }

  @Test
  void aNoticeBeforeAnyConsentEndsNothing() throws AgreementFileException {
    TreatyEvent notice = event("withdrawal_notice_received", "KTH", "2020-01-20");
    List<TreatyEvent> events = withLateConsent(notice);
    assertThat(
            several().status(events, LocalDate.parse("2021-06-01")).standing().parties().get("KTH"))
        .satisfies(it -> assertThat(it.member()).isTrue())
        .satisfies(it -> assertThat(it.until()).isNull());
    assertThat(Uncounted.among(events, several().content()))
        .containsExactly(new Uncounted(notice, "KTH has not consented by then"));
  }

  @Test
  void neitherDoesOneGivenWhenOthersWereBound() throws AgreementFileException {
    TreatyEvent notice = event("withdrawal_notice_received", "KTH", "2020-10-01");
    List<TreatyEvent> events = withLateConsent(notice);
    assertThat(several().status(events, LocalDate.parse("2022-01-01")).standing().members())
        .containsExactly("MER", "ANS", "KTH");
    assertThat(several().dates(events, LATER))
        .hasEntrySatisfying("withdrawal KTH", date -> assertThat(date.date()).isNull());
  }

  @Test
  void whatIsDepositedLaterOnTheDayOfTheNoticeCounts() throws AgreementFileException {
    TreatyEvent notice =
        event("withdrawal_notice_received", "MER", "2020-02-03")
            .at(Instant.parse("2020-02-03T08:00:00Z"));
    TreatyEvent deposit =
        event("instrument_deposited", "MER", "2020-02-03")
            .at(Instant.parse("2020-02-03T15:00:00Z"));
    TreatyEvent other = event("instrument_deposited", "ANS", "2020-03-10");
    assertThat(several().status(List.of(notice, deposit, other), LATER).standing().members())
        .containsExactly("MER", "ANS");
    TreatyEvent late =
        event("withdrawal_notice_received", "KTH", "2020-12-01")
            .at(Instant.parse("2020-12-01T08:00:00Z"));
    TreatyEvent joins =
        event("instrument_deposited", "KTH", "2020-12-01")
            .at(Instant.parse("2020-12-01T15:00:00Z"));
    assertThat(
            several()
                .status(
                    List.of(
                        deposit,
                        other,
                        late,
                        joins,
                        event("instrument_deposited", "OST", "2020-05-01")),
                    LocalDate.parse("2022-01-01"))
                .standing()
                .members())
        .contains("KTH");
  }

  @Test
  void aNoticeAgainstTheRenewalBeforeAnyConsentEndsNothing() throws AgreementFileException {
    TreatyEvent notice = event("non_renewal_notice_received", "KTH", "2020-10-01");
    List<TreatyEvent> events = withLateConsent(notice);
    assertThat(several().status(events, LocalDate.parse("2027-01-01")).standing().members())
        .containsExactly("MER", "ANS", "KTH");
    assertThat(Uncounted.among(events, several().content()))
        .containsExactly(new Uncounted(notice, "KTH has not consented by then"));
  }
}
