package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What an event leaves out, others of its case say, as far as they say it alike. */
class CaseFactsTest extends DutyTimes {
  private static final String URGENT =
      DUTY.replace("TRIGGER", "zone_entered").replace("due: D-1", "due: D-1, only_if: req.urgent");
  private static final String OWN =
      DUTY.replace("TRIGGER", "zone_entered")
          .replace("due: D-1", "due: D-1, only_if: \"actor == 'BBB'\"");

  @Override
  SmallFile file(String rule, String deadline) {
    return super.file(rule, deadline)
        .rules(
            rule,
            "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written' &&"
                + " req.urgent\"}")
        .part(
            "words",
            "words: {events: [aaa_told, zone_entered, zzz_told], types: {Request: {urgent: bool}}}");
  }

  private static TreatyEvent told(String name, String day, Object urgent) {
    return event(name, day, null, Facts.ofMap(Map.of("req", Map.of("urgent", urgent))));
  }

  private static TreatyEvent event(String name, String day, @Nullable String item, Facts facts) {
    EventDetail detail = new EventDetail("c-1", null, false, null, null, null, facts).ofItem(item);
    return new TreatyEvent(name, "BBB", LocalDate.parse(day), List.of(), null, detail);
  }

  private static TreatyEvent entered(String day) {
    return event("zone_entered", day, null, Facts.NONE);
  }

  private String status(String rule, TreatyEvent... events) throws AgreementFileException {
    return load(file(rule, "within: P90D"))
        .account(
            new EventRegister(List.of(events), Set.of()), AsOf.endOf(LocalDate.parse("2026-06-01")))
        .duties()
        .stream()
        .map(it -> it.status().code())
        .findFirst()
        .orElse("none");
  }

  @Test
  void whatTheCaseSaidBeforeHolds() throws AgreementFileException {
    TreatyEvent entered = entered("2026-05-03");
    assertThat(status(URGENT, entered)).isEqualTo("unclear");
    assertThat(status(URGENT, told("aaa_told", "2026-05-01", true), entered)).isEqualTo("open");
    assertThat(status(URGENT, told("aaa_told", "2026-05-01", false), entered)).isEqualTo("none");
    assertThat(status(URGENT, told("aaa_told", "2026-05-04", true), entered))
        .as("said later")
        .isEqualTo("unclear");
    assertThat(status(URGENT, told("zone_entered", "2026-05-01", false), entered))
        .as("another of its kind is another matter")
        .isEqualTo("unclear");
  }

  @Test
  void theNameOfAnEventDecidesNothing() throws AgreementFileException {
    for (String name : List.of("aaa_told", "zzz_told")) {
      assertThat(status(URGENT, told(name, "2026-05-03", true), entered("2026-05-03")))
          .as(name)
          .isEqualTo("open");
    }
  }

  @Test
  void whereItIsSaidOtherwiseItIsNotKnown() throws AgreementFileException {
    TreatyEvent yes = told("aaa_told", "2026-05-01", true);
    TreatyEvent entered = entered("2026-05-03");
    for (Object other : List.of(false, Map.of("stated", false))) {
      assertThat(status(URGENT, yes, told("zzz_told", "2026-05-02", other), entered))
          .as(other.toString())
          .isEqualTo("unclear");
    }
    assertThat(status(URGENT, yes, told("zzz_told", "2026-05-02", true), entered))
        .isEqualTo("open");
    TreatyEvent silent = event("aaa_told", "2026-05-02", null, Facts.NONE.with("req.form", "oral"));
    assertThat(status(URGENT, yes, silent, entered))
        .as("one that could say it does not")
        .isEqualTo("unclear");
  }

  @Test
  void whatWasSaidOfOneMatterSaysNothingOfAnother() throws AgreementFileException {
    Facts facts = Facts.NONE.with("req.urgent", true);
    TreatyEvent one = event("aaa_told", "2026-05-01", "first", facts);
    assertThat(status(URGENT, one, event("zone_entered", "2026-05-03", "first", Facts.NONE)))
        .isEqualTo("open");
    assertThat(status(URGENT, one, event("zone_entered", "2026-05-03", "second", Facts.NONE)))
        .isEqualTo("unclear");
    assertThat(status(URGENT, one, entered("2026-05-03"))).isEqualTo("unclear");
  }

  @Test
  void whoseActItIsNoOtherEventSays() throws AgreementFileException {
    TreatyEvent other =
        event(
            "aaa_told",
            "2026-05-01",
            null,
            Facts.NONE.with("actor", "AAA").with("req.form", "oral"));
    assertThat(status(OWN, other, entered("2026-05-03"))).isEqualTo("open");
  }

  @Test
  void whatIsSaidOnceItIsOwedDecidesNothingOfWhatIsCountedBack() throws AgreementFileException {
    TreatyEvent ahead = entered("2026-05-30").announcedOn(LocalDate.parse("2026-03-05"));
    TreatyEvent before = told("aaa_told", "2026-03-02", true);
    TreatyEvent late = told("aaa_told", "2026-05-25", false);
    String deadline = "before: P10D";
    for (List<TreatyEvent> all : List.of(List.of(before, ahead), List.of(before, late, ahead))) {
      assertThat(
              load(file(URGENT, deadline))
                  .account(
                      new EventRegister(all, Set.of()), AsOf.endOf(LocalDate.parse("2026-05-26")))
                  .duties())
          .extracting(it -> it.status().code())
          .containsExactly("breach");
    }
  }

  @Test
  void ofWhichOfTwoOthersSpeakNobodyKnows() throws AgreementFileException {
    assertThat(
            status(
                URGENT,
                told("zone_entered", "2026-05-01", false),
                told("aaa_told", "2026-05-02", true),
                entered("2026-05-03")))
        .isEqualTo("unclear");
  }
}
