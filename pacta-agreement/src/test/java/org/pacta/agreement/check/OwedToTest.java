package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * To whom the depositary owes a notice: CCC has signed, DDD, which may accede, has not, and AAA and
 * BBB are bound from 1 April 2026.
 */
class OwedToTest extends BoundStates {
  private static final String INFORM =
      "{id: D1, kind: duty, bearer: depositaries, owed_to: %s, trigger: meeting_requested, perform:"
          + " report_submitted, due: D-30, also_while: [not_in_force], survives: [ended], cite:"
          + " [\"3\"]}";

  private static final TreatyEvent EARLY = event("meeting_requested", null, "2026-02-20");
  private static final TreatyEvent LATER = event("meeting_requested", null, "2026-05-01");
  private static final TreatyEvent SIGNED = event("signature", "CCC", "2026-01-01");
  private static final TreatyEvent ACCEDED = event("accession_unopposed", "DDD", "2026-02-10");

  private static List<String> creditors(Agreement agreement, TreatyEvent... events) {
    return agreement.duties(events(events), LocalDate.parse("2026-05-02")).stream()
        .map(DutyState::creditor)
        .toList();
  }

  private Agreement owedTo(String whom) throws AgreementFileException {
    return load(INFORM.formatted(whom));
  }

  @Test
  void beforeItBindsAnybodyAStateThatMayAccedeIsOwedNothing() throws AgreementFileException {
    Agreement agreement = owedTo("each_other_party");
    assertThat(creditors(agreement, EARLY)).containsExactly("AAA", "BBB", "CCC");
    assertThat(creditors(agreement, ACCEDED, EARLY)).containsExactly("AAA", "BBB", "CCC", "DDD");
    assertThat(creditors(agreement, LATER)).containsExactly("AAA", "BBB");
  }

  @Test
  void signatoriesAreOwedItBoundOrNot() throws AgreementFileException {
    Agreement agreement = owedTo("each_other_signatory");
    assertThat(creditors(agreement, EARLY)).isEmpty();
    assertThat(creditors(agreement, SIGNED, EARLY)).containsExactly("CCC");
    assertThat(creditors(agreement, SIGNED, LATER)).containsExactly("AAA", "BBB", "CCC");
    assertThat(creditors(agreement, ACCEDED, EARLY)).containsExactly("DDD");
    assertThat(creditors(agreement, event("signature", "CCC", "2026-05-02"), LATER))
        .containsExactly("AAA", "BBB");
  }

  @Test
  void aSignatureThatNamesNoPartyIsOfAllThatMaySign() throws Exception {
    Agreement agreement = owedTo("each_other_signatory");
    TreatyEvent signed = event("signature", null, "2026-01-01");
    assertThat(creditors(agreement, signed, EARLY)).containsExactly("AAA", "BBB", "CCC");
    assertThat(creditors(agreement, signed, LATER)).containsExactly("AAA", "BBB", "CCC");
    assertThat(shown("each_other_signatory")).doesNotContain("ignored");
    assertThat(shown("each_other_listed_state")).contains("ignored: signature of 2026-01-01");
  }

  private String shown(String whom) throws IOException {
    Path file = file(INFORM.formatted(whom)).in(folder, "small.yaml");
    Path given =
        Files.writeString(
            folder.resolve("events.json"),
            "[{\"event\": \"signature\", \"date\": \"2026-01-01\"}]");
    return Ran.of("duties", file.toString(), "--events", given.toString(), "--at", "2026-05-02")
        .out();
  }

  @Test
  void negotiatingStatesAreOwedItAndThoseThatHaveAcceded() throws AgreementFileException {
    Agreement agreement = owedTo("each_other_negotiating_state");
    assertThat(creditors(agreement, EARLY)).containsExactly("AAA", "BBB", "CCC");
    assertThat(creditors(agreement, LATER)).containsExactly("AAA", "BBB", "CCC");
    assertThat(creditors(agreement, ACCEDED, LATER)).containsExactly("AAA", "BBB", "CCC", "DDD");
  }

  @Test
  void aStateThatIsListedIsOwedItAfterItHasLeft() throws AgreementFileException {
    Agreement agreement = owedTo("each_other_listed_state");
    assertThat(creditors(agreement, LATER)).containsExactly("AAA", "BBB", "CCC", "DDD");
    assertThat(
            agreement.duties(
                events(later("CCC", "2026-03-15"), leaves("CCC", "2026-03-20"), LATER),
                LocalDate.parse("2026-05-02")))
        .extracting(it -> it.creditor() + " " + it.status().code())
        .containsExactly("AAA open", "BBB open", "CCC open", "DDD open");
  }

  @Test
  void whatIsOwedToAllIsOwedAlthoughTheOtherSideIsNotBound() throws AgreementFileException {
    Facts concerned = Facts.NONE.with("req.requested", "CCC").with("req.requesting", "AAA");
    for (String bearer : List.of("each_party_concerned", "event_party")) {
      String rule =
          INFORM.replace("depositaries", bearer).replace("also_while: [not_in_force], ", "");
      List<DutyState> towardsAll =
          load(rule.formatted("all_parties")).duties(events(asked(concerned)), LATER.date());
      assertThat(towardsAll)
          .extracting(it -> it.party() + " " + it.creditor() + " " + it.status().code())
          .containsExactly("AAA null open");
      String towardsIt = rule.replace("owed_to: %s, ", "");
      assertThat(load(towardsIt).duties(events(asked(concerned)), LATER.date())).isEmpty();
    }
  }

  private static TreatyEvent asked(Facts facts) {
    EventDetail detail =
        new EventDetail("one", null, false, null, null, null, facts, null, null, null);
    return new TreatyEvent("meeting_requested", "AAA", LATER.date(), List.of(), null, detail);
  }

  @Test
  void aFactOfTheEventNamesTheParty() throws AgreementFileException {
    String inForce = INFORM.replace("also_while: [not_in_force], ", "");
    Agreement agreement = load(inForce.formatted("{fact: req.requested}"));
    assertThat(creditors(agreement, asked(Facts.NONE.with("req.requested", "BBB"))))
        .containsExactly("BBB");
    assertThat(agreement.duties(events(asked(Facts.NONE)), LATER.date()))
        .extracting(it -> it.creditor() + " " + it.status().code() + " " + it.missing())
        .containsExactly("null unclear [req.requested]");
    assertThat(creditors(agreement, asked(Facts.NONE.with("req.requested", "CCC")))).isEmpty();
    EventRegister past =
        new EventRegister(events(asked(Facts.NONE.with("req.requested", "CCC"))), Set.of());
    assertThat(agreement.dutiesNotStarted(past, AsOf.endOf(LATER.date())))
        .extracting(DutyNotStarted::reason)
        .containsExactly(
            "on 1 May 2026 the agreement does not bind CCC, to which it would be owed");
  }

  private static TreatyEvent said(String name, @Nullable String item, Facts facts) {
    TreatyEvent asked = asked(facts);
    return new TreatyEvent(
        name, "AAA", LocalDate.parse("2026-04-20"), List.of(), null, asked.detail().ofItem(item));
  }

  @Test
  void whatTheCaseSaysOfItCountsAsForAConditionOfTheDuty() throws AgreementFileException {
    Agreement agreement = owedTo("{fact: req.requested}");
    Facts toB = Facts.NONE.with("req.requested", "BBB");
    TreatyEvent one = said("annex_notified", null, toB);
    TreatyEvent asked = asked(Facts.NONE);
    assertThat(creditors(agreement, one, asked)).containsExactly("BBB");
    for (TreatyEvent other :
        List.of(
            said("objection_made", null, Facts.NONE.with("req.requested", "CCC")),
            said("meeting_requested", null, toB))) {
      assertThat(agreement.duties(events(one, other, asked), LATER.date()))
          .as("another word, or another matter: " + other.event())
          .filteredOn(it -> it.caseId() != null && it.started().equals(LATER.date()))
          .extracting(it -> it.creditor() + " " + it.missing())
          .containsExactly("null [req.requested]");
    }
    assertThat(creditors(agreement, said("annex_notified", "fraud", toB), asked))
        .as("of one item alone")
        .containsExactly((String) null);
  }

  @Test
  void aFactThatNamesSeveralOwesItToEach() throws AgreementFileException {
    Agreement agreement = owedTo("{fact: team.parties}");
    assertThat(creditors(agreement, asked(Facts.NONE.with("team.parties", List.of("BBB", "AAA")))))
        .containsExactly("AAA", "BBB");
    assertThat(creditors(agreement, asked(Facts.NONE.with("team.parties", List.of())))).isEmpty();
  }

  @Test
  void anEmptyTextOwesItToNobody() throws AgreementFileException {
    Agreement agreement = owedTo("{fact: req.requested}");
    for (Object none : List.of("", Map.of("stated", false))) {
      List<TreatyEvent> events = events(asked(Facts.NONE.with("req.requested", none)));
      assertThat(agreement.duties(events, LATER.date())).isEmpty();
      assertThat(
              agreement.dutiesNotStarted(
                  new EventRegister(events, Set.of()), AsOf.endOf(LATER.date())))
          .isEmpty();
    }
  }

  @Test
  void theFactMustNameAParty() {
    assertThat(file(INFORM.formatted("{fact: req.form}")).findings(folder))
        .extracting(Finding::message)
        .contains("no act has a fact req.form that names a Party");
  }

  @Test
  void readersAreToldToWhomItIsOwed() {
    Path file = file(INFORM.formatted("{fact: req.requested}")).in(folder, "small.yaml");
    assertThat(Ran.of("explain", file.toString(), "3").out())
        .contains("owed to: fact req.requested");
    assertThat(Ran.of("export", file.toString(), "--as", "markdown").out())
        .contains("req.requested");
    Path other = file(INFORM.formatted("each_other_signatory")).in(folder, "other.yaml");
    assertThat(Ran.of("compare", other.toString(), file.toString()).out()).contains("owed to");
  }
}
