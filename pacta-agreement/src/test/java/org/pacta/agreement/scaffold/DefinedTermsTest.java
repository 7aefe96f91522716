package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each defined term is found where a text defines several together, and no part of one is. */
class DefinedTermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The terms \"pilot\" and \"sailor\" mean a person on a ship.|pilot, sailor",
        "\"Personal data\", \"processing\" and \"controller\" have the meaning given in the Convention.|Personal data, processing, controller",
        "The expressions \"Contracting Party\" or \"Party\" mean Utopia or Atlantis.|Contracting Party, Party",
        "\"Passenger name record\" or \"PNR\" means a record of a journey.|Passenger name record, PNR",
        "\"Passenger name record\" (\"PNR\") means a record of a journey.|Passenger name record, PNR",
        "\"Data\" means information, \"file\" means a set of data and \"officer\" means a person.|Data, file, officer",
        "In this Agreement, \"Customs\" means the Customs Service and \"PNR\" means data of passengers.|Customs, PNR",
        "Les termes « données » et « informations » désignent tout renseignement.|données, informations",
        "Die Begriffe „Daten“ und „Informationen“ bezeichnen Angaben.|Daten, Informationen",
        "Los términos «datos» e «información» significan todo dato.|datos, información",
        "De begrippen „gegevens” en „inlichtingen” betekenen alle informatie.|gegevens, inlichtingen",
        "Термины «данные» и «информация» означают сведения.|данные, информация",
        "Výrazy „údaje“ a „informace“ znamenají sdělení.|údaje, informace",
        "The Republic of Utopia (hereinafter \"Utopia\" or \"the Party\") sends pilots.|Utopia, the Party",
        "The pilots of both Parties (hereinafter referred to as the \"pilots\" and individually the \"pilot\") meet.|pilots, pilot",
      })
  void severalTermsOfOneDefinition(String sentence, String terms) {
    assertThat(terms(sentence)).containsExactlyInAnyOrder(terms.split(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«feu d’envoi»",
        "‘‘feu d’envoi’’",
        "“feu d’envoi”",
        "\"feu d’envoi\"",
        "« feu d’envoi »"
      })
  void aTermMayHoldAnApostrophe(String term) {
    assertThat(terms(term + ": la lampe du port et des îles des Parties."))
        .containsExactly("feu d’envoi");
  }

  @Test
  void termsOfAnItemEachCiteIt() {
    TreatyText read =
        read(
            """
            Voor de toepassing van deze overeenkomst wordt verstaan onder:
            a. „partijen” en „partij”: Utopia en Atlantis;
            b. „gegevens” of „inlichtingen”: alle informatie;
            c. „verwerking”: elke bewerking.
            """);

    assertThat(DefinedTerms.in(read.units()))
        .extracting(term -> term.unit() + " " + term.term())
        .containsExactlyInAnyOrder(
            "1(a) partijen",
            "1(a) partij",
            "1(b) gegevens",
            "1(b) inlichtingen",
            "1(c) verwerking");
  }

  @Test
  void anItemThatBeginsWithItsTermIsADefinitionWhateverItsWords() {
    TreatyText read =
        read(
            """
            Voor de toepassing van deze overeenkomst wordt verstaan onder:
            a. „verwerking”: elke bewerking, zoals het verzamelen, verstrekken of wissen van gegevens;
            b. „partij”: de staat die gegevens moet verstrekken. Zij moet ook betalen.
            c. „gegevens” en „inlichtingen”: wat een partij moet weten;
            d. „persoonsgegevens” (PNR-gegevens): gegevens die men moet bewaren.
            """);

    assertThat(read.units())
        .filteredOn(unit -> unit.id().startsWith("1("))
        .extracting(unit -> unit.id() + " " + unit.looksLike())
        .containsExactly(
            "1(a) [definition]",
            "1(b)/1 [definition]",
            "1(b)/2 [duty]",
            "1(c) [definition]",
            "1(d) [definition]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Competent authority means:\n(a) Utopia – the Ministry of the Interior;\n(b) Atlantis – the Police.",
        "\"Competent authority\" means:\n(a) Utopia – the Ministry of the Interior;\n(b) Atlantis – the Police.",
        "The term \"competent authority\" means:\n(a) for Utopia: the Ministry of the Interior;\n(b) for Atlantis: the Police.",
        "Voor de toepassing van dit Verdrag wordt verstaan onder „competent authority\":\na. voor Utopia: de Minister;\nb. voor Atlantis: de politie.",
        "For the purposes of this Agreement the following definitions apply:\n(a) competent authority:\n– Utopia: the Ministry;\n– Atlantis: the Police.",
      })
  void theListOfOneDefinitionHoldsNoTerms(String article) {
    assertThat(terms(article))
        .singleElement()
        .satisfies(term -> assertThat(term).isEqualToIgnoringCase("competent authority"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Requests under \"A\" and \"B\" are sent: see the form.",
        "The form bears the words \"urgent\" and \"secret\".",
        "The officer shall write \"seen\" by means of a stamp.",
      })
  void otherQuotedWordsAreNoTerms(String sentence) {
    assertThat(terms(sentence)).isEmpty();
  }

  @Test
  void whatADefinitionNamesIsNoTermOfIt() {
    assertThat(
            terms(
                "\"Data\" means data within the meaning of \"the Convention\" and \"the Protocol\"."))
        .containsExactly("Data");
  }

  private static List<String> terms(String article) {
    return DefinedTerms.in(read(article).units()).stream().map(DefinedTerms.Term::term).toList();
  }

  private static TreatyText read(String article) {
    return Treaties.read(
        "Agreement between Utopia and Atlantis on pilots\n\nArticle 1\n"
            + article
            + "\n\nArticle 2\nThe Parties shall cooperate and inform each other. They agree.\n");
  }
}
