package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times of one clause are not taken for those of another; names of Parties are whole. */
class LifeGuessesTest {
  private static final String HEAD = "Agreement between Utopia and Atlantis on pilots\n\n";

  @Test
  void theTimeOfAWithdrawalIsNotThatOfAnAccessionOrTermination() {
    String file =
        file(
            """
            Article 1
            Withdrawal and termination
            1. A Party may withdraw from this Agreement by notice; withdrawal takes effect six months after receipt.
            2. In case of withdrawal or termination of this Agreement, all logs shall be returned within 60 days.
            3. Accession to this Agreement by a further Party requires an invitation.
            """);

    assertThat(file)
        .contains("withdrawal: {effective: {after: P6M, from: withdrawal_notice_received}")
        .doesNotContain("P60D, from", "accession_deposited");
  }

  @Test
  void discontinuingIsTerminating() {
    assertThat(
            file(
                """
                Article 1
                Duration
                Either Party may discontinue this Agreement by giving three (3) months' written notice.
                """))
        .contains("termination: {effective: {after: P3M, from: termination_notice_received}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Il entrera en vigueur le trentième jour suivant l'échange des notes constatant cette approbation.|P30D",
        "Dieses Abkommen tritt am dreißigsten Tag nach Eingang der letzten Notifikation in Kraft.|P30D",
        "El presente Acuerdo entrará en vigor el trigésimo día después de la última notificación.|P30D",
        "Соглашение вступает в силу на тридцатый день после получения последнего уведомления.|P30D",
        "Dohoda vstupuje v platnost třicátým dnem po doručení pozdějšího oznámení.|P30D"
      })
  void theDayAfterTheNotesInManyLanguages(String words, String length) {
    assertThat(EntryFormula.of(words))
        .contains(
            "date: {after: "
                + length
                + ", following: {latest_of: internal_procedures_notice_received, per: each_party}}");
  }

  @Test
  void theMeansOfTransportDefineNothing() {
    assertThat(
            file("Article 1\nPilots may use the means of transport. Silence shall mean consent.\n"))
        .contains("term: \"Silence\"")
        .doesNotContain("term: \"Pilots may");
  }

  @Test
  void partiesKeepTheirWholeNames() {
    assertThat(
            ScaffoldFile.of(
                "scaffold",
                Treaties.read(
                    "Agreement between the Ministry of the Sea of Utopia and the Committee for Ports"
                        + " of Atlantis on pilots\n\nArticle 1\nPilots shall be helped.\n")))
        .contains("name: \"Ministry of the Sea of Utopia\"")
        .contains("name: \"Committee for Ports of Atlantis\"", "found in title: to be confirmed");
    assertThat(
            ScaffoldFile.of(
                "scaffold",
                Treaties.read(
                    "SEA PILOTS CONVENTION\n\nThe Republic of Utopia,\n\nthe Kingdom of Atlantis,\n\nand the Republic of Lilliput,\n\nhave agreed as follows:\n\nArticle 1\nPilots shall be helped.\n")))
        .contains("name: \"Republic of Utopia\"", "name: \"Kingdom of Atlantis\"")
        .contains("name: \"Republic of Lilliput\"", "found in pre/1: to be confirmed");
  }

  private static String file(String articles) {
    return ScaffoldFile.of("scaffold", Treaties.read(HEAD + articles));
  }
}
