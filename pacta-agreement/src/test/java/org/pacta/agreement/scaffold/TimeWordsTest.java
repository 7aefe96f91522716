package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "Voyages more than five years before the request need not be named.|before: P5Y"
      })
  void limitsBackwardsAgainAndByLengthAreOffered(String sentence, String offered) {
    assertThat(file(sentence + "\n")).contains(offered);
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
