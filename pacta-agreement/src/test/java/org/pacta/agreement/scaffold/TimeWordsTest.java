package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.AgreementFileException;

/** Time limits of every direction are offered, and no length is cut out of a longer number. */
class TimeWordsTest {
  private static final String HEAD =
      """
      Agreement between Utopia and Atlantis on pilots

      Article 1
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The stay shall not exceed 30 days.|# Longest times; a deadline where something must end by then, a guard where it may not last longer: \"not exceed 30 days\" (P30D) in 1",
        "A reply is given within a period not exceeding twelve hours.|within: PT12H",
        "News is given every 30 days.|{term: \"every 30 days\", schedule: {every: P30D}",
        "The pilots meet every six months.|schedule: {every: P6M}",
        "The request arrives at least 30 days before the voyage.|{term: \"30 days before\", before: P30D",
        "A crossing is announced at least 24 hours in advance.|before: PT24H",
        "The list is confirmed ten working days beforehand.|before: P10D, days: working, calendar: bearer",
        "Names are sent no later than 30 September for the following year.|{term: \"no later than 30 september\", schedule: {every: year, due: {day: 30, month: 9}}, cite: [\"1\"]}",
        "The plan will be approved by 15 December.|schedule: {every: year, due: {day: 15, month: 12}}",
        "A plan shall be adopted each year before 1 December.|schedule: {every: year, due: {day: 30, month: 11}}",
        "The plan is adopted before March 1 of each year.|schedule: {every: year, due: {day: 31, month: 2}}",
        "Le plan est adopté au plus tard le 31 mars.|schedule: {every: year, due: {day: 31, month: 3}}",
        "Voyages more than five years before the request need not be named.|before: P5Y"
      })
  void limitsBackwardsAgainAndByLengthAreOffered(String sentence, String offered) {
    assertThat(file(sentence + "\n")).contains(offered);
  }

  @Test
  void aDayOfOneYearIsNoDeadlineOfEveryYear() {
    assertThat(file("Ships built before 1 May 1990 are old. It sails by 4 May, 2001.\n"))
        .contains("deadlines: {}");
  }

  @Test
  void whatComesAgainAfterALengthHasNoTargetBesideIt() {
    assertThat(file("The pilots meet regularly, not less than once every two years.\n"))
        .contains("schedule: {every: P2Y}")
        .doesNotContain("target: P7D");
  }

  @Test
  void whatComesAgainWithinADayIsToldAsNoScheduleHasIt(@TempDir Path folder)
      throws IOException, AgreementFileException {
    TreatyText read =
        Treaties.read(HEAD + "The log is read every six hours. It is sent every 72 hours.\n");

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(
            "schedule: {every: PT72H}", "take over those that are: \"every six hours\" in 1/1")
        .doesNotContain("PT6H");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void lengthsThatAreNoLimitAreTold() {
    assertThat(file("Logs shall be kept for two years. Talks last not less than 15 days.\n"))
        .contains(
            "# Lengths that are no limit by their words; take over those that are: \"two years\" in"
                + " 1/1, \"15 days\" in 1/2\n");
  }

  @Test
  void aLimitBeforeAListCountsForItsItems() {
    assertThat(
            file(
                """
                The keeper answers not later than:
                (a) 24 hours – where a ship is missing;
                (b) three working days – in other cases.
                """))
        .contains("within: PT24H", "within: P3D, days: working")
        .contains("cite: [\"1(a)\"]", "cite: [\"1(b)\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dans les quarante-huit heures|PT48H",
        "dans un délai de soixante-douze heures|PT72H",
        "innerhalb von achtundvierzig Stunden|PT48H",
        "dentro de cuarenta y ocho horas|PT48H",
        "в течение двадцати четырех часов|PT24H",
        "ve lhůtě čtyřiadvaceti hodin|PT24H"
      })
  void longNumbersInWordsAreReadWhole(String words, String iso) {
    assertThat(TimeTerms.in("Il répond " + words + ".").lengths())
        .singleElement()
        .satisfies(length -> assertThat(length.iso()).isEqualTo(iso));
  }

  @Test
  void noLengthIsCutOutOfANumberThatIsNotRead() {
    assertThat(TimeTerms.in("dans les trente-neuf-huit heures").lengths()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ten minste drie dagen voor de vlucht|before: P3D",
        "uiterlijk drie dagen voor de vlucht|before: P3D",
        "voor een termijn van twee jaar voor de lampen|that are: \"twee jaar\" in 1"
      })
  void aTimeBeforeIsToldFromATimeForSomething(String time, String offered) {
    TreatyText read =
        Treaties.read(
            "Verdrag tussen het Koninkrijk Utopia en de Republiek Atlantis inzake loodsen\n\n"
                + "Artikel 1\nDe Partijen geven elkaar bericht van de lampen en de loodsen, "
                + time
                + ".\n");

    assertThat(ScaffoldFile.of("x", read)).contains(offered).doesNotContain("within: P3D");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Visas are granted as promptly as possible.|as promptly as possible",
        "Care is taken in the period immediately preceding the match.|''",
        "De Partijen informeren elkaar zo vroeg mogelijk.|zo vroeg mogelijk",
        "Zij informeren elkaar vroegtijdig.|vroegtijdig",
        "Dit wordt zonder onaanvaardbare vertraging verstrekt.|zonder onaanvaardbare vertraging"
      })
  void wordsOfTimeAreTakenWhole(String sentence, String word) {
    assertThat(String.join(";", TimeTerms.in(sentence).wordless())).isEqualTo(word);
  }

  private static String file(String article) {
    return ScaffoldFile.of("scaffold", Treaties.read(HEAD + article));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The pilots hold a meeting a year.;year",
        "Les pilotes tiennent une rencontre par an.;year",
        "Les pilotes échangent chaque mois des cartes.;month",
        "Los pilotos se reunirán cada trimestre.;quarter",
        "Die Lotsen treffen sich jährlich.;year",
        "Лоцманы встречаются ежегодно.;year",
        "Piloti se setkávají každý měsíc.;month",
        "De loodsen vergaderen jaarlijks.;year"
      })
  void whatComesAgainWithoutACount(String words, String every) {
    assertThat(Recurrence.in(Wording.of(words)))
        .extracting(Recurrence::schedule)
        .containsExactly("{every: " + every + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The amount may be raised each year.",
        "They exchange up to six pilots each year.",
        "Lists of each year are kept.",
        "Le montant peut être relevé chaque année."
      })
  void whatMayBeEachYearIsNotOwedEachYear(String words) {
    assertThat(Recurrence.in(Wording.of(words))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The stay shall not exceed ten days.",
        "Pilots dive for a period not exceeding ten days.",
        "Les pilotes séjournent pour une durée n’excédant pas dix jours.",
        "Les pilotes retiennent le navire pendant une heure au plus.",
        "De loodsen blijven ten hoogste tien dagen."
      })
  void theLongestTimeOfAStayIsNoDeadline(String words) {
    assertThat(TimeTerms.in(words).lengths()).hasSize(1).noneMatch(TimeTerms.Length::limit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Answers are sent within a period not exceeding ten days.",
        "Answers are sent not more than ten days after receipt.",
        "Gegevens worden uiterlijk na een jaar gewist.",
        "Die Daten werden spätestens nach einem Jahr gelöscht."
      })
  void aLongestTimeForAnActIsADeadline(String words) {
    assertThat(TimeTerms.in(words).lengths()).hasSize(1).allMatch(TimeTerms.Length::limit);
  }

  @Test
  void turnsAndTimeThatDoesNotCountAreToldAlsoWithoutADeadline() {
    assertThat(
            ScaffoldFile.of(
                "scaffold",
                Treaties.read(
                    "Agreement between Utopia and Atlantis on pilots\n\nArticle 1\nPilots dive alternately in each sea. The time of Article 2, not counting Sundays, is short.\n")))
        .contains(
            "# TODO 1/1 also says: alternately in each sea",
            "# TODO 1/2 also says: not counting Sundays");
  }
}
