package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * A time that is nobody's silence runs between the two Parties of its case, while both are bound.
 */
class LapseBetweenTwoTest extends BoundStates {
  private static final String LAPSE =
      "{id: L1, kind: lapse, trigger: request_received, prevented_by: [report_submitted], due: D-30,"
          + " effect: {event: annex_amended}, cite: [\"3\"]}";

  private Agreement agreement() throws AgreementFileException {
    return AgreementFolder.loadFile(file(LAPSE).in(folder, "small.yaml"));
  }

  private static TreatyEvent asked(String requested, String day) {
    EventDetail detail =
        new EventDetail("c-1", null, false, null, null, null, asking("AAA", requested));
    return new TreatyEvent(
        "request_received", requested, LocalDate.parse(day), List.of(), null, detail);
  }

  private List<Lapsed.Outcome> lapses(TreatyEvent... more) throws AgreementFileException {
    return agreement().lapses(events(more), AsOf.endOf(LocalDate.parse("2026-09-01"))).stream()
        .map(Lapsed::outcome)
        .toList();
  }

  @Test
  void itComesAboutBetweenThoseThatAreBound() throws AgreementFileException {
    assertThat(lapses(asked("BBB", "2026-05-01"))).containsExactly(Lapsed.Outcome.CAME_ABOUT);
    assertThat(lapses(asked("BBB", "2026-05-01"), leaves("BBB", "2026-06-10")))
        .as("it left later")
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void nothingRunsTowardsOneThatIsNotBound() throws AgreementFileException {
    assertThat(lapses(asked("CCC", "2026-05-01"))).isEmpty();
    assertThat(
            lapses(
                later("CCC", "2026-03-05"),
                leaves("BBB", "2026-04-05"),
                asked("BBB", "2026-05-20")))
        .isEmpty();
  }

  @Test
  void itStopsWithOneThatLeaves() throws AgreementFileException {
    assertThat(
            lapses(
                later("CCC", "2026-03-05"),
                asked("BBB", "2026-05-20"),
                leaves("BBB", "2026-05-01")))
        .as("its time would have run out on 19 June, it left with 1 June")
        .isEmpty();
  }

  @Test
  void whatKeptAnEarlierTimeOfTheCaseKeepsNoLaterOne() throws AgreementFileException {
    String lapse = LAPSE.replace("due:", "also_before: true, due:");
    Agreement agreement = AgreementFolder.loadFile(file(lapse).in(folder, "small.yaml"));
    TreatyEvent done = inCase("c-1", event("report_submitted", null, "2026-05-10"));
    List<TreatyEvent> all =
        Stream.concat(
                events(asked("BBB", "2026-05-01"), done).stream(),
                Stream.of(asked("BBB", "2026-06-01")))
            .toList();
    assertThat(agreement.lapses(all, AsOf.endOf(LocalDate.parse("2026-09-01"))))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.KEPT, Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void nothingRunsByUnitsThatOneOfThemHasReserved() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(LAPSE)
                .part("temporal", TEMPORAL + "  reserving: {except: [\"1\"], cite: [\"9\"]}\n")
                .in(folder, "small.yaml"));
    AsOf when = AsOf.endOf(LocalDate.parse("2026-09-01"));
    List<TreatyEvent> asked = events(asked("BBB", "2026-05-01"), later("CCC", "2026-03-10"));
    assertThat(agreement.lapses(asked, when)).hasSize(1);
    for (String day : List.of("2026-04-10", "2026-05-10")) {
      TreatyEvent reserved =
          new TreatyEvent("reservation_made", "AAA", LocalDate.parse(day), List.of("3"), null);
      List<TreatyEvent> all = Stream.concat(asked.stream(), Stream.of(reserved)).toList();
      assertThat(agreement.lapses(all, when)).as(day).isEmpty();
    }
  }

  @Test
  void itStandsStillWhileOneOfThemHasSuspendedTheUnits() throws AgreementFileException {
    String suspension =
        "  suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}\n"
            + "  resumption: {date: {at: resumption_notice_received}, cite: [\"9\"]}\n";
    Agreement agreement =
        AgreementFolder.loadFile(
            file(LAPSE).part("temporal", TEMPORAL + suspension).in(folder, "small.yaml"));
    AsOf when = AsOf.endOf(LocalDate.parse("2026-06-10"));
    TreatyEvent third = later("CCC", "2026-03-05");
    TreatyEvent asked = asked("BBB", "2026-05-01");
    TreatyEvent notice =
        new TreatyEvent(
            "suspension_notice_received", "AAA", LocalDate.parse("2026-05-10"), List.of("3"), null);
    assertThat(agreement.lapses(events(third, asked), when))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
    assertThat(agreement.lapses(events(third, asked, notice), when))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.RUNNING);
    TreatyEvent sooner =
        new TreatyEvent(
            "suspension_notice_received", "AAA", LocalDate.parse("2026-04-20"), List.of("3"), null);
    assertThat(agreement.lapses(events(third, asked, sooner), when)).isEmpty();
  }
}
