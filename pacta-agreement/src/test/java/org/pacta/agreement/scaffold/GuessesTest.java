package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong guess that looks found is worse than a TODO: clauses come from where they belong. */
class GuessesTest {
  private static final String HEAD = "AGREEMENT between Utopia and Atlantis on ferries\n\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le terme « phare » désigne une lumière.|phare",
        "L’expression « bateau pilote » s’entend de tout navire.|bateau pilote",
        "Der Ausdruck „Lotse“ bezeichnet eine Person.|Lotse",
        "El término «piloto» significa una persona.|piloto",
        "The term \"pilot\" means a person.|pilot"
      })
  void aDefinitionBeginsWithItsTerm(String words, String term) {
    TreatyText read =
        Treaties.read("Agreement between Utopia and Atlantis on pilots\n\nArticle 1\n" + words);

    assertThat(DefinedTerms.in(read.units()))
        .extracting(DefinedTerms.Term::term)
        .containsExactly(term);
  }

  @Test
  void whatARequestStatesIsNoTopic() {
    String file =
        ScaffoldFile.of(
            "x",
            Treaties.read(
                """
                Agreement between Utopia and Atlantis on pilots

                Article 1
                Requests pursuant to this Article shall include the following information:
                (a) the authority that asks;
                (b) the object of the request.
                """));

    assertThat(file)
        .contains("write it as mandatory_contents:\n#   1(a): the authority that asks;")
        .doesNotContain("list of topics");
  }

  @Test
  void timesOfOtherThingsAreNoClausesOfTheAgreement() {
    String file =
        file(
            """
            Article 1
            Passes
            Each Party sends a list of pilots within three months after entry into force and notifies changes to the list. Passes are valid for two years.

            Article 2
            Archives
            Where a log is stored for a period exceeding five years, the keeper is told. Measures prevent the modification of logs.

            Article 3
            Entry into force and validity
            1. This Agreement enters into force on the 30th day following the day on which the Parties notify each other of their approval.
            2. It is in force as long as the Treaty on Seas of 1996 is in force.

            Article 4
            Amendment
            This Agreement may be amended in writing.
            """);

    assertThat(file)
        .contains("duration: TODO", "see 3(2)")
        .contains(
            "entry_into_force: {date: {after: P30D, following: {latest_of:"
                + " internal_procedures_notice_received, per: each_party}}, cite: [\"3(1)\"]}"
                + "  # guessed from 3(1): to be confirmed")
        .contains("amendment: {date: {at: TODO}, cite: [\"4\"]}");
  }

  @Test
  void provisionalApplicationIsNotEntryIntoForce() {
    assertThat(
            file(
                """
                Article 1
                Provisional application
                From the 30th day after signature this Agreement shall be applied provisionally, pending its entry into force.

                Article 2
                Entry into force
                This Agreement shall enter into force on the first day of the month following a period of two months after the deposit of the second instrument of ratification.

                Article 3
                Duration
                1. This Agreement is concluded for a fixed term of five years from its entry into force.
                2. It shall be tacitly renewed for successive periods of four years unless a Party gives notice at least six months before the expiry.

                Article 4
                Amendment and Annex
                1. Amendments shall be agreed in writing and shall enter into force in accordance with Article 2.
                2. The Annex may be replaced by the pilots.
                """))
        .contains("amendment: {cite: [\"4(1)\"]}")
        .contains(
            "entry_into_force: {date: {first_day_of_month: 1, after: P2M, following: {latest_of:"
                + " instrument_deposited, count: 2}}, cite: [\"2\"]}")
        .contains(
            "provisional_application: {date: {after: P30D, following: {latest_of: signature, count:"
                + " 1}}, cite: [\"1\"]}")
        .contains(
            "duration: {term: P5Y, from: entry_into_force, renews: P4Y, unless_notice: {event:"
                + " non_renewal_notice_received, before: P6M}, cite: [\"3(1)\", \"3(2)\"]}")
        .doesNotContain("supersedes");
  }

  @Test
  void clausesThatDisagreeAreBothNamedAndNoneIsTaken() {
    assertThat(
            file(
                """
                Article 1
                This Agreement shall enter into force upon signature.

                Article 2
                This Agreement shall enter into force thirty days after the last notification.
                """))
        .contains("cite: [\"1\", \"2\"]}  # TODO 1 and 2 do not say the same")
        .doesNotContain("P30D, following");
  }

  @Test
  void aTimeThatIsNotReadLeavesNoShorterFormula() {
    assertThat(
            EntryFormula.of("It enters into force ten working days after the last notification."))
        .isEmpty();
    assertThat(
            EntryFormula.of(
                "This Agreement enters into force on signature and remains in force for five years."))
        .contains("date: {at: signature}");
    assertThat(
            EntryFormula.of(
                "It enters into force on the date on which Utopia receives the written notification"
                    + " by Atlantis."))
        .contains("date: {at: internal_procedures_notice_received}");
  }

  private static String file(String articles) {
    return ScaffoldFile.of("scaffold", Treaties.read(HEAD + articles));
  }
}
