package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** A time that runs when the agreement ends is over with it, and that is said. */
class LapseReleasedTest {
  private static final String CONDUCT =
      "{id: L1, kind: lapse, trigger: person_told_free, prevented_by: [person_left], %sdue: D-1,"
          + " effect: {event: safe_conduct_ended}, cite: [\"3\"]}";

  @TempDir Path folder;

  private SmallFile file(String key) {
    return new SmallFile()
        .rules(CONDUCT.formatted(key))
        .part("words", "words: {events: [person_told_free, person_left, safe_conduct_ended]}")
        .part(
            "temporal",
            "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite:"
                + " [\"9\"]}, termination: {effective: {after: P1M, from:"
                + " termination_notice_received}, cite: [\"9\"]}}");
  }

  private List<Lapsed> lapses(String key, String day) throws AgreementFileException {
    return AgreementFolder.loadFile(file(key).in(folder, "small.yaml"))
        .lapses(
            List.of(
                BoundStates.event("termination_notice_received", "AAA", "2026-05-01"),
                new TreatyEvent("person_told_free", null, LocalDate.parse("2026-05-20"))),
            AsOf.endOf(LocalDate.parse(day)));
  }

  @Test
  void itIsShownAsReleasedAndBringsNothingAbout() throws AgreementFileException {
    assertThat(lapses("", "2026-05-25"))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.RUNNING);
    assertThat(lapses("", "2026-08-01"))
        .singleElement()
        .satisfies(lapse -> {
          assertThat(lapse.outcome()).isEqualTo(Lapsed.Outcome.RELEASED);
          assertThat(lapse.follows()).isFalse();
          assertThat(lapse.arithmetic())
              .contains("Released on 1 June 2026: the agreement ended.")
              .endsWith("Its time is over with that, so that nothing follows.");
        });
    assertThat(lapses("survives: [ended], ", "2026-08-01"))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void aTestOfDutiesMayExpectIt() {
    String test =
        "duty_tests:\n  - {name: over with the agreement, at: \"2026-08-01\", events: [{event:"
            + " termination_notice_received, party: AAA, date: \"2026-05-01\"}, {event:"
            + " person_told_free, date: \"2026-05-20\"}], expect: {L1: released}}\n";
    assertThat(file("").part("duty_tests", test).findings(folder))
        .filteredOn(finding -> finding.unit().equals("over with the agreement"))
        .isEmpty();
  }
}
