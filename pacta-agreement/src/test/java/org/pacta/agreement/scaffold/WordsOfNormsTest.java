package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        "No Party shall be obliged to answer.|permission",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fr;Nul n’est tenu de plonger.;permission",
        "fr;Aucune Partie n’est obligée de plonger.;permission",
        "fr;Le pilote ne peut ni plonger ni nager.;prohibition",
        "fr;Les cartes ne sont copiées qu’avec l’accord du port.;prohibition",
        "fr;Le présent Accord ne s’applique pas aux ports.;declaration",
        "fr;La plongée sera interdite.;prohibition",
        "en;No one is obliged to dive.;permission",
        "en;No harbour master shall be required to dive.;permission",
        "en;Where, for reasons of weather, consent cannot be asked, the pilot may dive.;permission",
        "en;Logs cannot be shown to others.;prohibition",
        "es;Nadie está obligado a bucear.;permission",
        "es;Ninguna Parte estará obligada a bucear.;permission",
        "es;El buceo quedará prohibido.;prohibition",
        "es;Se entenderá por puerto el lugar de los barcos.;definition",
        "de;Niemand ist zum Tauchen verpflichtet.;permission",
        "de;Keine Vertragspartei ist zur Hilfe verpflichtet.;permission",
        "de;Der Lotse darf weder tauchen noch schwimmen.;prohibition",
        "ru;Никто не обязан нырять.;permission",
        "ru;Сторона не обязана нырять.;permission",
        "ru;Лоцман не может нырять.;prohibition",
        "cs;Nikdo není povinen se potápět.;permission",
        "cs;Smluvní strana není povinna pomoci.;permission",
        "cs;Pilot se nesmí potápět.;prohibition",
        "nl;Niemand is verplicht te duiken.;permission",
        "nl;Geen enkele Partij is gehouden te duiken.;permission",
        "nl;De loods mag duiken noch zwemmen.;prohibition"
      })
  void whatNobodyMustAndWhatNobodyMay(String language, String words, String mark) {
    List<String> looks = new FoundUnit("9", Wording.of(words), 1, language).looksLike();

    assertThat(looks)
        .contains(mark)
        .doesNotContain("duty", mark.equals("prohibition") ? "permission" : "prohibition");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;If a log cannot be found, the pilot shall say so.",
        "fr;Si le port ne peut être atteint, le pilote est averti.",
        "ru;Если лоцман не может нырять, он уведомляет порт.",
        "cs;Pokud pilot nemůže vyplout, oznámí to."
      })
  void whatCannotBeIsNotForbidden(String language, String words) {
    assertThat(new FoundUnit("9", Wording.of(words), 1, language).looksLike())
        .doesNotContain("prohibition");
  }
}
