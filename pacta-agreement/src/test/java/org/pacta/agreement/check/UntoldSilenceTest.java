package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/**
 * What silence has brought about is taken in each way in which it may have gone: whenever on its
 * day, and whosever, what suspended the agreement was, and as soon as it may have been.
 */
class UntoldSilenceTest extends AfterAProposal {
  private static final String UNLESS =
      "{id: P1, kind: permission, act: [request.submit], when: \"!happened('%s')\"}";
  private static final String SILENCE =
      "{id: D1, kind: duty, bearer: other_party, trigger: proposed, perform: refused, due: D-1,"
          + " lapse: agreed, cite: [\"3\"]}";
  private static final String NEXT =
      "{id: D2, kind: duty, bearer: AAA, trigger: agreed, perform: reported, due: D-2, lapse:"
          + " closed, cite: [\"3\"]}";
  private static final String SUSPENSION =
      "suspension: {date: {at: suspension_notice_received}, starts: moment, %scite: [\"9\"]},"
          + " resumption: {date: {at: resumption_notice_received}, starts: moment, cite: [\"9\"]}";

  private Agreement load(SmallFile file, String clauses, String... rules)
      throws AgreementFileException {
    return AgreementFolder.loadFile(
        file.part("tests", "tests: []")
            .part("words", "words: {events: [proposed, refused, agreed, reported, closed]}")
            .part(
                "deadlines",
                "deadlines: {D-1: {term: a day, within: PT24H, cite: [\"3\"]}, D-2: {term: two"
                    + " days, within: P2D, cite: [\"3\"]}}")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed:"
                    + " \"2026-03-01\"}, cite: [\"9\"]}"
                    + (clauses.isEmpty() ? "" : ", " + clauses)
                    + "}")
            .rules(rules)
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent event(
      String name, @Nullable String party, String date, @Nullable String at) {
    return new TreatyEvent(name, party, LocalDate.parse(date))
        .at(at == null ? null : Instant.parse(date + at));
  }

  private static Outcome outcome(
      Agreement agreement, String at, Set<String> complete, TreatyEvent... past) {
    Instant then = Instant.parse(at);
    Facts asked =
        new Facts(Map.of("req", Map.of("form", "written", "nature", "police_cooperation")));
    EventRegister register = new EventRegister(List.of(past), complete);
    Facts facts =
        TrialFacts.under(agreement, "request.submit", asked)
            .plus(agreement.fromEvents(register, then, then).history())
            .plus(asked);
    return agreement.decide("request.submit", facts, then, then).outcome();
  }

  @Test
  void aSuspensionAtAMomentNotToldMayHaveComeAfterWhatItWouldHaveKeptFromStarting()
      throws AgreementFileException {
    Agreement agreement =
        load(new SmallFile(), SUSPENSION.formatted(""), UNLESS.formatted("agreed"), SILENCE);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-10", "T08:00:00Z");
    TreatyEvent resumed = event("resumption_notice_received", "BBB", "2026-04-12", "T10:00:00Z");
    TreatyEvent untold = event("suspension_notice_received", "BBB", "2026-04-10", null);
    TreatyEvent before = event("suspension_notice_received", "BBB", "2026-04-10", "T07:00:00Z");
    TreatyEvent after = event("suspension_notice_received", "BBB", "2026-04-10", "T14:00:00Z");
    assertThat(outcome(agreement, proposed, before, resumed)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, proposed, after, resumed)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outcome(agreement, proposed, untold, resumed)).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aNoticeToSuspendOfNobodyMayBeThatOfOneWhoWasSilent() throws AgreementFileException {
    SmallFile many =
        new SmallFile()
            .replace("head", "kind: bilateral", "kind: multilateral")
            .part(
                "parties",
                """
                parties:
                  - {id: AAA, name: Aland, time_zone: UTC, cite: ["1"]}
                  - {id: BBB, name: Beland, time_zone: UTC, cite: ["1"]}
                  - {id: CCC, name: Celand, time_zone: UTC, cite: ["1"]}
                  - {id: DDD, name: Deland, time_zone: UTC, cite: ["1"]}
                """);
    Agreement agreement =
        load(
            many,
            SUSPENSION.formatted("suspends: own_obligations, "),
            UNLESS.formatted("agreed"),
            SILENCE);
    TreatyEvent one = event("suspension_notice_received", "CCC", "2026-04-08", "T08:00:00Z");
    TreatyEvent other = event("suspension_notice_received", null, "2026-04-08", "T09:00:00Z");
    TreatyEvent proposed = event("proposed", "AAA", "2026-04-10", "T08:00:00Z");
    assertThat(outcome(agreement, one, other.as("BBB"), proposed)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outcome(agreement, one, other, proposed)).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatMayHaveComeAboutMayHaveSoonerThanAtTheLatest() throws AgreementFileException {
    Agreement agreement = load(new SmallFile(), "", UNLESS.formatted("closed"), SILENCE, NEXT);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-09", null);
    Set<String> complete = new HashSet<>(ALL);
    complete.add("closed");
    String at = "2026-04-13T10:00:00Z";
    assertThat(outcome(agreement, at, complete, proposed)).isEqualTo(Outcome.UNDETERMINED);
    complete.remove("refused");
    assertThat(outcome(agreement, at, complete, proposed))
        .as("less is known")
        .isEqualTo(Outcome.UNDETERMINED);
  }
}
