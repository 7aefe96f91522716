package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a treaty lasts by itself, what is applied from signature, and duties in an annex. */
class TermsAndAnnexesTest {
  private static final String HEAD = "Agreement between Utopia and Atlantis on pilots\n\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Deze overeenkomst verstrijkt zeven jaar na de datum van ondertekening ervan.|P7Y, from: signature, ends: end_of_day",
        "Dit Verdrag verstrijkt vijf jaar na zijn inwerkingtreding.|P5Y, from: entry_into_force",
        "Deze overeenkomst en de eventueel daaruit voortvloeiende verplichtingen, uitgezonderd die van artikel 13, verstrijken en zijn niet langer van kracht zeven jaar na de datum van ondertekening ervan.|P7Y, from: signature, ends: end_of_day",
        "This Agreement expires seven years after the date of its signature.|P7Y, from: signature, ends: end_of_day",
        "Onverminderd een termijn van twee jaar voor de lampen verstrijkt deze overeenkomst niet; deze overeenkomst verstrijkt zeven jaar na ondertekening.|P7Y, from: signature, ends: end_of_day",
        "Deze overeenkomst verstrijkt vijf jaar na de inwerkingtreding; zij wordt vanaf de ondertekening bekendgemaakt.|P5Y, from: entry_into_force",
        "Dit Verdrag wordt gesloten voor de duur van vijf jaar vanaf de datum van ondertekening.|P5Y, from: signature",
        "This Agreement is concluded for a term of five years from the date of signature.|P5Y, from: signature",
        "Le présent Accord est conclu pour une durée de cinq ans à compter de son entrée en vigueur.|P5Y, from: entry_into_force",
        "Dieses Abkommen wird auf die Dauer von fünf Jahren ab dem Inkrafttreten geschlossen.|P5Y, from: entry_into_force",
        "El presente Acuerdo tendrá vigencia por un período de cinco años a partir de su entrada en vigor.|P5Y, from: entry_into_force",
        "Le présent Accord expire sept ans après sa signature.|P7Y, from: signature, ends: end_of_day",
        "El presente Acuerdo expirará siete años después de su firma.|P7Y, from: signature, ends: end_of_day",
        "Dieses Abkommen tritt sieben Jahre nach seiner Unterzeichnung außer Kraft.|P7Y, from: signature, ends: end_of_day",
        "Dieses Abkommen läuft fünfeinhalb Jahre nach seinem Inkrafttreten ab.|P5Y6M, from: entry_into_force",
      })
  void aTreatyEndsByItself(String sentence, String formula) throws Exception {
    TreatyText read = Treaties.read(HEAD + "Article 1\n" + sentence + "\n");

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains("duration: {term: " + formula + ", cite: [\"1\"]}  # guessed from 1")
        .doesNotContain("D-1", "termination_notice_received");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void aProvisoBesideTheTermIsTold() {
    assertThat(
            file(
                "Deze overeenkomst verstrijkt zeven jaar na ondertekening, tenzij de partijen haar"
                    + " vervangen."))
        .contains(
            "duration: {term: P7Y, from: signature, ends: end_of_day, cite: [\"1\"]}  # guessed from"
                + " 1: to be confirmed; TODO the wording goes on: tenzij de partijen haar vervangen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De in deze overeenkomst bedoelde vergunningen verstrijken twee jaar na afgifte.",
        "Na het verstrijken van twee jaar na de inwerkingtreding van deze overeenkomst kan zij worden herzien.",
        "Deze overeenkomst verstrijkt zes maanden na ontvangst van de kennisgeving van opzegging.",
        "Passes issued under this Agreement shall be renewed when their term expires two years after issue.",
        "Dieses Abkommen tritt sechs Monate nach Eingang der Kündigung außer Kraft.",
      })
  void whatElseEndsIsNoTerm(String sentence) {
    assertThat(file(sentence)).doesNotContain("duration: {term");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Deze overeenkomst wordt vanaf de ondertekening voorlopig toegepast.",
        "In afwachting van haar inwerkingtreding wordt deze overeenkomst voorlopig toegepast met ingang van de dag van ondertekening.",
        "Dit Verdrag wordt met ingang van de datum waarop het wordt ondertekend voorlopig toegepast.",
        "Dieses Abkommen wird ab der Unterzeichnung vorläufig angewandt.",
        "Le présent Accord s'applique provisoirement à compter de sa signature.",
        "El presente Acuerdo se aplicará provisionalmente desde su firma.",
        "This Agreement shall be provisionally applied from signature.",
      })
  void whatIsAppliedFromSignature(String sentence) throws Exception {
    TreatyText read = Treaties.read(HEAD + "Article 1\n" + sentence + "\n");

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains("provisional_application: {date: {at: signature}, cite: [\"1\"]}");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void provisionalApplicationSomeTimeAfterSignatureIsNotFromSignature() {
    assertThat(
            file("Deze overeenkomst wordt tien werkdagen na de ondertekening voorlopig toegepast."))
        .contains("# TODO provisional_application")
        .doesNotContain("at: signature");
  }

  @Test
  void theLanguagesOfADutchTextAreKnown() {
    assertThat(
            LanguageNames.unknown(
                "in de Letse, de Albanese, de Armeense, de Azerbeidzjaanse, de Hebreeuwse, de"
                    + " Perzische, de Macedonische, de Mongoolse, de Oezbeekse, de Thaise, de"
                    + " Wit-Russische en de Maleise taal"))
        .isEmpty();
    assertThat(LanguageNames.in("in de Letse en de Albanese taal")).containsExactly("lv", "sq");
    assertThat(LanguageNames.in("de Letse Republiek")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "De douane houdt een register bij van deze openbaarmakingen.|duty in the present tense",
        "Customs keeps a register of these disclosures for the other Party.|duty in the present tense",
        "Die Behörde führt ein Verzeichnis über diese Übermittlungen.|duty in the present tense",
        "Gegevens worden na afloop van die periode door de douane gewist, behoudens het bepaalde in punt 15.|duty in the present tense, condition",
        "De douane maakt de gegevens alleen openbaar aan de in de lijst opgenomen diensten.|prohibition",
        "De douane geeft gegevens enkel vrij nadat het verzoek is nagegaan.|prohibition",
        "Zij zullen in geen geval door de douane langer bewaard worden.|prohibition",
      })
  void aPointOfAnAnnexIsMarked(String sentence, String marks) {
    assertThat(annexed("3. " + sentence))
        .containsPattern("\"annex\\(3\\)\": .*  # " + marks + "\\?\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Naam en adres van de passagier;",
        "Name and address of the passenger",
        "Date of reservation.",
        "For the Republic of Utopia: the Utopian Customs Service and its offices.",
        "geplande data van de reis van de passagier.",
      })
  void aListInAnAnnexIsNot(String item) {
    assertThat(annexed("3. " + item)).doesNotContain("present tense");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Elke partij kan deze overeenkomst te allen tijde door middel van diplomatieke kennisgeving aan de andere partij opzeggen.|power",
        "De partijen kunnen hun bevoegdheden gebruiken om de gegevensstromen naar de douane op te schorten.|power",
      })
  void aPowerAtTheEndOfADutchSentence(String sentence, String mark) {
    assertThat(file(sentence)).containsPattern("\"1\": .*  # (?:[a-z ]+, )*" + mark);
  }

  @Test
  void theEuropeanUnionHasItsOwnCode() {
    assertThat(StateCodes.of("de Europese Unie", "nl")).isEqualTo("EU");
    assertThat(StateCodes.of("The European Union", "en")).isEqualTo("EU");
    assertThat(StateCodes.of("the Portuguese Republic, a member of the European Union", "en"))
        .isEqualTo("PT");
  }

  private static String file(String sentence) {
    return ScaffoldFile.of("scaffold", Treaties.read(HEAD + "Article 1\n" + sentence + "\n"));
  }

  private static String annexed(String point) {
    boolean dutch = point.matches("(?s).*\\b(?:De|Zij|Naam|Gegevens|geplande)\\b.*");
    String articles =
        dutch
            ? "Overeenkomst tussen Utopia en Atlantis betreffende de douane\n\nArtikel 1\nDe"
                + " partijen werken samen en delen de gegevens van de douane met elkaar.\n\n"
                + "Gedaan te Utopia, de 3e mei 2001.\n\nBijlage\n\n"
            : point.contains("Behörde")
                ? "Abkommen zwischen Utopia und Atlantis über die Daten\n\nArtikel 1\nDie Parteien"
                    + " arbeiten zusammen und teilen die Daten der Behörde.\n\nGeschehen zu Utopia"
                    + " am 3. Mai 2001.\n\nAnhang\n\n"
                : "Agreement between Utopia and Atlantis on data\n\nArticle 1\nThe Parties shall"
                    + " cooperate.\n\nDone at Utopia on 3 May 2001.\n\nAnnex\n\n";
    return ScaffoldFile.of(
        "scaffold", Treaties.read(articles + "1. Eins.\n2. Zwei.\n" + point + "\n4. Vier.\n"));
  }
}
