package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "The stay shall not exceed 30 days.|{term: \"not exceed 30 days\", within: P30D",
        "A watch is kept for a period not exceeding twelve hours.|within: PT12H",
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

  private static String file(String article) {
    return ScaffoldFile.of("scaffold", Treaties.read(HEAD + article));
  }
}
