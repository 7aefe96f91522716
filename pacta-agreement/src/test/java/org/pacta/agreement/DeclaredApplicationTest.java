package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.agreement.SeveralStates.changed;
import static org.pacta.agreement.SeveralStates.date;
import static org.pacta.agreement.SeveralStates.event;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.temporal.Uncounted;

/** Provisional application that each Party declares, between those that have declared it. */
class DeclaredApplicationTest {
  private static final String FOR_ALL =
      "date: {after: P30D, following: {latest_of: signature, per: each_party}}";
  private static final String DECLARED =
      "effective: {after: P90D, from: provisional_application_notified}, begins_for: that_party";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Agreement agreement;

  private final List<TreatyEvent> events = new ArrayList<>();

  @BeforeEach
  void twoDeclare() throws Exception {
    agreement = changed(folder, SeveralStates.FILE, FOR_ALL, DECLARED);
    events.add(event("provisional_application_notified", "MER", "2020-01-01"));
    events.add(event("provisional_application_notified", "KTH", "2020-02-01"));
  }

  private Status on(String day, String... between) {
    return agreement.status(events, LocalDate.parse(day), Set.of(between));
  }

  @Test
  void itIsAppliedBetweenThoseThatHaveDeclaredIt() {
    assertThat(on("2020-04-30", "MER", "KTH").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    Status applied = on("2020-05-01", "MER", "KTH");
    assertThat(applied.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(applied.since()).isEqualTo("2020-05-01");
    assertThat(applied.standing().provisional()).isTrue();
    assertThat(applied.standing().members()).containsExactly("MER", "KTH");
    assertThat(on("2020-05-01").status()).isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void oneThatHasNotDeclaredItIsNotReached() {
    Status without = on("2020-06-01", "MER", "ANS");
    assertThat(without.status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(without.arithmetic()).contains("provisional_application_notified (ANS)");
    assertThat(without.standing().provisional()).isFalse();
    assertThat(without.standing().members()).containsExactly("MER", "KTH");
    assertThat(on("2020-03-01", "MER", "ANS").standing().members()).isEmpty();
  }

  @Test
  void oneThatDeclaresItLaterJoinsLater() {
    events.add(event("provisional_application_notified", "ANS", "2020-06-01"));
    Collections.reverse(events);
    assertThat(on("2020-08-29", "MER", "ANS").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    Status joined = on("2020-08-30", "MER", "ANS");
    assertThat(joined.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(joined.since()).isEqualTo("2020-08-30");
    assertThat(on("2020-08-30", "MER", "KTH").since()).isEqualTo("2020-05-01");
  }

  @Test
  void oneAloneAppliesNothing() {
    events.removeLast();
    assertThat(on("2021-01-01").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(on("2021-01-01", "MER").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(date(agreement, events, "2021-01-01", "provisional_application").date()).isNull();
  }

  @Test
  void oneThatEndsItLeavesNobodyToApplyItWith() {
    events.add(event("provisional_application_ended", "KTH", "2020-06-01"));
    assertThat(on("2020-07-30", "MER", "KTH").status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(on("2020-07-31", "MER", "KTH").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(on("2020-07-31").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
  }

  @Test
  void oneThatEndsItBeforeItBeganForItIsNoneOfTheFirstTwo() {
    events.add(event("provisional_application_ended", "MER", "2020-01-10"));
    events.add(event("provisional_application_notified", "ANS", "2020-06-10"));
    TemporalResult first = date(agreement, events, "2020-09-20", "provisional_application");
    assertThat(first.date()).isEqualTo("2020-09-08");
    assertThat(first.arithmetic()).contains("on 10 January 2020, so that it did not begin");
    assertThat(on("2020-09-20").since()).isEqualTo("2020-09-08");
    assertThat(agreement.withDerived(events, LocalDate.parse("2020-09-20")))
        .filteredOn(it -> it.event().equals("provisional_application_started"))
        .extracting(TreatyEvent::date)
        .containsExactly(LocalDate.parse("2020-09-08"));
  }

  @Test
  void afterABreakItIsAppliedFromTheDayItBeganAnew() {
    events.add(event("provisional_application_ended", "KTH", "2020-06-01"));
    events.add(event("provisional_application_notified", "ANS", "2020-06-10"));
    assertThat(on("2020-06-01").until()).isEqualTo("2020-07-30");
    Status gap = on("2020-08-10");
    assertThat(gap.status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(gap.since()).isEqualTo("2020-07-31");
    assertThat(gap.until()).isEqualTo("2020-09-07");
    Status anew = on("2020-09-10");
    assertThat(anew.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(anew.since()).isEqualTo("2020-09-08");
    assertThat(anew.until()).isNull();
  }

  @Test
  void whatIsCountedFromItsBeginningIsCountedFromTheSecond() {
    TemporalResult first = date(agreement, events, "2020-06-01", "provisional_application");
    assertThat(first.date()).isEqualTo("2020-05-01");
    assertThat(first.arithmetic()).contains("ANS: nothing declared");
    assertThat(date(agreement, events, "2020-06-01", "periodic half-yearly").date())
        .isEqualTo("2020-11-01");
    assertThat(agreement.duties(events, LocalDate.parse("2020-06-01")))
        .filteredOn(duty -> duty.rule().equals("S3.first"))
        .isNotEmpty()
        .allSatisfy(duty -> assertThat(duty.status()).isEqualTo(DutyStatus.OPEN));
  }

  @Test
  void aNoticeGivenBeforeItDeclaredAnythingEndsNothing() {
    TreatyEvent notice = event("withdrawal_notice_received", "MER", "2019-01-10");
    events.add(notice);
    assertThat(on("2020-06-01", "MER", "KTH").status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(Uncounted.among(events, agreement.content()))
        .extracting(Uncounted::event)
        .contains(notice);
  }
}
