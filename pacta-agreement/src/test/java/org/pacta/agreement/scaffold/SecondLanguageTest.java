package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The same text in another language behind the treaty. */
class SecondLanguageTest {
  private static final String ENGLISH =
      """
      Agreement between Utopia and Atlantis on pilots

      Utopia and Atlantis have agreed as follows:

      Article 1
      Lamps

      The pilots of the Parties shall carry the lamps of this harbour and of the islands.

      Article 2
      Horns

      The pilots of the Parties shall blow the horns of this harbour and of the islands.

      Done at Lilliput on 3 May 2020.

      For Utopia

      """;

  private static final String DUTCH =
      """
      Verdrag tussen Utopia en Atlantis inzake loodsen

      Utopia en Atlantis zijn het volgende overeengekomen:

      Artikel 1 Lampen

      De loodsen van de partijen dragen de lampen van de haven en van de eilanden van het land.

      Artikel 2 Hoorns

      De loodsen van de partijen blazen op de hoorns van de haven en van de eilanden van het land.

      Gedaan te Lilliput op 3 mei 2020.
      """;

  @Test
  void isLeftOutWholeWithAWarning() {
    TreatyText read = Treaties.read(ENGLISH + DUTCH);

    assertThat(read.units().stream().map(FoundUnit::id).toList())
        .isEqualTo(List.of("title", "pre", "1", "2", "fin"));
    assertThat(read.findings())
        .anyMatch(finding ->
            finding.message().contains("left out whole") && finding.message().contains("'nl'"));
    Treaties.nothingIsLost(ENGLISH + DUTCH, read);
  }

  @Test
  void itMayStandUnderTheHeadingOfAnAnnex() {
    TreatyText read = Treaties.read(ENGLISH + "Annex 2\nWording in Dutch\n\n" + DUTCH);

    assertThat(read.units()).noneMatch(unit -> unit.id().startsWith("annex"));
  }

  @Test
  void anAnnexInTheSameLanguageStays() {
    TreatyText read =
        Treaties.read(
            ENGLISH
                + "Annex\n\nAgreement between the pilots of Utopia and of Atlantis\n\nThe pilots of"
                + " the Parties shall light the lamps and blow the horns of the harbour.\n");

    assertThat(read.units()).anyMatch(unit -> unit.id().startsWith("annex"));
  }

  @Test
  void aTreatyBehindAShortActInAnotherLanguageIsTheTreaty() {
    String act =
        "Wet van 3 mei 2020\n\nWij Willem hebben goedgevonden en verstaan dat de overeenkomst van de"
            + " partijen wordt goedgekeurd.\n\nGegeven te Lilliput op 3 mei 2020.\n\n";

    assertThat(Treaties.read(act + ENGLISH).units()).anyMatch(unit -> unit.id().equals("2"));
  }
}
