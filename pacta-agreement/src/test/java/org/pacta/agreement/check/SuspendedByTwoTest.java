package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Uncounted;

/** A suspension is told with its own day and notice until its own Party has lifted it. */
class SuspendedByTwoTest {
  private static final TreatyEvent SUSPENDED =
      event("suspension_notice_received", "AAA", "2026-05-10");

  @TempDir Path folder;
  private Agreement agreement;

  @BeforeEach
  void load() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .replace(
                "temporal",
                "temporal: {",
                "temporal: {suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]},"
                    + " resumption: {date: {at: resumption_notice_received}, cite: [\"9\"]}, ");
    agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  private Status on(String day, TreatyEvent... events) {
    return agreement.status(List.of(events), LocalDate.parse(day));
  }

  @Test
  void aNoticeOfThePartyThatHasSuspendedNothingChangesNothing() {
    TreatyEvent other = event("resumption_notice_received", "BBB", "2026-06-10");
    for (String day : List.of("2026-05-20", "2026-07-01")) {
      Status status = on(day, SUSPENDED, other);
      assertThat(status.status()).as(day).isEqualTo(StatusCode.SUSPENDED);
      assertThat(status.since()).as(day).isEqualTo("2026-05-10");
      assertThat(status.until()).as(day).isNull();
      assertThat(status.arithmetic()).as(day).contains("(AAA) on 10 May 2026");
    }
    assertThat(on("2026-07-01", other).since()).isEqualTo("2026-03-01");
  }

  @Test
  void whereOneOfTwoLiftsItsOwnTheOtherIsTheReason() {
    TreatyEvent second = event("suspension_notice_received", "BBB", "2026-05-15");
    TreatyEvent lifted = event("resumption_notice_received", "AAA", "2026-06-10");
    Status before = on("2026-05-20", SUSPENDED, second, lifted);
    assertThat(before.since()).isEqualTo("2026-05-10");
    assertThat(before.until()).isNull();
    assertThat(before.arithmetic()).contains("(AAA) on 10 May 2026");
    Status after = on("2026-07-01", SUSPENDED, second, lifted);
    assertThat(after.status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(after.since()).isEqualTo("2026-05-10");
    assertThat(after.arithmetic()).contains("(BBB) on 15 May 2026");
    TreatyEvent both = event("resumption_notice_received", "BBB", "2026-06-20");
    Status resumed = on("2026-07-01", SUSPENDED, second, lifted, both);
    assertThat(resumed.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(resumed.since()).isEqualTo("2026-06-20");
    assertThat(on("2026-06-11", SUSPENDED, second, lifted, both).until()).isEqualTo("2026-06-19");
  }

  private static final TreatyEvent TALKS = talks("2026-05-20");

  private static TreatyEvent talks(String date) {
    return new TreatyEvent("consultations_opened", null, LocalDate.parse(date));
  }

  @Test
  void theLaterOfTwoEventsSuspendsOnceBothHaveHappened() throws AgreementFileException {
    later(
        "suspension: {date: {later_of: [{at: suspension_notice_received}, {at: consultations_opened}]}");
    assertThat(on("2026-06-01", SUSPENDED).status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(on("2026-06-01", TALKS).status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(date("suspension", SUSPENDED)).isNull();
    assertThat(date("suspension", SUSPENDED, TALKS)).isEqualTo("2026-05-20");
    assertThat(on("2026-05-19", SUSPENDED, TALKS).status()).isEqualTo(StatusCode.IN_FORCE);
    Status status = on("2026-05-20", SUSPENDED, TALKS);
    assertThat(status.status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(status.arithmetic()).contains("The later counts: 20 May 2026");
    TreatyEvent lifted = event("resumption_notice_received", "AAA", "2026-06-10");
    TreatyEvent again = event("suspension_notice_received", "AAA", "2026-07-01");
    assertThat(on("2026-08-01", SUSPENDED, TALKS, lifted).status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(on("2026-08-01", SUSPENDED, TALKS, lifted, again).status())
        .isEqualTo(StatusCode.IN_FORCE); // what served once does not serve again
    assertThat(on("2026-08-01", SUSPENDED, TALKS, lifted, again, talks("2026-07-15")).since())
        .isEqualTo("2026-07-15");
  }

  @Test
  void theLaterOfTwoEventsTakesTheUnitsAndThePartyOfTheNotice() throws AgreementFileException {
    later(
        "suspension: {date: {later_of: [{at: suspension_notice_received}, {at: consultations_opened}]}");
    TreatyEvent part =
        new TreatyEvent(
            "suspension_notice_received", "AAA", LocalDate.parse("2026-05-10"), List.of("2"), null);
    Status status = on("2026-06-01", part, TALKS);
    assertThat(status.suspendedUnits()).containsExactly("2");
    assertThat(status.standing().suspendedBy("AAA")).containsExactly("2");
    TreatyEvent other = event("consultations_opened", "BBB", "2026-05-20");
    assertThat(on("2026-06-01", part, other).status()).isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void theLaterOfTwoEventsResumes() throws AgreementFileException {
    later(
        "suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}, resumption: {date:"
            + " {later_of: [{at: resumption_notice_received}, {after: P10D, following: {latest_of:"
            + " consultations_opened, count: 1}}]}");
    TreatyEvent lifted = event("resumption_notice_received", "AAA", "2026-05-25");
    assertThat(on("2026-07-01", SUSPENDED, lifted).status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(on("2026-05-29", SUSPENDED, lifted, TALKS).until()).isEqualTo("2026-05-29");
    assertThat(on("2026-05-30", SUSPENDED, lifted, TALKS).status()).isEqualTo(StatusCode.IN_FORCE);
  }

  private static final String BY_BOTH =
      "{later_of: [{at: EVENT, party: AAA}, {at: EVENT, party: BBB}]}";

  @Test
  void oneEventOfEachOfTwoSuspends() throws AgreementFileException {
    later("suspension: {date: " + BY_BOTH.replace("EVENT", "suspension_notice_received"));
    TreatyEvent second = event("suspension_notice_received", "BBB", "2026-05-20");
    assertThat(on("2026-06-01", SUSPENDED).status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(on("2026-05-19", SUSPENDED, second).status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(on("2026-05-20", SUSPENDED, second).status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(date("suspension", SUSPENDED, second)).isEqualTo("2026-05-20");
    TreatyEvent lifted = event("resumption_notice_received", "AAA", "2026-06-10");
    assertThat(on("2026-06-11", SUSPENDED, second, lifted).status())
        .isEqualTo(StatusCode.SUSPENDED);
  }

  @Test
  void oneEventOfEachOfTwoResumesWhatAnybodySuspended() throws AgreementFileException {
    later(
        "suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}, resumption: {date: "
            + BY_BOTH.replace("EVENT", "resumption_notice_received"));
    TreatyEvent one = event("resumption_notice_received", "AAA", "2026-06-10");
    TreatyEvent other = event("resumption_notice_received", "BBB", "2026-06-20");
    for (String by : List.of("AAA", "BBB", "secretariat")) {
      TreatyEvent suspended = event("suspension_notice_received", by, "2026-05-10");
      assertThat(on("2026-06-25", suspended, one).status()).isEqualTo(StatusCode.SUSPENDED);
      assertThat(on("2026-06-19", suspended, one, other).status()).isEqualTo(StatusCode.SUSPENDED);
      assertThat(on("2026-06-20", suspended, other, one).status()).isEqualTo(StatusCode.IN_FORCE);
    }
    assertThat(date("resumption", SUSPENDED, one, other)).isEqualTo("2026-06-20");
  }

  @Test
  void bothMustLetItGoOnAfterItWasSuspendedAndNameIt() throws AgreementFileException {
    later(
        "suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}, resumption: {date: "
            + BY_BOTH.replace("EVENT", "resumption_notice_received"));
    TreatyEvent early = event("resumption_notice_received", "AAA", "2026-04-10");
    TreatyEvent other = event("resumption_notice_received", "BBB", "2026-06-20");
    assertThat(on("2026-06-25", early, SUSPENDED, other).status())
        .as("AAA has not spoken of this suspension")
        .isEqualTo(StatusCode.SUSPENDED);
    TreatyEvent again = event("resumption_notice_received", "AAA", "2026-06-10");
    assertThat(on("2026-06-25", early, SUSPENDED, again, other).status())
        .isEqualTo(StatusCode.IN_FORCE);
    Status part = on("2026-06-25", SUSPENDED, again, naming("BBB", "2026-06-20", "3"));
    assertThat(part.suspendedUnits()).isNotEmpty().doesNotContain("3").contains("2");
    assertThat(
            on(
                    "2026-06-25",
                    SUSPENDED,
                    naming("AAA", "2026-06-10", "2"),
                    naming("BBB", "2026-06-20", "3"))
                .status())
        .isEqualTo(StatusCode.SUSPENDED);
  }

  private static TreatyEvent naming(String party, String date, String unit) {
    return new TreatyEvent(
        "resumption_notice_received", party, LocalDate.parse(date), List.of(unit), null);
  }

  @Test
  void whatResumesNothingIsSaidOfTheNoticesAsGiven() throws AgreementFileException {
    TreatyEvent one = event("resumption_notice_received", "AAA", "2026-06-10");
    TreatyEvent other = event("resumption_notice_received", "BBB", "2026-06-20");
    for (String date :
        List.of(
            BY_BOTH.replace("EVENT", "resumption_notice_received"),
            "{at: resumption_notice_received, party: BBB}")) {
      later(
          "suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}, resumption: {date: "
              + date);
      assertThat(ignored(one, other)).as(date).contains(other);
      assertThat(ignored(SUSPENDED, one, other)).as(date).doesNotContain(other);
    }
  }

  private List<TreatyEvent> ignored(TreatyEvent... events) {
    return Uncounted.among(List.of(events), agreement.content()).stream()
        .map(Uncounted::event)
        .toList();
  }

  @Test
  void whatTheTextLetsOneResumeGoesOnWhoeverSuspendedIt() throws AgreementFileException {
    later(
        "suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}, resumption: {date:"
            + " {at: resumption_notice_received, party: BBB}");
    TreatyEvent other = event("resumption_notice_received", "AAA", "2026-06-10");
    TreatyEvent named = event("resumption_notice_received", "BBB", "2026-06-20");
    assertThat(on("2026-06-25", SUSPENDED, other).status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(on("2026-06-19", SUSPENDED, named).status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(on("2026-06-20", SUSPENDED, named).status()).isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void aNoticeCountsByItselfThoughNothingSaysWhose() throws AgreementFileException {
    later(
        "suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}, resumption: {date:"
            + " {after: P1D, following: {latest_of: resumption_notice_received}}");
    assertThat(on("2026-06-01", SUSPENDED).status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(date("resumption", SUSPENDED)).isNull();
    TreatyEvent lifted = event("resumption_notice_received", "AAA", "2026-06-10");
    assertThat(on("2026-06-11", SUSPENDED, lifted).status()).isEqualTo(StatusCode.IN_FORCE);
    later("suspension: {date: {after: P1D, following: {latest_of: suspension_notice_received}}");
    assertThat(date("suspension")).isNull();
  }

  @Test
  void noNoticeThatSuspendsWaitsForAnotherByItsCount() {
    SmallFile file = new SmallFile();
    String counted =
        "suspension: {date: {DATE}, cite: [\"9\"]}, resumption: {date: {at:"
            + " resumption_notice_received}, cite: [\"9\"]}, ";
    for (String date :
        List.of(
            "at: suspension_notice_received, per: each_party",
            "after: P1D, following: {latest_of: suspension_notice_received, count: 2}")) {
      file.replace("temporal", "temporal: {", "temporal: {" + counted.replace("DATE", date));
      assertThat(file.findings(folder))
          .extracting(Finding::code, Finding::message)
          .contains(
              tuple(
                  "A130",
                  "each notice counts by itself in a suspension, so none waits for others"));
      file = new SmallFile();
    }
  }

  private void later(String clause) throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .replace(
                "temporal", "temporal: {", "temporal: {" + clause + ", cite: [\"9\"]}, RESUMPTION")
            .replace(
                "temporal",
                "RESUMPTION",
                clause.contains("resumption")
                    ? ""
                    : "resumption: {date: {at: resumption_notice_received}, cite: [\"9\"]}, ");
    agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private @Nullable LocalDate date(String clause, TreatyEvent... events) {
    return Objects.requireNonNull(
            agreement.dates(List.of(events), LocalDate.parse("2026-08-01")).get(clause))
        .date();
  }

  @Test
  void eachGoesOnByWhatBothHaveSaidAfterItHoweverOften() throws AgreementFileException {
    later(
        "suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}, resumption: {date: "
            + BY_BOTH.replace("EVENT", "resumption_notice_received"));
    TreatyEvent early = event("resumption_notice_received", "AAA", "2026-04-10");
    TreatyEvent other = event("resumption_notice_received", "BBB", "2026-06-20");
    TreatyEvent again = event("resumption_notice_received", "AAA", "2026-06-25");
    assertThat(on("2026-07-01", early, SUSPENDED, other, again).since()).isEqualTo("2026-06-25");
    assertThat(ignored(early, SUSPENDED, other, again)).containsExactly(early);
    assertThat(ignored(early, SUSPENDED, other))
        .as("that of BBB waits for one of AAA")
        .containsExactly(early);
    TreatyEvent two = suspends("2026-05-10", "2");
    TreatyEvent three = suspends("2026-06-15", "3");
    TreatyEvent between = event("resumption_notice_received", "AAA", "2026-06-10");
    assertThat(on("2026-06-21", two, between, three, other).suspendedUnits()).containsExactly("3");
    assertThat(on("2026-07-01", two, between, three, other, again).status())
        .isEqualTo(StatusCode.IN_FORCE);
    TreatyEvent ofTwo = naming("AAA", "2026-06-10", "2");
    TreatyEvent ofThree = naming("AAA", "2026-06-25", "3");
    assertThat(
            on("2026-07-01", SUSPENDED, ofTwo, naming("BBB", "2026-06-20", "3"), ofThree)
                .suspendedUnits())
        .contains("2")
        .doesNotContain("3");
    assertThat(
            on("2026-07-01", SUSPENDED, between, naming("AAA", "2026-06-12", "3"), other).status())
        .as("who lets a part go on takes nothing back")
        .isEqualTo(StatusCode.IN_FORCE);
  }

  private static TreatyEvent suspends(String date, String unit) {
    return new TreatyEvent(
        "suspension_notice_received", "AAA", LocalDate.parse(date), List.of(unit), null);
  }
}
