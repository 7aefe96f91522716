package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.check.AgreementChecks;
import org.pacta.agreement.check.TestRun;
import org.pacta.agreement.file.SourceFile;

/** Guards that ask what has happened: known, not known, and known not to have happened. */
class PastTest {
  private static final Path FILE = Path.of("../agreements/examples/guards.yaml");
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

  @TempDir Path folder;

  private static Agreement agreement() throws AgreementFileException {
    return AgreementFolder.loadFile(FILE);
  }

  @Test
  void testsThatTravelWithTheFilePass() throws AgreementFileException {
    assertThat(
            TestRun.all(agreement()).stream()
                .filter(run -> !run.passed())
                .map(run -> run.name() + ": " + run.failures()))
        .isEmpty();
  }

  @Test
  void theChecksTakeAnAnswerAsFree() {
    List<Finding> findings = AgreementChecks.ofFiles(List.of(FILE));
    assertThat(findings)
        .filteredOn(finding -> List.of("A106", "A107", "A108").contains(finding.code()))
        .isEmpty();
    assertThat(findings)
        .filteredOn(finding -> finding.code().equals("A109"))
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("happened('owner_objected') is true"));
  }

  private static Decision disclosed(EventRegister past, Instant knownAt)
      throws AgreementFileException {
    Agreement agreement = agreement();
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .plus(agreement.fromEvents(past, knownAt, knownAt).history())
            .with("disc.consent.given", true);
    return agreement.decide("data.disclose_onward", facts, NOW, knownAt);
  }

  @Test
  void whatBecameKnownLaterWasNotKnown() throws AgreementFileException {
    Instant recorded = NOW.plusSeconds(3600);
    TreatyEvent objection =
        new TreatyEvent("owner_objected", null, LocalDate.parse("2026-01-10"), List.of(), recorded);
    EventRegister past = new EventRegister(List.of(objection), Set.of("owner_objected"));
    assertThat(disclosed(past, NOW).permitted()).isTrue();
    assertThat(disclosed(past, recorded).outcome()).isEqualTo(Outcome.DENIED);
  }

  @Test
  void whatIsCompleteInOneCaseSettlesQuestionsAboutThatCaseAlone() throws Exception {
    EventRegister past =
        new EventRegister(List.of(), Set.of(), Map.of("C-1", Set.of("owner_objected")));
    assertThat(outcome("happened('owner_objected', case_id)", "C-1", past))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(outcome("happened('owner_objected', case_id)", "C-2", past))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome("happened('owner_objected')", "C-1", past)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome("happened('data_compared', case_id)", "C-1", past))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatHasHappenedInNoCaseIsSettledWhicheverItIs() throws Exception {
    TreatyEvent elsewhere = objected("2026-01-10", "C-9");
    TreatyEvent ahead = objected("2026-09-10", "C-1");
    Set<String> complete = Set.of("owner_objected");
    for (String guard :
        List.of("happened('owner_objected', case_id)", "times('owner_objected', case_id) > 0")) {
      assertThat(outcome(guard, "", new EventRegister(List.of(), complete)))
          .isEqualTo(Outcome.PERMITTED);
      assertThat(outcome(guard, "", new EventRegister(List.of(ahead), complete)))
          .isEqualTo(Outcome.PERMITTED);
      assertThat(outcome(guard, "", new EventRegister(List.of(elsewhere), complete)))
          .isEqualTo(Outcome.UNDETERMINED);
      assertThat(outcome(guard, "", new EventRegister(List.of(), Set.of())))
          .isEqualTo(Outcome.UNDETERMINED);
    }
  }

  private static TreatyEvent objected(String date, String caseId) {
    EventDetail detail = new EventDetail(caseId, null, false, null, null);
    return new TreatyEvent("owner_objected", null, LocalDate.parse(date), List.of(), null, detail);
  }

  private Outcome outcome(String guard, String caseId, EventRegister past) throws Exception {
    Agreement agreement = with(guard);
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .plus(agreement.fromEvents(past, NOW, NOW).history())
            .with("case_id", caseId)
            .with("disc.consent.given", true);
    Decision decision = agreement.decide("data.disclose_onward", facts, NOW, NOW);
    assertThat(
            Replay.of(SourceFile.ofText("record", decision.toJson()), List.of(agreement))
                .identical())
        .isTrue();
    return decision.outcome();
  }

  @Test
  void aDecisionThatRestsOnThePastIsReplayedFromItsRecord() throws AgreementFileException {
    TreatyEvent objection = new TreatyEvent("owner_objected", null, LocalDate.parse("2026-01-10"));
    Decision decision = disclosed(new EventRegister(List.of(objection), Set.of()), NOW);
    assertThat(decision.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(
            Replay.of(SourceFile.ofText("record", decision.toJson()), List.of(agreement()))
                .identical())
        .isTrue();
  }

  @Test
  void eventsNoGuardAsksAboutStayOutOfTheRecord() throws AgreementFileException {
    TreatyEvent other = new TreatyEvent("reply_sent", "AAA", LocalDate.parse("2026-01-10"));
    EventRegister past = new EventRegister(List.of(other), Set.of("reply_sent"));
    assertThat(agreement().fromEvents(past, NOW, NOW).history().at("agr.events"))
        .contains(List.of());
    Agreement unasking = AgreementFolder.loadFile(Path.of("../agreements/kz-cz-2017.yaml"));
    assertThat(unasking.fromEvents(past, NOW, NOW).history()).isEqualTo(Facts.NONE);
  }

  @Test
  void withoutTheEventsOrTheirCompletenessNothingIsPermittedThatWasNot()
      throws AgreementFileException {
    Agreement agreement = agreement();
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      Facts facts = drawn(agreement, random);
      String act = random.nextBoolean() ? "data.use" : "data.disclose_onward";
      boolean permitted = agreement.decide(act, facts, NOW, NOW).permitted();
      for (String path : List.of("agr.events", "agr.events_complete", "case_id", "item.from")) {
        Decision less = agreement.decide(act, facts.without(path), NOW, NOW);
        assertThat(less.permitted() && !permitted).as("%s without %s", facts, path).isFalse();
      }
      assertThat(agreement.decide(act, facts.without("agr.events"), NOW, NOW).permitted())
          .isFalse();
    }
  }

  private static Facts drawn(Agreement agreement, Random random) {
    List<Object> events =
        random
            .ints(random.nextInt(4), 0, 3)
            .mapToObj(kind ->
                (Object)
                    Map.of(
                        "event",
                        List.of("consent_given", "owner_objected", "data_compared").get(kind),
                        "party",
                        random.nextBoolean() ? "AAA" : "BBB",
                        "case_id",
                        random.nextBoolean() ? "C-1" : "C-2",
                        "at",
                        NOW.plusSeconds(random.nextInt(-50_000_000, 5_000_000)).toString()))
            .toList();
    List<String> complete =
        random.nextBoolean() ? List.of("consent_given", "owner_objected") : List.of();
    return agreement
        .vocabulary()
        .baseFacts()
        .with("agr.events", events)
        .with("agr.events_complete", complete)
        .with("case_id", "C-1")
        .with("item.from", "BBB")
        .with("disc.consent.given", true);
  }

  @Test
  void anUnknownEventOrPartyIsNamed() throws Exception {
    assertThatThrownBy(() -> with("happened('owner_objekted')"))
        .hasMessageContaining("happened('owner_objekted') asks about no event");
    assertThatThrownBy(() -> with("happened('owner_objected', 'CCC')"))
        .hasMessageContaining("'CCC' is neither a Party nor a time");
    assertThatThrownBy(() -> with("happened('owner_objected', 'P1Y')"))
        .hasMessageContaining("only times, total and parties count over one");
    assertThatThrownBy(() -> with("happened('owner_objected', disc.classified)"))
        .hasMessageContaining("must name a Party or a case");
    assertThatThrownBy(() -> with("happened(disc.recipient)"))
        .hasMessageContaining("happened takes an event in quotes");
    assertThatThrownBy(() -> with("now < after(now, 'P1D', 'CCC')"))
        .hasMessageContaining("'CCC' is not in the code list party");
  }

  @Test
  void whatStandsInQuotesAsksNothing() throws Exception {
    assertThat(with("happened('owner_objected') && '' != 'happened(nothing)'")).isNotNull();
  }

  private Agreement with(String guard) throws Exception {
    String text =
        Files.readString(FILE).replace("\"happened('owner_objected')\"", '"' + guard + '"');
    return AgreementFolder.loadFile(Files.writeString(folder.resolve("other.yaml"), text));
  }

  @Test
  void aYearEndsAtTheMidnightOfThePartyNamed() throws AgreementFileException {
    // 20:00 UTC is the next day in Almaty (UTC+5): in a leap year the two days end apart
    Instant obtained = Instant.parse("2024-02-28T20:00:00Z");
    Facts facts =
        agreement().vocabulary().baseFacts().with("item.obtained_at", obtained.toString());
    Instant at = Instant.parse("2027-02-28T09:00:00Z");
    assertThat(retained(facts.with("item.from", "AAA"), at).permitted()).isTrue();
    assertThat(retained(facts.with("item.from", "BBB"), at).permitted()).isFalse();
    assertThat(retained(facts, at).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  private static Decision retained(Facts facts, Instant at) throws AgreementFileException {
    return agreement().decide("data.retain", facts, at, at);
  }
}
