package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/**
 * What defines a term is read for a rule that uses it; the rule has effect with the units it rests
 * on. One that is suspended or reserved is no less so as its guard uses a term defined elsewhere.
 */
class TermsWithoutEffectTest extends ReservingStates {
  private static final String DEFINED =
      "definitions: [{term: Letter, id: letter, means: in writing, when: \"req.form == 'written'\","
          + " cite: [\"1\", \"3\"]}]";
  private static final String ASK =
      "{id: P1, kind: permission, act: [request.submit], when: letter, cite: [\"2\"]}";
  private static final String REPLY =
      "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform: reply_sent,"
          + " only_if: letter, due: D-30, cite: [\"2\"]}";
  private static final String ALL_BUT_ONE = "  reserving: {except: [\"9\"], cite: [\"9\"]}\n";

  private Agreement terms(String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(rules)
            .part("temporal", TEMPORAL + ALL_BUT_ONE)
            .part("definitions", DEFINED)
            .in(folder, "terms.yaml"));
  }

  @Test
  void aTermIsUsedWhereItsNameStandsOutsideQuotes() throws Exception {
    TreatyEvent both = made("BBB", "2026-03-01", "1", "3");
    for (String used : List.of("'' != 'it\\\\'s' && letter", "'//' != '' && .letter")) {
      assertThat(asks(terms(ASK.replace("letter", '"' + used + '"')), both))
          .as(used)
          .isEqualTo(Outcome.NO_CLAUSE);
    }
    String quoted = "\"'' != \\\"letter\\\" && '' != 'the \\\\' letter '\"";
    Agreement agreement = terms(ASK.replace("letter", quoted));
    assertThat(agreement.rule("P1").orElseThrow().cite()).containsExactly("2");
    assertThat(asks(agreement, both)).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aVariableCannotBeTakenForATerm() {
    assertThatThrownBy(
            () -> terms(ASK.replace("letter", "\"agr.members.exists(letter, letter == 'AAA')\"")))
        .hasMessageContaining("letter is a defined term");
  }

  private static Outcome asks(Agreement agreement, TreatyEvent reservation) {
    return decision(
            agreement,
            "request.submit",
            asking("AAA", "BBB").with("req.topics", List.of()),
            events(reservation),
            "2026-08-01")
        .outcome();
  }

  @Test
  void aPermissionLosesEffectWithItsOwnUnitsOrATermAsAWhole() throws Exception {
    Agreement agreement = terms(ASK);
    assertThat(asks(agreement, made("BBB", "2026-03-01", "2"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asks(agreement, made("BBB", "2026-03-01", "3"))).isEqualTo(Outcome.PERMITTED);
    assertThat(asks(agreement, made("BBB", "2026-03-01", "1", "3"))).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void aDutyWithATermIsReservedWithItsOwnUnits() throws Exception {
    Agreement agreement = terms(ASK, REPLY);
    TreatyEvent asked =
        new TreatyEvent(
            "request_received",
            "BBB",
            LocalDate.parse("2026-05-01"),
            List.of(),
            null,
            new EventDetail("c-1", null, false, null, null, null, asking("AAA", "BBB")));
    List<TreatyEvent> reserved =
        Stream.concat(events(made("BBB", "2026-03-01", "2")).stream(), Stream.of(asked)).toList();
    assertThat(owing(agreement, reserved, "2026-05-10")).isEmpty();
    List<TreatyEvent> other =
        Stream.concat(events(made("BBB", "2026-03-01", "3")).stream(), Stream.of(asked)).toList();
    assertThat(owing(agreement, other, "2026-05-10")).containsExactly("BBB open");
  }

  @Test
  void nothingIsReservedOrEndedWhereNothingIsWithoutEffect() throws Exception {
    String guard = "!('2' in agr.units_reserved) && !('2' in agr.units_ended)";
    Agreement agreement =
        terms(
            "{id: P1, kind: permission, act: [request.submit], when: \""
                + guard
                + "\", cite: [\"2\"]}");
    assertThat(
            decision(agreement, "request.submit", asking("AAA", "BBB"), events(), "2026-08-01")
                .outcome())
        .isEqualTo(Outcome.PERMITTED);
  }
}
