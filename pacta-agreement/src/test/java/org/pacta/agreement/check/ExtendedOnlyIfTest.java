package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What makes a time longer only where it says what the text asks of it, such as the reasons. */
class ExtendedOnlyIfTest extends DutyTimes {
  private static final TreatyEvent ASKED = of("request_received", "2026-04-01", Map.of());

  private static final String REASONED =
      "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform: reply_sent,"
          + " extended_by: {event: extension_notified, only_if: \"'reasons' in req.contents\"}, due:"
          + " D-1, cite: [\"3\"]}";
  private static final String EXTENDED =
      "within: P10D, extension: {by: P10D, event: extension_notified, cite: [\"3\"]}";

  private static TreatyEvent extended(@Nullable List<String> contents) {
    return of(
        "extension_notified",
        "2026-04-08",
        contents == null ? Map.of() : Map.of("req", Map.of("contents", contents)));
  }

  private DutyState extended(@Nullable List<String> contents, String at, TreatyEvent... later)
      throws AgreementFileException {
    List<TreatyEvent> events = new ArrayList<>(List.of(ASKED, extended(contents)));
    events.addAll(List.of(later));
    List<DutyState> states = duties(REASONED, EXTENDED, at, events.toArray(TreatyEvent[]::new));
    assertThat(states).hasSize(1);
    return states.getFirst();
  }

  @Test
  void whatMakesItsTimeLongerMustStateTheReasons() throws AgreementFileException {
    assertThat(extended(List.of("reasons"), "2026-04-15").due()).isEqualTo("2026-04-21");
    assertThat(extended(List.of("reasons"), "2026-04-15").status()).isEqualTo(DutyStatus.OPEN);
    DutyState without = extended(List.of("purpose"), "2026-04-15");
    assertThat(without.due()).isEqualTo("2026-04-11");
    assertThat(without.status()).isEqualTo(DutyStatus.BREACH);
    assertThat(without.arithmetic())
        .contains("What the rule asks of extension notified is not so of that of 8 April 2026");
    DutyState unclear = extended(null, "2026-04-15");
    assertThat(unclear.status()).isEqualTo(DutyStatus.UNCLEAR);
    assertThat(unclear.missing()).containsExactly("req.contents");
    assertThat(extended(null, "2026-04-10").status()).isEqualTo(DutyStatus.UNCLEAR); // until when
    assertThat(extended(null, "2026-04-15", of("reply_sent", "2026-04-10", Map.of())).status())
        .isEqualTo(DutyStatus.MET);
    assertThat(extended(null, "2026-05-15", of("reply_sent", "2026-04-15", Map.of())).status())
        .isEqualTo(DutyStatus.UNCLEAR);
    assertThat(extended(null, "2026-05-15", of("reply_sent", "2026-04-25", Map.of())).status())
        .isEqualTo(DutyStatus.BREACH);
  }

  @Test
  void orASilenceIsNotYetBroken() throws AgreementFileException {
    String silence =
        "{id: L1, kind: lapse, silent: requested_party, trigger: request_received, prevented_by:"
            + " [reply_sent], extended_by: {event: extension_notified, only_if: \"'reasons' in"
            + " req.contents\"}, due: D-1, effect: {event: consent_given}, cite: [\"3\"]}";
    Agreement read = load(file(silence, EXTENDED));
    AsOf when = AsOf.endOf(LocalDate.parse("2026-04-15"));
    assertThat(read.lapses(List.of(ASKED, extended(List.of("reasons"))), when))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.RUNNING);
    assertThat(read.lapses(List.of(ASKED, extended(List.of("purpose"))), when))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
    assertThat(read.lapses(List.of(ASKED, extended(null)), when))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.UNCLEAR);
  }

  @Test
  void onlyTheNoticeThatMakesItLongerIsAskedForIt() {
    for (String time :
        List.of("within: P10D", EXTENDED.replace("extension_notified", "consent_given"))) {
      assertThat(file(REASONED, time).findings(folder))
          .extracting(Finding::message)
          .anyMatch(it -> it.contains("extended_by"));
    }
    assertThat(file(REASONED, EXTENDED).findings(folder))
        .extracting(Finding::message)
        .noneMatch(it -> it.contains("extended_by"));
    String mistyped = REASONED.replace("req.contents", "req.form");
    assertThat(file(mistyped, EXTENDED).findings(folder))
        .anySatisfy(finding -> assertThat(finding.message()).contains("does not type-check"));
  }
}
