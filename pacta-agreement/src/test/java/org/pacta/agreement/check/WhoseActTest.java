package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pacta.agreement.check.Silences.ORAL;
import static org.pacta.agreement.check.Silences.account;
import static org.pacta.agreement.check.Silences.asked;
import static org.pacta.agreement.check.Silences.event;
import static org.pacta.agreement.check.Silences.lapse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;

/**
 * What was entered without word of a Party on the day on which the silence of one brings the same
 * about: it may be the same, or the act of another.
 */
class WhoseActTest {
  /** The silence of BBB, after what AAA asked on 1 May, brings it about on 1 June. */
  private static final String SILENCE = lapse("L1", "consent_asked", "D-30", "one", "");

  private static final TreatyEvent NAMELESS = event("one", null, "2026-06-01", null);
  private static final TreatyEvent LATER = event("three", null, "2026-06-05", null);

  @TempDir Path folder;

  private Agreement load(String... rules) throws AgreementFileException {
    return Silences.load(folder, "", rules);
  }

  private static String duty(String bearer, String trigger, String perform) {
    return "{id: D1, kind: duty, bearer: %s, trigger: %s, %s, due: D-60, cite: [\"3\"]}"
        .formatted(bearer, trigger, perform);
  }

  private static List<DutyStatus> statuses(Agreement agreement, String day, TreatyEvent... events) {
    return duties(agreement, day, events).stream().map(DutyState::status).toList();
  }

  private static List<DutyState> duties(Agreement agreement, String day, TreatyEvent... events) {
    return account(agreement, day, events).duties();
  }

  @Test
  void whatAnotherOwesMayHaveBeenMetByIt() throws AgreementFileException {
    Agreement agreement = load(SILENCE, duty("AAA", "consent_asked", "perform: one"));
    assertThat(statuses(agreement, "2026-09-01", asked(null))).containsExactly(DutyStatus.BREACH);
    assertThat(duties(agreement, "2026-09-01", asked(null), NAMELESS))
        .singleElement()
        .satisfies(duty -> {
          assertThat(duty.status()).isEqualTo(DutyStatus.UNCLEAR);
          assertThat(duty.arithmetic()).contains("whose act one of 1 June 2026 was");
        });
    assertThat(
            statuses(agreement, "2026-09-01", asked(null), event("one", "AAA", "2026-06-01", null)))
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void whatAnotherMustNotDoMayHaveBeenDone() throws AgreementFileException {
    Agreement agreement = load(SILENCE, duty("AAA", "consent_asked", "refrain: one"));
    assertThat(statuses(agreement, "2026-09-01", asked(null)))
        .doesNotContain(DutyStatus.BREACH, DutyStatus.UNCLEAR);
    assertThat(statuses(agreement, "2026-09-01", asked(null), NAMELESS))
        .containsExactly(DutyStatus.UNCLEAR);
  }

  @Test
  void whatItStartsIsListedOnce() throws AgreementFileException {
    for (String bearer : List.of("AAA", "event_party", "other_party")) {
      Agreement agreement = load(SILENCE, duty(bearer, "one", "perform: two"));
      List<DutyState> alone = duties(agreement, "2026-09-01", asked(null));
      assertThat(alone).as(bearer).singleElement().matches(it -> it.status() == DutyStatus.BREACH);
      assertThat(duties(agreement, "2026-09-01", asked(null), NAMELESS))
          .as(bearer)
          .isEqualTo(alone);
    }
  }

  @Test
  void whatItStartsIsListedOnceWhereTheSilenceIsUnclear() throws AgreementFileException {
    Agreement owing = load(ORAL, duty("AAA", "one", "perform: two"));
    assertThat(statuses(owing, "2026-09-01", asked(null), NAMELESS))
        .as("whosever act it was, AAA owes it")
        .containsExactly(DutyStatus.BREACH);
    assertThat(
            statuses(
                owing,
                "2026-09-01",
                asked(null),
                NAMELESS,
                event("two", "AAA", "2026-06-05", null)))
        .containsExactly(DutyStatus.MET);
    Agreement other = load(ORAL, duty("event_party", "one", "perform: two"));
    assertThat(duties(other, "2026-09-01", asked(null), NAMELESS))
        .as("nobody says whose act it was")
        .extracting(DutyState::party, DutyState::status)
        .containsExactlyInAnyOrder(
            tuple("AAA", DutyStatus.UNCLEAR), tuple("BBB", DutyStatus.UNCLEAR));
    Agreement each = load(ORAL, duty("each_party", "one", "perform: two"));
    assertThat(duties(each, "2026-09-01", asked(null), NAMELESS))
        .extracting(DutyState::party)
        .containsExactlyInAnyOrder("AAA", "BBB");
  }

  @Test
  void anotherSilenceMayHaveBeenBrokenByIt() throws AgreementFileException {
    String broken =
        lapse("L2", "consent_asked", "D-60", "two", "prevented_by: [{event: one, by: AAA}], ");
    Agreement agreement = load(SILENCE, broken);
    assertThat(outcome(agreement, "L2", asked(null))).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    assertThat(outcome(agreement, "L2", asked(null), NAMELESS)).isEqualTo(Lapsed.Outcome.UNCLEAR);
    assertThat(outcome(agreement, "L1", asked(null), NAMELESS))
        .isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    assertThat(outcome(agreement, "L2", asked(null), NAMELESS.onDay(LATER.date())))
        .as("of another day it is an event of its own")
        .isEqualTo(Lapsed.Outcome.KEPT);
  }

  private static Lapsed.Outcome outcome(Agreement agreement, String rule, TreatyEvent... events) {
    return account(agreement, "2026-09-01", events).lapses().stream()
        .filter(lapse -> lapse.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .outcome();
  }
}
