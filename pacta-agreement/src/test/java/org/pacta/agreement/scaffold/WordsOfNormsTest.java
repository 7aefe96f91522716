package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mark of a sentence: none too many, and norms that use no word of norms. */
class WordsOfNormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“Pilot” shall mean a person on a ship.|definition",
        "Silence shall be understood as consent.|definition",
        "Logs may not be passed on.|prohibition",
        "Pilots shall not carry arms.|prohibition",
        "Pilots will not carry arms.|prohibition",
        "No Participant will spend more than agreed.|prohibition",
        "No pilot of either Side may enter.|prohibition",
        "No Party shall be obliged to answer.|duty",
        "They do not pursue other ships.|prohibition",
        "A Side does not hand over a pilot who is its citizen.|prohibition",
        "The method or means of transport may be named.|permission",
        "Each Side appoints three pilots.|duty in the present tense",
        "The names are communicated through the consulates.|duty in the present tense",
        "The keeper answers a letter not later than:|duty in the present tense",
        "A ship which does not answer is noted.|duty in the present tense",
        "The pilots will meet.|duty"
      })
  void asEnglishTreatiesWriteThem(String sentence, String marks) {
    assertThat(unit("3(1)", sentence, "en")).isEqualTo(marks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|Les demandes sont adressées par écrit.",
        "de|Die Lotsen treffen sich am Hafen.",
        "ru|Лоцманы встречаются в порту.",
        "cs|Lodivodové se scházejí v přístavu.",
        "es|Los prácticos se reúnen en el puerto."
      })
  void thePresentTenseStatesDutiesInOtherLanguagesToo(String language, String sentence) {
    assertThat(unit("3(1)", sentence, language)).isEqualTo("duty in the present tense");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|Les données ne peuvent pas être transmises.",
        "de|Daten dürfen nicht übermittelt werden.",
        "ru|Информация не может быть передана.",
        "es|Los datos no podrán utilizarse."
      })
  void whatIsForbiddenIsNotPermittedToo(String language, String sentence) {
    assertThat(unit("3(1)", sentence, language)).isEqualTo("prohibition");
  }

  @Test
  void whatIsNoSentenceOfAnArticleStatesNoDuty() {
    assertThat(unit("3(1)(a)", "ships at anchor;", "en")).isEmpty();
    assertThat(unit("pre/1", "The Sides are friends.", "en")).isEmpty();
    assertThat(unit("fin", "It is done in two copies.", "en")).isEmpty();
    assertThat(unit("title", "Agreement of the Sides.", "en")).isEmpty();
  }

  private static String unit(String id, String sentence, String language) {
    return String.join(
        ", ",
        new FoundUnit(id, Wording.of(sentence), 1, language)
            .looksLike().stream().filter(mark -> !mark.equals("condition")).toList());
  }
}
