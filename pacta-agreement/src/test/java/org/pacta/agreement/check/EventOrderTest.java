package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Events count by their day and moment, never by their place in the list. */
class EventOrderTest {
  private static final String LIFE =
      """
      temporal:
        duration: indefinite
        entry_into_force: {date: {after: PT48H, following: {latest_of: internal_procedures_notice_received, per: each_party}}, cite: ["9"]}
        termination: {effective: {after: PT48H, from: termination_notice_received}, cite: ["9"]}
        termination_by_consent: {date: {at: termination_agreed, receipt: RECEIPT, party: AAA}, starts: moment, cite: ["9"]}
        withdrawal: {effective: {after: PT24H, from: withdrawal_notice_received}, cite: ["9"]}
        suspension: {date: {at: suspension_notice_received}, cite: ["9"]}
        resumption: {date: {at: resumption_notice_received}, cite: ["9"]}
        reserving: {units: ["1", "2"], cite: ["9"]}
      """;
  private static final Agreement FIRST = load("first");
  private static final Agreement LAST = load("last");

  private static Agreement load(String receipt) {
    try {
      return AgreementFolder.loadFile(
          new SmallFile()
              .replace("head", "kind: bilateral", "kind: multilateral")
              .rules(
                  "{id: P1, kind: permission, act: [request.submit], when: \"req.form =="
                      + " 'written'\"}",
                  "{id: D1, kind: duty, bearer: each_party, trigger: entry_into_force, perform:"
                      + " information_sent, due: D-24, cite: [\"3\"]}",
                  "{id: D2, kind: duty, bearer: requested_party, trigger: request_received,"
                      + " perform: reply_sent, due: D-24, cite: [\"2\"]}",
                  "{id: D3, kind: duty, bearer: each_party, trigger: ended, perform:"
                      + " report_submitted, due: D-24, survives: [ended], cite: [\"3\"]}")
              .part(
                  "deadlines",
                  "deadlines: {D-24: {term: within 24 hours, within: PT24H, cite: [\"3\"]}}")
              .part("words", "words: {events: [report_submitted]}")
              .part("temporal", LIFE.replace("RECEIPT", receipt))
              .in(Files.createTempDirectory("order"), "small.yaml"));
    } catch (AgreementFileException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TreatyEvent at(String name, @Nullable String party, String moment) {
    boolean known = moment.contains("T");
    EventDetail none = EventDetail.NONE.at(known ? Instant.parse(moment) : null);
    return new TreatyEvent(
        name, party, LocalDate.parse(moment.substring(0, 10)), List.of(), null, none);
  }

  private static TreatyEvent notice(String party, String moment) {
    return at("internal_procedures_notice_received", party, moment);
  }

  private static TemporalResult date(Agreement agreement, String clause, TreatyEvent... events) {
    LocalDate on = LocalDate.parse("2026-07-01");
    return Objects.requireNonNull(agreement.dates(List.of(events), on).get(clause));
  }

  private static StatusCode status(String moment, TreatyEvent... events) {
    Instant at = Instant.parse(moment);
    return FIRST.statusAt(List.of(events), at, at, Set.of("AAA", "BBB")).status();
  }

  @Test
  void theLaterNoticeOfADayCountsWhereverItStands() {
    TreatyEvent late = notice("AAA", "2026-03-01T18:00:00Z");
    TreatyEvent early = notice("BBB", "2026-03-01T09:00:00Z");
    for (List<TreatyEvent> order : List.of(List.of(late, early), List.of(early, late))) {
      assertThat(date(FIRST, "entry_into_force", order.toArray(TreatyEvent[]::new)).moment())
          .isEqualTo("2026-03-03T18:00:00Z");
    }
  }

  @Test
  void whereOneOfTheDayHasNoMomentTheLastIsNotKnown() {
    TreatyEvent sometime = notice("AAA", "2026-03-01");
    TreatyEvent early = notice("BBB", "2026-03-01T09:00:00Z");
    TemporalResult entry = date(FIRST, "entry_into_force", sometime, early);
    assertThat(entry.moment()).isNull();
    assertThat(entry.date()).isEqualTo("2026-03-03");
  }

  @Test
  void theFirstAndTheLastReceiptOfADayAreToldByTheirMoments() {
    TreatyEvent late = to("BBB", at("termination_agreed", "AAA", "2026-05-01T18:00:00Z"));
    TreatyEvent early = to("BBB", at("termination_agreed", "AAA", "2026-05-01T09:00:00Z"));
    TreatyEvent[] before = {notice("AAA", "2026-03-01"), notice("BBB", "2026-03-01")};
    for (List<TreatyEvent> order : List.of(List.of(late, early), List.of(early, late))) {
      for (Agreement agreement : List.of(FIRST, LAST)) {
        TreatyEvent[] all = {before[0], before[1], order.getFirst(), order.getLast()};
        assertThat(date(agreement, "termination_by_consent", all).moment())
            .isEqualTo("2026-05-01T09:00:00Z");
      }
    }
  }

  private static TreatyEvent to(String party, TreatyEvent event) {
    EventDetail detail = event.detail().addressedTo(List.of(party));
    return new TreatyEvent(
        event.event(), event.party(), event.date(), event.units(), event.recorded(), detail);
  }

  @Test
  void aSuspensionGivenAnewAfterTheResumptionOfADayStands() {
    TreatyEvent entry = at("entry_into_force", null, "2026-03-01");
    TreatyEvent[] before = {notice("AAA", "2026-03-01"), notice("BBB", "2026-03-01"), entry};
    TreatyEvent first = at("suspension_notice_received", "AAA", "2026-04-01");
    for (String clock : List.of("T15:00:00Z", "")) {
      assertThat(
              status(
                  "2026-05-01T12:00:00Z",
                  before[0],
                  before[1],
                  at("suspension_notice_received", "AAA", "2026-04-05" + clock),
                  at("resumption_notice_received", "AAA", "2026-04-05T09:00:00Z"),
                  first))
          .isEqualTo(StatusCode.SUSPENDED);
    }
    assertThat(
            status(
                "2026-05-01T12:00:00Z",
                before[0],
                before[1],
                at("resumption_notice_received", "AAA", "2026-04-05T15:00:00Z"),
                at("suspension_notice_received", "AAA", "2026-04-05T09:00:00Z")))
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Property(tries = 400)
  void theOrderOfTheListNeverMatters(@ForAll long seed) {
    Random random = new Random(seed);
    List<TreatyEvent> events = drawn(random);
    List<TreatyEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    Agreement agreement = random.nextBoolean() ? FIRST : LAST;
    assertThat(account(agreement, shuffled)).isEqualTo(account(agreement, events));
  }

  /** Status, dates and duties on several days and at a moment. */
  private static List<Object> account(Agreement agreement, List<TreatyEvent> events) {
    List<Object> all = new ArrayList<>();
    for (String day : List.of("2026-03-03", "2026-03-06", "2026-03-09")) {
      LocalDate on = LocalDate.parse(day);
      Instant noon = Instant.parse(day + "T12:00:00Z");
      EventRegister past = new EventRegister(events, Set.of());
      all.add(agreement.status(events, on));
      all.add(agreement.statusAt(events, noon, noon, Set.of("AAA", "BBB")));
      all.add(agreement.dates(events, on));
      for (AsOf when : List.of(AsOf.endOf(on), AsOf.instant(noon))) {
        all.add(agreement.duties(events, when));
        all.add(agreement.dutiesNotStarted(past, when));
      }
    }
    return all;
  }

  private static List<TreatyEvent> drawn(Random random) {
    List<TreatyEvent> events = new ArrayList<>();
    for (String party : List.of("AAA", "BBB")) {
      events.add(of("internal_procedures_notice_received", party, 1, random));
    }
    List<String> names =
        List.of(
            "internal_procedures_notice_received",
            "suspension_notice_received",
            "resumption_notice_received",
            "termination_notice_received",
            "termination_agreed",
            "withdrawal_notice_received",
            "reservation_made",
            "reservation_withdrawn",
            "request_received",
            "reply_sent",
            "information_sent",
            "report_submitted");
    for (int i = random.nextInt(10); i > 0; i--) {
      String name = names.get(random.nextInt(names.size()));
      events.add(of(name, random.nextBoolean() ? "AAA" : "BBB", 1 + random.nextInt(8), random));
    }
    return events;
  }

  /** On a day of March 2026, mostly at a moment. */
  private static TreatyEvent of(String name, String party, int day, Random random) {
    LocalDate date = LocalDate.of(2026, 3, day);
    Instant moment =
        random.nextInt(4) == 0 ? null : Instant.parse(date + "T1" + random.nextInt(3) + ":00:00Z");
    boolean ofCase = name.startsWith("re") && random.nextBoolean();
    EventDetail detail =
        new EventDetail(
            ofCase ? "c" + random.nextInt(2) : null,
            moment,
            false,
            null,
            null,
            null,
            name.equals("request_received") ? asked(party) : Facts.NONE);
    List<String> units =
        name.contains("reservation") || random.nextInt(4) == 0
            ? List.of(String.valueOf(1 + random.nextInt(3)))
            : List.of();
    return new TreatyEvent(name, party, date, units, null, detail);
  }

  private static Facts asked(String requested) {
    return Facts.NONE
        .with("req.requested", requested)
        .with("req.requesting", requested.equals("AAA") ? "BBB" : "AAA");
  }
}
