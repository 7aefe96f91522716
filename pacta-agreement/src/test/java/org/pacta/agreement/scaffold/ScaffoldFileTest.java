package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new file offers beside its units: parties, dates, deadlines, definitions, formulas. */
class ScaffoldFileTest {
  @Test
  void aModernAgreementGivesMostOfItself() {
    String file = file("eu-style");

    assertThat(file)
        .contains("signed: {date: \"2021-05-04\", place: \"Utopia City\"")
        .contains("languages: {authentic: [en, fr], prevailing: en, encoded_from: en")
        .contains(
            "{term: \"competent authorities\", means: TODO in your own words, cite: [\"2(a)\"]}")
        .contains("name: \"Republic of Utopia\"", "name: \"Republic of Atlantis\"")
        .contains("within: P15D, days: working", "within: PT48H", "within: P30D")
        .contains("{term: \"without undue delay\", indeterminate: true, target: PT24H")
        .contains("duration: {indefinite: true")
        .contains(
            "entry_into_force: {date: {first_day_of_month: 2, following: {latest_of:"
                + " internal_procedures_notice_received, per: each_party}}, cite: [\"5\"]}")
        .contains("termination: {effective: {after: P3M, from: termination_notice_received}")
        .contains("#   line 21, titles of articles: Objective");
  }

  @Test
  void aConventionHasAllItsParties() {
    assertThat(file("multilateral"))
        .contains("kind: multilateral")
        .contains("name: \"Utopia\"", "name: \"Atlantis\"", "name: \"Lilliput\"")
        .contains("name: \"Kingdom of Ruritania\"")
        .contains(
            "{first_day_of_month: 1, after: P3M, following: {latest_of: instrument_deposited, count: 5}}")
        .contains("withdrawal: {effective: {after: P1Y, from: withdrawal_notice_received}");
    assertThat(file("toc")).contains("name: \"Lilliput\"");
  }

  @Test
  void aTermThatRenewsItselfIsOffered() {
    assertThat(file("roman-1950s"))
        .contains(
            "duration: {term: P5Y, from: entry_into_force, renews: P2Y, unless_notice:"
                + " {event: non_renewal_notice_received, before: P6M}, cite: [\"V/1\","
                + " \"V/2\"]}")
        .contains("{after: P30D, following: {latest_of: exchange_of_instruments, count: 1}}");
  }

  @Test
  void listsOfCrimesAreOfferedAsTopics() {
    assertThat(file("french")).contains("#   le_trafic_de_stupefiants: {cite: [\"1(1)\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This Agreement shall enter into force upon signature.|date: {at: signature}",
        "It enters into force thirty days after the receipt of the last notification.|date: {after: P30D, following: {latest_of: internal_procedures_notice_received, per: each_party}}",
        "It enters into force on the thirtieth day following receipt of the later note.|date: {after: P30D, following: {latest_of: internal_procedures_notice_received, per: each_party}}",
        "It enters into force on the date of receipt of the last notification.|date: {at: internal_procedures_notice_received, per: each_party}",
        "It enters into force on the first day of the month after the exchange of instruments of ratification.|date: {first_day_of_month: 1, following: {latest_of: exchange_of_instruments, count: 1}}",
        "It shall enter into force on 1 July 2022.|date: {fixed: \"2022-07-01\"}",
        "Dieses Abkommen tritt am ersten Tag des dritten Monats nach Eingang der letzten Notifikation in Kraft.|date: {first_day_of_month: 3, following: {latest_of: internal_procedures_notice_received, per: each_party}}",
        "Dohoda vstupuje v platnost dnem podpisu.|date: {at: signature}"
      })
  void commonWaysToEnterIntoForceHaveTheirFormula(String words, String formula) {
    assertThat(EntryFormula.of(words)).contains(formula);
  }

  private static String file(String name) {
    return ScaffoldFile.of("scaffold", Treaties.read(Treaties.text(name)));
  }
}
