package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths with a half, a decimal, a second unit or of one word are read whole or not at all. */
class HalvesAndPartsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The data are kept for three and a half years.|three and a half years|P3Y6M",
        "The data are kept for three-and-a-half years.|three-and-a-half years|P3Y6M",
        "The data are kept for 3.5 years.|3.5 years|P3Y6M",
        "The data are kept for 3½ years.|3½ years|P3Y6M",
        "The data are kept for one year and a half.|one year and a half|P1Y6M",
        "The data are kept for 3 1/2 years.|3 1/2 years|P3Y6M",
        "The data are kept for two and one-half years.|two and one-half years|P2Y6M",
        "Die Daten werden 2 1/2 Monate aufbewahrt.|2 1/2 Monate|P2M15D",
        "The data are kept for three (3) years and six (6) months.|three (3) years and six (6) months|P3Y6M",
        "The data are kept for half a year.|half a year|P6M",
        "The officers stay for one and a half months.|one and a half months|P1M15D",
        "The officers stay for two and a half days.|two and a half days|PT60H",
        "The officers stay for one day and twelve hours.|one day and twelve hours|PT36H",
        "The officers stay for one and a half hours.|one and a half hours|PT1H30M",
        "De gegevens worden drie en een half jaar bewaard.|drie en een half jaar|P3Y6M",
        "De gegevens worden drieënhalf jaar bewaard.|drieënhalf jaar|P3Y6M",
        "De gegevens worden anderhalf jaar bewaard.|anderhalf jaar|P1Y6M",
        "De gegevens worden 5,5 jaar bewaard.|5,5 jaar|P5Y6M",
        "De gegevens worden drie jaar en zes maanden bewaard.|drie jaar en zes maanden|P3Y6M",
        "De gegevens worden een half jaar bewaard.|een half jaar|P6M",
        "Die Daten werden dreieinhalb Jahre aufbewahrt.|dreieinhalb Jahre|P3Y6M",
        "Die Daten werden anderthalb Jahre aufbewahrt.|anderthalb Jahre|P1Y6M",
        "Die Daten werden 5,5 Jahre aufbewahrt.|5,5 Jahre|P5Y6M",
        "Die Daten werden drei Jahre und sechs Monate aufbewahrt.|drei Jahre und sechs Monate|P3Y6M",
        "Die Daten werden ein halbes Jahr aufbewahrt.|ein halbes Jahr|P6M",
        "Les données sont conservées trois ans et demi.|trois ans et demi|P3Y6M",
        "Les données sont conservées une année et demie.|une année et demie|P1Y6M",
        "Les données sont conservées 5,5 ans.|5,5 ans|P5Y6M",
        "Les données sont conservées trois ans et six mois.|trois ans et six mois|P3Y6M",
        "Los datos se conservan tres años y medio.|tres años y medio|P3Y6M",
        "Los datos se conservan tres años y seis meses.|tres años y seis meses|P3Y6M",
        "Данные хранятся три с половиной года.|три с половиной года|P3Y6M",
        "Данные хранятся полтора года.|полтора года|P1Y6M",
        "Данные хранятся полгода.|полгода|P6M",
        "Údaje se uchovávají tři a půl roku.|tři a půl roku|P3Y6M",
        "Údaje se uchovávají půl roku.|půl roku|P6M",
      })
  void isReadWhole(String sentence, String term, String iso) {
    assertThat(TimeTerms.in(sentence).lengths())
        .singleElement()
        .satisfies(length -> {
          assertThat(length.term()).isEqualTo(term);
          assertThat(length.iso()).isEqualTo(iso);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The data are kept for 3.25 years.",
        "The list has 2,500 days of work.",
        "De gegevens worden 5,75 jaar bewaard.",
        "The data are kept for 2 3/4 years.",
      })
  void noLengthIsCutOutOfAFractionThatIsNotRead(String sentence) {
    assertThat(TimeTerms.in(sentence).lengths()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Party shall reply within ten days and pay within two months.|P10D|P2M",
        "The terms are two years and five years.|P2Y|P5Y",
        "The terms are two years and six months respectively.|P2Y|P6M",
        "Die Fristen betragen zwei Jahre und sechs Monate beziehungsweise ein Jahr.|P2Y|P6M",
      })
  void twoLengthsStayTwo(String sentence, String first, String second) {
    assertThat(TimeTerms.in(sentence).lengths())
        .extracting(TimeTerms.Length::iso)
        .startsWith(first, second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The data shall be deleted within three years and six months of receipt.|{term: \"within three years and six months of receipt\", within: P3Y6M,",
        "The plan is reviewed every one and a half years.|schedule: {every: P1Y6M}",
        "Die Antwort ergeht innerhalb eines Monats.|{term: \"innerhalb eines monats\", within: P1M,",
        "Die Antwort ergeht innerhalb eines halben Jahres.|within: P6M,",
        "Die Antwort ergeht innerhalb dreier Monate.|within: P3M,",
        "La réponse est donnée dans le délai d'un mois.|{term: \"dans le délai d'un mois\", within: P1M,",
        "La respuesta se dará en el plazo máximo de tres meses.|within: P3M,",
        "De gegevens worden binnen anderhalf jaar na ontvangst gewist.|within: P1Y6M",
        "Die Daten werden innerhalb von eineinhalb Jahren gelöscht.|within: P1Y6M",
        "Les données sont effacées dans un délai de deux ans et demi.|within: P2Y6M",
      })
  void itIsOfferedAsADeadline(String sentence, String offered) throws Exception {
    TreatyText read = Treaties.article(sentence);

    assertThat(ScaffoldFile.of("scaffold", read)).contains(offered);
    Treaties.fileIsSound(read, folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ответ дается в месячный срок.|в месячный срок|P1M",
        "Ответ дается в 30-дневный срок.|в 30-дневный срок|P30D",
        "Ответ дается в тридцатидневный срок.|в тридцатидневный срок|P30D",
        "Ответ дается в трёхмесячный срок.|в трёхмесячный срок|P3M",
        "Ответ дается в двухнедельный срок.|в двухнедельный срок|P2W",
        "Odpověď se dá v třicetidenní lhůtě.|v třicetidenní lhůtě|P30D",
        "Odpověď se dá v měsíční lhůtě.|v měsíční lhůtě|P1M",
        "Die Antwort ergeht binnen Monatsfrist.|binnen monatsfrist|P1M",
      })
  void aLimitOfOneWord(String sentence, String term, String iso) throws Exception {
    TreatyText read = Treaties.article(sentence);

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains("{term: \"" + term + "\", within: " + iso + ", start_day: excluded");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void anAdjectiveWithoutItsNumberIsNoLength() {
    assertThat(TimeTerms.in("Ответ дается в 0-дневный срок, в разумный срок.").lengths()).isEmpty();
  }

  @Test
  void theEndOfAWordIsNoLimit() {
    assertThat(TimeTerms.in("Se dará antes de transcurrido un mes y medio.").lengths())
        .singleElement()
        .satisfies(length -> {
          assertThat(length.term()).isEqualTo("un mes y medio");
          assertThat(length.limit()).isFalse();
        });
  }

  @Test
  void whatComesAgainInPartsOfADayIsTold() throws Exception {
    TreatyText read = Treaties.article("The log is read every one and a half hours.\n");

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains("take over those that are: \"every one and a half hours\" in 1")
        .doesNotContain("PT1H30M");
    Treaties.fileIsSound(read, folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "De gegevens worden voor een periode van maximaal drie en een half jaar bewaard.|\"maximaal drie en een half jaar\" (P3Y6M)",
        "De gegevens zullen in geen geval door de douane of andere instanties langer dan 5,5 jaar bewaard worden.|\"5,5 jaar\" (P5Y6M)",
        "The data shall in no case be stored by any authority for longer than five and a half years.|\"five and a half years\" (P5Y6M)",
        "Die Daten dürfen keinesfalls von einer Behörde länger als fünfeinhalb Jahre gespeichert werden.|\"fünfeinhalb jahre\" (P5Y6M)",
        "Les données ne sont en aucun cas conservées plus de cinq ans et demi.|\"cinq ans et demi\" (P5Y6M)",
      })
  void itMayBeTheLongestTime(String sentence, String told) {
    assertThat(Treaties.draft(sentence))
        .contains("where it may not last longer: " + told + " in 1")
        .doesNotContain("Lengths that are no limit", "D-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A person who stays longer than three months shall register.",
        "Indien een persoon langer dan drie maanden verblijft, wordt dit gemeld.",
      })
  void whatLastsLongerIsNoLongestTime(String sentence) {
    assertThat(Treaties.draft(sentence)).doesNotContain("Longest times");
  }
}
