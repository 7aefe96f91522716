package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time words that set no time for an act of their own get no deadline with a target. */
class TimeWordContextTest {
  private static final String TOGETHER = "# Done together with another act";
  private static final String RATIFYING = "# Said of ratifying the treaty";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|De kapitein en de partijen van dit verdrag zijn in de haven en een afschrift van het bericht wordt tegelijkertijd aan de loods gezonden.|tegelijkertijd",
        "nl|Het bericht van de kapitein wordt aan de haven gezonden met gelijktijdige kennisgeving aan de partijen van dit verdrag.|gelijktijdige",
        "en|A copy of the letter is sent simultaneously to the pilot and the harbour of the Party.|simultaneously",
        "en|A copy of the letter is sent at the same time to the pilot and the harbour of the Party.|at the same time",
        "de|Eine Abschrift des Briefes wird gleichzeitig an die Lotsen und den Hafen der Vertragspartei gesandt.|gleichzeitig",
        "de|Der Brief wird an den Hafen der Vertragspartei gesandt unter gleichzeitiger Unterrichtung der Lotsen und des Amtes.|gleichzeitiger",
        "fr|Une copie de la lettre est envoyée simultanément au pilote et dans le port des parties.|simultanément",
        "es|Una copia de la carta se envía simultáneamente a los prácticos y al puerto de las partes.|simultáneamente",
        "ru|Копия письма направляется одновременно в порт и на судно стороны по запросу.|одновременно",
        "cs|Kopie dopisu se zašle současně lodivodovi a přístavu podle této smlouvy.|současně"
      })
  void whatIsDoneTogetherIsTold(String language, String sentence, String word) {
    TreatyText read = Treaties.article(sentence);

    assertThat(new FoundUnit("1", Wording.of(sentence), 1, language).looksLike())
        .contains("time word without length");
    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(TOGETHER, "\"" + word + "\" in 1")
        .doesNotContain("D-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At the same time, the Parties trust the pilots.",
        "Gleichzeitig tritt das Abkommen von 1996 außer Kraft.",
        "The earlier agreement simultaneously ceases to have effect."
      })
  void whatEndsOrOnlyAddsIsNoTimeOfAnAct(String sentence) {
    assertThat(TimeTerms.in(sentence).wordless()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De berichten worden verstrekt opdat tijdig de vereiste maatregelen kunnen worden getroffen.",
        "News is given so that measures can be taken in good time.",
        "Die Nachricht wird übermittelt, damit rechtzeitig Maßnahmen getroffen werden.",
        "Сведения передаются, чтобы своевременно принять меры.",
        "Zprávy se předávají, aby mohla být včas přijata opatření."
      })
  void whatAnActIsForIsNoTimeOfIt(String sentence) {
    assertThat(TimeTerms.in(sentence).wordless()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The pilot is told in good time.",
        "Der Lotse wird rechtzeitig unterrichtet.",
        "De loods wordt tijdig ingelicht, opdat hij antwoordt.",
        "Pilots are trained so that they answer immediately."
      })
  void whatIsOwedInTimeStays(String sentence) {
    assertThat(TimeTerms.in(sentence).wordless()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De loods mag meevaren, voorzover aanleiding bestaat om aan te nemen dat het schip uiterlijk 48 uur na het vertrek terugkeert.",
        "The pilot may stay where there is reason to believe that the ship returns within 48 hours.",
        "Der Lotse darf bleiben, wenn anzunehmen ist, dass das Schiff innerhalb von 48 Stunden zurückkehrt.",
        "Le pilote peut rester s'il y a lieu de penser que le navire revient dans les 48 heures.",
        "El práctico podrá quedarse si hay motivos para creer que el buque vuelve dentro de 48 horas.",
        "Лоцман может остаться, если есть основания полагать, что судно вернётся в течение 48 часов.",
        "Lodivod může zůstat, lze-li předpokládat, že se loď vrátí do 48 hodin."
      })
  void whatIsExpectedIsNoDeadline(String sentence) {
    assertThat(TimeTerms.in(sentence).lengths())
        .singleElement()
        .satisfies(length -> {
          assertThat(length.iso()).isEqualTo("PT48H");
          assertThat(length.limit()).isFalse();
        });
  }

  @Test
  void whatIsOwedWhereSomethingIsExpectedStays() {
    assertThat(
            TimeTerms.in(
                    "Where there is reason to believe that the ship is lost, the pilot is told within 48 hours.")
                .lengths())
        .singleElement()
        .matches(TimeTerms.Length::limit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De akten van bekrachtiging worden zo spoedig mogelijk uitgewisseld.",
        "The instruments of ratification shall be exchanged as soon as possible.",
        "Die Ratifikationsurkunden werden so bald wie möglich ausgetauscht.",
        "Les instruments de ratification seront échangés dès que possible.",
        "Los instrumentos de ratificación se canjearán lo antes posible.",
        "Обмен ратификационными грамотами состоится в кратчайшие сроки.",
        "Ratifikační listiny budou vyměněny co nejdříve."
      })
  void ratifyingHasNoTarget(String sentence) {
    assertThat(Treaties.draft(sentence)).contains(RATIFYING).doesNotContain("target:");
  }

  @Test
  void anOralRequestRatifiedInWritingHasOne() {
    assertThat(
            Treaties.draft(
                "La solicitud verbal de las partes será ratificada por escrito a la brevedad posible."))
        .contains("target: PT24H")
        .doesNotContain(RATIFYING);
  }

  @Test
  void tellingOfRatificationsHasOne() {
    assertThat(
            Treaties.draft(
                "The depositary shall promptly notify each Party of each instrument of ratification."))
        .contains("target: PT24H")
        .doesNotContain(RATIFYING);
  }
}
