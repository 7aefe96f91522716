package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are norms, or conditions, in one place of a sentence and none in another. */
class WordsInTheirClauseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Als blijkt dat gegevens onjuist zijn, moet dit worden gemeld.",
        "Gegevens moeten worden gewist als ze niet nodig zijn.",
        "Als de ontvangende instantie reden heeft om te twijfelen, meldt zij dit.",
        "als persoonsgegevens zonder verzoek zijn verstrekt, moet de instantie dit controleren;",
        "De termijn moet worden gemeld, als de instantie daarop heeft gewezen.",
        "Verstrekt een instantie de schadevergoeding, dan moet de andere deze vergoeden."
      })
  void alsIsACondition(String sentence) {
    assertThat(new FoundUnit("1", Wording.of(sentence), 1, "nl").looksLike()).contains("condition");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Verzoeken als bedoeld in artikel 3 moeten worden beantwoord.",
        "De partijen moeten een contactpunt benoemen dat als aanspreekpunt dient.",
        "Als verwerking in de zin van dit Verdrag geldt ook de mededeling van berichten.",
        "De partijen moeten zowel op verzoek als op eigen initiatief berichten verstrekken.",
        "De loods moet zowel dit schip als dit logboek zien.",
        "Loodsen moeten naar staten die als land van herkomst bekend zijn.",
        "Een verklaring moet aan de als depositaris optredende staat worden gezonden."
      })
  void alsIsNoneWhereItSaysAsWhat(String sentence) {
    assertThat(new FoundUnit("1", Wording.of(sentence), 1, "nl").looksLike())
        .doesNotContain("condition");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Linkgegevens die niet aan een persoon kunnen worden gekoppeld dienen als zodanig herkenbaar te zijn.",
        "Indien geen overeenkomst kan worden vastgesteld, moet dit worden gemeld.",
        "Gegevens moeten worden gewist als ze niet ontvangen hadden mogen worden.",
        "Gegevens moeten worden gewist wanneer de doeleinden niet meer verwezenlijkt kunnen worden.",
        "Als gegevens die niet hadden mogen worden verstrekt zijn verstrekt, moet dit worden gemeld."
      })
  void whatIsPossibleInAClauseIsNotPermitted(String sentence) {
    assertThat(unit("3(1)", sentence, "nl")).doesNotContain("permission");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "De hulp kan worden geweigerd.",
        "De rechtshulp kan geheel of ten dele worden geweigerd.",
        "Indien de hulp gevaar oplevert, kan deze worden geweigerd.",
        "Die gegevens kunnen worden gebruikt voor andere doeleinden.",
        "Voor die zaken kunnen worden aangewezen de loodsen van de haven.",
        "De partij die het dossier beheert kan worden verzocht om inzage.",
        "De toestemming mag worden verleend voor zover het recht dat toelaat."
      })
  void inAMainClauseItIs(String sentence) {
    assertThat(unit("3(1)", sentence, "nl")).contains("permission");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Each Party is encouraged to name a single pilot.",
        "en|The Parties are encouraged to train pilots.",
        "fr|Les Parties sont encouragées à former des pilotes.",
        "nl|De partijen worden aangemoedigd loodsen op te leiden."
      })
  void whatOneIsEncouragedToDoIsNoDuty(String language, String sentence) {
    assertThat(unit("3(1)", sentence, language)).doesNotContain("duty");
  }

  @Test
  void whatOneShallDoBesideStaysOne() {
    assertThat(
            unit("3(1)", "Each Party is encouraged to name a pilot and shall tell his name.", "en"))
        .contains("duty");
  }

  private static String unit(String id, String sentence, String language) {
    return String.join(
        ", ",
        new FoundUnit(id, Wording.of(sentence), 1, language)
            .looksLike().stream().filter(mark -> !mark.equals("condition")).toList());
  }
}
