package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Norms, definitions and time words as German treaties write them. */
class GermanMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Die eigentliche Identität des Lotsen muss nicht offen gelegt werden.|permission",
        "Die Lotsen müssen dem Hafen nicht antworten.|permission",
        "Die Lotsen müssen nicht nur antworten, sondern auch kommen.|duty",
        "Die ersuchte Partei hat das Recht, die Erfüllung von Bedingungen zu verlangen.|power, permission",
        "Die Lotsen haben jederzeit das Recht zu gehen.|power, permission",
        "Die Lotsen haben das Recht der ersuchten Partei zu beachten.|duty",
        "Die Lotsen haben die Lampe zu tragen.|duty",
        "Die Lotsen tragen die Lampe.|duty",
        "Die Lotsen sind berechtigt, im Hafen ihre Lampe zu tragen.|permission",
        "Lotsen, die verdächtig sind, einen Beitrag zu leisten, sind berechtigt, zu gehen.|permission",
        "Die Daten dürfen durch die Parteien ausschließlich für den Zweck verwendet werden.|prohibition",
        "Die Lampen darf der Lotse lediglich im Hafen tragen.|prohibition",
        "Im Sinne dieser Konvention versteht man unter „Lotse“ jede Person an Bord.|definition",
        "Unter „Lotse“ ist jede Person an Bord zu verstehen.|definition",
        "Diese Begriffsbestimmung umfasst keine Gäste an Bord.|definition",
      })
  void ofNorms(String sentence, String marks) {
    assertThat(marks(sentence)).isEqualTo(marks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es|El práctico no tiene que responder a la llamada.",
        "cs|Lodivod nemusí odpovídat na volání z přístavu.",
        "nl|De loods hoeft de naam van het schip niet te noemen.",
        "en|The pilot does not have to answer the call.",
        "fr|Le pilote n’a pas à répondre à l’appel.",
      })
  void whatNeedNotBeDoneIsNoDutyInOtherLanguagesEither(String language, String sentence) {
    assertThat(new FoundUnit("3(1)", Wording.of(sentence), 1, language).looksLike())
        .contains("permission")
        .noneMatch(mark -> mark.startsWith("duty"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sie unterrichten einander so rechtzeitig, dass Maßnahmen getroffen werden können.|",
        "Sie sind so frühzeitig zu unterrichten, daß Maßnahmen getroffen werden können.|",
        "Er darf gehen, wenn die Lotsen nicht rechtzeitig vor Ort sind.|",
        "Sie unterrichten einander rechtzeitig.|rechtzeitig",
        "Sie unterrichten einander so bald, dass sie rechtzeitig kommen, und rechtzeitig.|rechtzeitig",
        "Das Ersuchen muss ohne Verzögerung übermittelt werden.|ohne verzögerung",
        "Das Ersuchen muss ohne unnötige Verzögerung übermittelt werden.|ohne unnötige verzögerung",
        "Das Ersuchen muss ohne schuldhaftes Zögern übermittelt werden.|ohne schuldhaftes zögern",
        "Sie werden unverzüglich unterrichtet, die Briefe ohne Aufschub übermittelt.|unverzüglich, ohne aufschub",
      })
  void ofTimeWords(String sentence, String words) {
    assertThat(String.join(", ", unit(sentence).times().wordless()))
        .isEqualTo(words == null ? "" : words);
  }

  @Test
  void aListOfDefinitionsOpensWithoutAColonAndItsItemsBeginWithTheirTerms() {
    TreatyText read =
        Treaties.read(
            """
            Konvention über Lotsen

            Artikel 1
            Begriffsbestimmungen

            Zum Zwecke dieser Konvention versteht man unter

            a) „Häfen“ Orte, die das Recht der Vertragsparteien dazu bestimmt;

            b) „Lotse“ jede Person, die von den Häfen eingesetzt wird.

            Artikel 2
            Pflichten

            Die Lotsen arbeiten mit den Häfen zusammen.
            """);

    assertThat(read.units())
        .filteredOn(unit -> unit.id().startsWith("1"))
        .extracting(FoundUnit::looksLike)
        .containsOnly(List.of("definition"));
    assertThat(ScaffoldFile.of("x", read))
        .contains("{term: \"Häfen\", ", "{term: \"Lotse\", ")
        .contains("cite: [\"1(a)\"]}", "cite: [\"1(b)\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Im Sinne dieser Konvention versteht man unter „Lotse“ jede Person an Bord.|Lotse",
        "Unter „Lotse“ ist jede Person an Bord zu verstehen.|Lotse",
        "Aux fins du présent Accord, on entend par « pilote » toute personne à bord.|pilote",
        "A los efectos del presente Acuerdo se entiende por «práctico» toda persona a bordo.|práctico",
        "In dit Verdrag wordt verstaan onder „loods” iedere persoon aan boord van het schip.|loods",
      })
  void aTermIsDefinedWithinASentence(String sentence, String term) {
    assertThat(Treaties.draft(sentence)).contains("{term: \"" + term + "\", ");
  }

  private static FoundUnit unit(String sentence) {
    return new FoundUnit("3(1)", Wording.of(sentence), 1, "de");
  }

  private static String marks(String sentence) {
    return String.join(", ", unit(sentence).looksLike());
  }
}
