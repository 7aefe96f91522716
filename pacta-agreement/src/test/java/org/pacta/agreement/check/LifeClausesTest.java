package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** Names, days and formulas in the clauses about the life of an agreement. */
class LifeClausesTest {
  private static final String ENTRY =
      "entry_into_force: {date: {fixed: \"2026-03-01\"}, cite: [\"9\"]}";

  @TempDir Path folder;

  private SmallFile file(String more) {
    return new SmallFile()
        .part("temporal", "temporal: {duration: indefinite, " + ENTRY + ", " + more + "}");
  }

  private List<String> found(String more) {
    return words(file(more));
  }

  /** What is found besides acts that no clause permits. */
  private List<String> words(SmallFile file) {
    return file.findings(folder).stream()
        .filter(finding -> !finding.code().equals("A111"))
        .map(finding -> finding.code() + " " + finding.message())
        .toList();
  }

  @Test
  void namesInTheLifeOfAnAgreementAreFollowed() {
    assertThat(found(periodic("every: P1Y, from: banana"))).contains("A105 unknown event banana");
    assertThat(found(periodic("every: P1Y, from: signature"))).isEmpty();
    assertThat(
            found(
                "provisional_application: {date: {at: signature}, units: [\"77\"], ended_by:"
                    + " sunset, cite: [\"9\"]}"))
        .contains("A105 the text has no unit 77", "A105 unknown event sunset");
    assertThat(
            found(
                "termination: {date: {at: termination_agreed, party: ZZZ}, except: [\"1\"], cite:"
                    + " [\"9\"]}"))
        .contains("A105 unknown Party ZZZ", "A105 except says nothing under termination");
  }

  private static String periodic(String how) {
    return "periodic: [{id: meeting, event: meeting_due, " + how + ", cite: [\"9\"]}]";
  }

  @Test
  void aDayFitsHowOftenAnEventReturns() throws AgreementFileException {
    assertThat(found(periodic("every: P10D, day: \"25\", from: signature")))
        .contains("A105 the day 25 does not return every 10 days");
    assertThat(found(periodic("every: P5M, day: 06-25, from: signature")))
        .contains("A105 the day 06-25 does not return every 5 months");
    assertThat(next("every: P1M, day: \"31\"", "2026-01-31")).isEqualTo("2026-02-28");
    assertThat(next("every: P1M, day: \"31\"", "2026-03-01")).isEqualTo("2026-03-31");
    assertThat(next("every: P1M, day: 06-25", "2026-02-10")).isEqualTo("2026-02-25");
    assertThat(next("every: P6M, day: 06-25", "2026-07-10")).isEqualTo("2026-12-25");
    assertThat(next("every: P3M, day: \"25\"", "2026-02-01")).isEqualTo("2026-04-25");
    assertThat(next("every: P1Y, day: 02-29", "2027-06-01")).isEqualTo("2028-02-29");
    assertThat(next("every: P2Y, day: 06-25", "2026-07-10")).isEqualTo("2028-06-25");
  }

  private @Nullable LocalDate next(String how, String on) throws AgreementFileException {
    Agreement agreement = load(file(periodic(how + ", from: signature")));
    TreatyEvent signature = new TreatyEvent("signature", null, LocalDate.parse("2026-01-10"));
    LocalDate after = LocalDate.parse(on).plusDays(1);
    return Objects.requireNonNull(
            agreement.dates(List.of(signature), after).get("periodic meeting"))
        .date();
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  @Test
  void oneNamedPartysInstrumentCounts() throws AgreementFileException {
    Agreement agreement = entry("{at: internal_procedures_notice_received, party: BBB}");
    assertThat(entry(agreement, notice("AAA", "2026-02-01")).waitingFor())
        .containsExactly("internal_procedures_notice_received (BBB)");
    assertThat(entry(agreement, notice("AAA", "2026-02-01"), notice("BBB", "2026-02-08")).date())
        .isEqualTo("2026-02-08");
    Agreement later =
        entry(
            "{after: P30D, following: {latest_of: internal_procedures_notice_received, party:"
                + " BBB}}");
    assertThat(entry(later, notice("BBB", "2026-02-01"), notice("AAA", "2026-02-08")).date())
        .isEqualTo("2026-03-03");
  }

  private Agreement entry(String formula) throws AgreementFileException {
    return load(
        new SmallFile()
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: "
                    + formula
                    + ", cite: [\"9\"]}}"));
  }

  private static TemporalResult entry(Agreement agreement, TreatyEvent... events) {
    return agreement.entryIntoForce(List.of(events));
  }

  private static TreatyEvent notice(String party, String date) {
    return new TreatyEvent("internal_procedures_notice_received", party, LocalDate.parse(date));
  }

  @Test
  void aDateAgreedInAnExchangeOfNotes() throws AgreementFileException {
    Agreement agreement = entry("{agreed_in: exchange_of_instruments}");
    LocalDate day = LocalDate.parse("2026-02-01");
    assertThat(entry(agreement, new TreatyEvent("exchange_of_instruments", null, day)).waitingFor())
        .containsExactly("the date agreed in exchange_of_instruments");
    EventDetail detail =
        new EventDetail(
            null,
            null,
            false,
            null,
            null,
            null,
            Facts.NONE,
            null,
            null,
            LocalDate.parse("2026-05-01"));
    TemporalResult agreed =
        entry(
            agreement,
            new TreatyEvent("exchange_of_instruments", null, day, List.of(), null, detail));
    assertThat(agreed.date()).isEqualTo("2026-05-01");
    assertThat(agreed.arithmetic()).contains("1 February 2026", "1 May 2026");
  }

  @Test
  void hoursAreCountedInDaysAndSaySo() throws AgreementFileException {
    Agreement agreement =
        entry("{after: PT24H, following: {latest_of: exchange_of_instruments, count: 1}}");
    TreatyEvent event =
        new TreatyEvent("exchange_of_instruments", null, LocalDate.parse("2026-05-01"));
    assertThat(entry(agreement, event).date()).isEqualTo("2026-05-02");
    assertThat(entry(agreement, event).arithmetic())
        .contains("24 hours (every day begun is a whole one) later")
        .doesNotContain("that month has no day");
  }

  @Test
  void nobodyIsAMemberOfWhatHasEnded() throws AgreementFileException {
    Agreement agreement =
        load(
            file(
                "termination: {effective: {after: P1M, from: termination_notice_received}, ends:"
                    + " end_of_day, cite: [\"9\"]}"));
    TreatyEvent notice =
        new TreatyEvent("termination_notice_received", "AAA", LocalDate.parse("2026-05-01"));
    Status last = agreement.status(List.of(notice), LocalDate.parse("2026-06-01"));
    assertThat(last.standing().members()).containsExactly("AAA", "BBB");
    Status ended = agreement.status(List.of(notice), LocalDate.parse("2026-06-02"));
    assertThat(ended.status()).isEqualTo(StatusCode.ENDED);
    assertThat(ended.standing().members()).isEmpty();
    assertThat(ended.standing().parties().values())
        .extracting(PartyStanding::until)
        .containsOnly(LocalDate.parse("2026-06-01"));
  }

  @Test
  void onlyTheUnitsNamedCanBeSuspended() throws AgreementFileException {
    Agreement agreement =
        load(
            file(
                "suspension: {effective: {after: P10D, from: suspension_notice_received}, units:"
                    + " [\"2\"], cite: [\"9\"]}"));
    LocalDate day = LocalDate.parse("2026-06-01");
    TreatyEvent whole = new TreatyEvent("suspension_notice_received", "AAA", day);
    assertThat(agreement.status(List.of(whole), day.plusDays(20)).suspendedUnits())
        .containsExactly("2");
    TreatyEvent other =
        new TreatyEvent("suspension_notice_received", "AAA", day, List.of("1"), null);
    assertThat(agreement.status(List.of(other), day.plusDays(20)).suspendedUnits()).isEmpty();
  }

  @Test
  void anEndThatAwaitsEachPartysNoticeForWantOfAWordIsNamed() {
    String end = "termination: {date: {FORM}, cite: [\"9\"]}";
    String each = "after: P30D, following: {latest_of: termination_notice_received}";
    String open =
        "A130 it awaits termination_notice_received of each Party, as it does not say whose counts";
    assertThat(found(end.replace("FORM", each))).contains(open);
    assertThat(found(end.replace("FORM", "earlier_of: [{" + each + "}, {fixed: \"2030-01-01\"}]")))
        .contains(open);
    for (String said : List.of(", count: 1}", ", per: each_party}", ", party: AAA}")) {
      assertThat(found(end.replace("FORM", each.replace("}", said)))).doesNotContain(open);
    }
  }

  @Test
  void whatIsLeftOpenAboutNoticeAgainstRenewalIsNamed() {
    String term =
        "temporal: {duration: {term: P5Y, renews: P5Y, unless_notice: {event:"
            + " non_renewal_notice_received, before: P6M}, cite: [\"9\"]}, "
            + ENTRY
            + "}";
    assertThat(words(new SmallFile().part("temporal", term)))
        .containsExactly(
            "A114 whether the day of receipt counts moves the last day for notice by one day",
            "A114 what a notice does that is received too late for a term");
    String said =
        term.replace("before: P6M", "before: P6M, day_of_receipt: counted, late_notice: void");
    assertThat(words(new SmallFile().part("temporal", said))).isEmpty();
  }
}
