package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The steps of the first story and its refusals, by the clauses they rest on. */
class StoryDecisionTest {
  private static final Facts REQUEST =
      Facts.NONE
          .with("req.requesting", "KZ")
          .with("req.requested", "CZ")
          .with("req.assistance", "information")
          .with("req.nature", "police_cooperation")
          .with("req.topics", List.of("vehicle_crime"))
          .with("req.form", "written")
          .with("req.language", "en")
          .with("req.about_person", true);
  private static final Facts TRANSFER =
      Facts.NONE
          .with("xfer.from", "CZ")
          .with("xfer.to", "KZ")
          .with("xfer.channel", "direct")
          .with("xfer.categories", List.of("crime_and_persons"))
          .with("xfer.personal_data", true)
          .with("xfer.special_categories", List.of())
          .with("xfer.needed", true)
          .with("xfer.proportionate", true)
          .with("xfer.accuracy_assured", true)
          .with("xfer.destruction_term_stated", true)
          .with("xfer.unrequested", false)
          .with("xfer.language", "en");
  private static final Facts ONWARD =
      Facts.NONE
          .with("item.personal_data", true)
          .with("disc.recipient_kind", "third_state")
          .with("disc.within_sender_conditions", true)
          .with("disc.consent.given", false);

  @Test
  void aWrittenRequestIsPermittedAndStartsTheUrgentAnswer() {
    Decision decision = Agreements.decide("request.submit", REQUEST);
    assertThat(decision.permitted()).isTrue();
    assertThat(decision.cites()).containsExactly("3/0", "9(1)/1");
    DutyStarted answer = decision.dutiesIfDone().getFirst();
    assertThat(answer.rule()).isEqualTo("R9.2-duty");
    assertThat(answer.legal()).isFalse();
    assertThat(answer.urgentTarget()).hasToString("PT8H");
    assertThat(answer.cite()).containsExactly("9(2)/1");
  }

  @Test
  void aDutyThatMayStartIsNamedWithTheFactsThatTell() {
    String fact = "req.addressee_competent";
    Decision unknown = Agreements.decide("request.submit", REQUEST.without(fact));
    assertThat(unknown.dutiesUnclear())
        .singleElement()
        .satisfies(duty -> {
          assertThat(duty.rule()).isEqualTo("R9.2-forward-duty");
          assertThat(duty.missing()).containsExactly(fact);
        });
    assertThat(unknown.toJson()).contains("\"duties_unclear\":[{");
    Decision known = Agreements.decide("request.submit", REQUEST.with(fact, true));
    assertThat(known.dutiesUnclear()).isEmpty();
    assertThat(known.dutiesIfDone()).hasSameSizeAs(unknown.dutiesIfDone());
    assertThat(known.toJson()).doesNotContain("duties_unclear");
  }

  @Test
  void aDutyWhoseTriggerIsNotKnownMayStart() {
    Decision decision = Agreements.decide("request.submit", REQUEST.without("req.form"));
    assertThat(decision.dutiesUnclear())
        .filteredOn(duty -> duty.rule().equals("R9.1-confirm"))
        .singleElement()
        .satisfies(duty -> assertThat(duty.missing()).contains("req.form"));
  }

  @Test
  void noDutyStartsFromUnitsSuspendedThen() {
    Decision decision =
        Agreements.decide("request.submit", REQUEST.with("agr.suspended_units", List.of("9(2)")));
    assertThat(decision.permitted()).as(decision.toJson()).isTrue();
    assertThat(decision.dutiesIfDone()).extracting(DutyStarted::rule).doesNotContain("R9.2-duty");
    assertThat(decision.dutiesUnclear()).isEmpty();
  }

  @Test
  void anOralRequestThatIsNotUrgentIsDenied() {
    Decision decision =
        Agreements.decide(
            "request.submit",
            REQUEST
                .with("req.form", "oral")
                .with("req.urgent", false)
                .with("req.urgency_reason", ""));
    assertThat(decision.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(decision.cites()).contains("9(1)/3");
    assertThat(decision.cure().getFirst()).startsWith("Make the request in writing");
    assertThat(decision.wouldPermit()).extracting(WouldPermit::rule).contains("R3-request");
    assertThat(decision.summary()).startsWith("Denied under 9(1)/1");
  }

  @Test
  void anUrgentOralRequestStartsItsWrittenConfirmation() {
    Decision decision =
        Agreements.decide(
            "request.submit",
            REQUEST
                .with("req.form", "oral")
                .with("req.urgent", true)
                .with("req.urgency_reason", "the vehicle is leaving the country"));
    assertThat(decision.permitted()).isTrue();
    assertThat(decision.dutiesIfDone()).extracting(DutyStarted::rule).contains("R9.1-confirm");
    assertThat(Agreements.decide("request.confirm", REQUEST.with("req.form", "oral")).cites())
        .containsExactly("9(1)/3");
  }

  @Test
  void mutualLegalAssistanceIsDeniedAndSentElsewhere() {
    Decision decision =
        Agreements.decide("request.submit", REQUEST.with("req.nature", "mutual_legal_assistance"));
    assertThat(decision.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(decision.cites()).containsExactly("1(2)");
    assertThat(decision.cure().getFirst()).contains("judicial channel");
  }

  @Test
  void anotherLanguageIsHeld() {
    Decision decision =
        Agreements.decide(
            "request.submit",
            REQUEST.with("req.language", "cs").with("req.other_language_agreed", false));
    assertThat(decision.outcome()).isEqualTo(Outcome.HELD);
    assertThat(decision.cites()).containsExactly("9(6)");
  }

  @Test
  void moreInformationIsAskedForGivenAndTheRequestForwardedOrWithdrawn() {
    assertThat(Agreements.decide("request.ask_more", REQUEST).cites()).containsExactly("9(2)/2");
    assertThat(Agreements.decide("request.give_information", REQUEST).cites())
        .containsExactly("9(2)/2");
    assertThat(
            Agreements.decide("request.forward", REQUEST.with("req.addressee_competent", false))
                .cites())
        .containsExactly("9(2)/3");
    Decision withdrawal = Agreements.decide("request.withdraw", REQUEST);
    assertThat(withdrawal.permitted()).isTrue();
    assertThat(withdrawal.readings()).contains("I-14");
  }

  @Test
  void aTransferWithoutADestructionTermIsHeld() {
    Decision decision =
        Agreements.decide("data.transfer", TRANSFER.with("xfer.destruction_term_stated", false));
    assertThat(decision.outcome()).isEqualTo(Outcome.HELD);
    assertThat(decision.cites()).containsExactly("10(5)/1");
    Atom atom = decision.because().getFirst().atoms().getLast();
    assertThat(atom.expr()).isEqualTo("xfer.destruction_term_stated");
    assertThat(atom.value()).isFalse();
    assertThat(atom.source()).isEqualTo("xfer.destruction_term_stated");
  }

  @Test
  void sensitiveDataWithoutWrittenNecessityIsHeld() {
    Decision decision =
        Agreements.decide(
            "data.transfer",
            TRANSFER
                .with("xfer.special_categories", List.of("health"))
                .with("xfer.special_necessity", ""));
    assertThat(decision.outcome()).isEqualTo(Outcome.HELD);
    assertThat(decision.cites()).containsExactly("10(2)");
    assertThat(decision.cure()).hasSize(1);
  }

  @Test
  void anAnswerWithPersonalDataStartsTheRecord() {
    Decision decision = Agreements.decide("request.respond", REQUEST.plus(TRANSFER));
    assertThat(decision.permitted()).as(decision.toJson()).isTrue();
    assertThat(decision.dutiesIfDone()).extracting(DutyStarted::rule).contains("R10.6");
  }

  @Test
  void passingOnToAThirdStateNeedsConsent() {
    Decision denied = Agreements.decide("data.disclose_onward", ONWARD);
    assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.cites()).containsExactly("11(2)");
    Decision permitted =
        Agreements.decide(
            "data.disclose_onward",
            ONWARD
                .with("disc.consent.given", true)
                .with("disc.consent.written", true)
                .with("disc.consent.by_sender", true)
                .with("disc.consent.covers_act", true));
    assertThat(permitted.permitted()).isTrue();
    assertThat(permitted.cites()).containsExactly("11(2)");
  }

  @Test
  void aRefusalNeedsAGroundAReasonAndAName() {
    Facts refusal =
        REQUEST
            .with("actor", "CZ")
            .with("ref.ground", "security")
            .with("ref.reason", "")
            .with("ref.decided_by", "official-17")
            .with("ref.partial", true);
    Decision without = Agreements.decide("request.refuse", refusal);
    assertThat(without.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(without.because().getFirst().rule()).isEqualTo("R9.4-refuse");
    Decision with = Agreements.decide("request.refuse", refusal.with("ref.reason", "live case"));
    assertThat(with.permitted()).isTrue();
    assertThat(with.cites()).containsExactly("9(4)/1");
    assertThat(with.dutiesIfDone()).extracting(DutyStarted::rule).containsExactly("R9.5");
    assertThat(with.readings()).contains("I-12");
  }

  @Test
  void partialSuspensionStopsOnlyTheSuspendedUnits() {
    Facts document =
        Facts.NONE
            .with("xfer.channel", "direct")
            .with("doc.number", "N1234567")
            .with("doc.kind", "ordinary_passport")
            .with("doc.status", "stolen");
    Facts suspended =
        Facts.NONE
            .with("agr.status", "partly_suspended")
            .with("agr.suspended_units", List.of("6(1)", "3(3)"));
    Decision inert = Agreements.decide("data.transfer_travel_document", document.plus(suspended));
    assertThat(inert.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(inert.cites()).contains("6(1)");
    assertThat(Agreements.decide("data.transfer", TRANSFER.plus(suspended)).permitted()).isTrue();
    Facts transactions = TRANSFER.with("xfer.categories", List.of("suspicious_transactions"));
    Decision stopped = Agreements.decide("data.transfer", transactions.plus(suspended));
    assertThat(stopped.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(stopped.cites()).contains("3(3)");
    Facts unsaid = Facts.NONE.with("agr.status", "partly_suspended");
    Decision unknown =
        Agreements.KZ_CZ.decide(
            "data.transfer",
            Agreements.KZ_CZ
                .vocabulary()
                .baseFacts()
                .without("agr.suspended_units")
                .plus(TRANSFER)
                .plus(unsaid),
            Agreements.NOW,
            Agreements.NOW);
    assertThat(unknown.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(unknown.missing()).contains("agr.suspended_units");
  }

  @Test
  void aFactThatDoesNotFitCountsAsUnknown() {
    Decision decision =
        Agreements.decide("request.submit", REQUEST.with("req.topics", List.of("no_such_crime")));
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.missing()).contains("req.topics");
  }

  @Test
  void anActOutsideTheVocabularyIsPermittedByNoClause() {
    assertThat(Agreements.decide("person.arrest", Facts.NONE).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void theRecordIsCanonicalAndRepeatable() {
    String first = Agreements.decide("request.submit", REQUEST).toJson();
    assertThat(first)
        .isEqualTo(Agreements.decide("request.submit", REQUEST).toJson())
        .startsWith("{\"act\":\"request.submit\",\"also_checked\":{")
        .contains("\"outcome\":\"permitted\"")
        .contains("\"agreement\":\"kz-cz-2017\"");
  }
}
