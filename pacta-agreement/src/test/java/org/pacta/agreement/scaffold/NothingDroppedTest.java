package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Severity;

/** Only what is clearly a signature or a note stands in no unit behind the closing words. */
class NothingDroppedTest {
  private static final String HEAD =
      """
      Agreement between Utopia and Atlantis on pilots

      Article 1
      Pilots shall be helped as Annex 1 says.

      Done at Uto on 1 May 2020 in the English language.

      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bijlage 1",
        "Annexe 1",
        "Annexe n° 1",
        "Anlage 1",
        "Příloha č. 1",
        "Приложение № 1",
        "Приложение N 1",
        "Appendix 1",
        "Schedule 1",
        "First Schedule",
        "Anexo 1",
        "Bilaga 1",
        "Addendum 1"
      })
  void anAnnexUnderAnyWordIsRead(String heading) {
    TreatyText read =
        Treaties.read(
            HEAD + "\n" + heading + "\n\nPilots\n\nA pilot has a lamp.\n\nHe has a horn.\n");

    assertThat(ids(read)).endsWith("annex-1/1", "annex-1/2");
    assertThat(read.leftOut()).filteredOn(part -> part.why() == LeftOut.Why.SIGNATURES).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Protocol",
        "Joint Declaration on lamps",
        "Protocole de signature",
        "Uitvoeringsprotocol bij het Verdrag"
      })
  void anAttachedTextIsReadAlsoWithoutCapitals(String heading) {
    assertThat(ids(Treaties.read(HEAD + "For Utopia\n\n" + heading + "\n\nLamps are red.\n")))
        .last()
        .asString()
        .matches("(?:protocol|declaration)");
  }

  @Test
  void numberedHeadingsOfAnyKindBehindTheSignaturesHeadTheirText() {
    assertThat(
            ids(
                Treaties.read(
                    HEAD
                        + "For Utopia\n\nTillegg 1\n\nLamps are red.\n\nTillegg 2\n\nHorns are loud.\n")))
        .endsWith("annex-1", "annex-2");
  }

  @Test
  void textWithoutAHeadingIsKeptAndTold() throws Exception {
    String text =
        HEAD
            + "For Utopia\nA. Pilot\n\nThe lamps named in the list are lit at dusk and put out at dawn.\nRed lamp\nGreen lamp\n";
    TreatyText read = Treaties.read(text);

    Treaties.nothingIsLost(text, read);
    Treaties.fileIsSound(read, folder);
    assertThat(ids(read)).endsWith("after/1", "after/2", "after/3");
    assertThat(read.findings())
        .anyMatch(
            finding -> finding.severity() == Severity.WARNING && finding.unit().equals("after"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Für die Kosten der Lampen gilt immer Artikel 1.",
        "Voor de kosten van de lampen geldt altijd artikel 1.",
        "For the costs of the lamps Article 1 always holds."
      })
  void aSentenceThatBeginsLikeASignatureIsKept(String sentence) {
    TreatyText read =
        Treaties.read(
            "Agreement between Utopia and Atlantis\n\nArticle 1\nLamps are red.\n\n"
                + sentence
                + "\n\nLamps are lit.\n");

    assertThat(ids(read)).containsExactly("title", "1/1", "1/2", "1/3");
  }

  @Test
  void everyLineLeftOutIsNamedAlsoWhereEmptyLinesStandBetween() {
    TreatyText read = Treaties.read(HEAD + "For Utopia\n\nA. Pilot\n\nFor Atlantis\n\nB. Pilot\n");

    assertThat(read.findings())
        .anyMatch(finding -> finding.message().contains("signatures and notes: lines 8-14;"));
  }

  @Test
  void aLanguageThatIsNotReadIsNamedAndNothingIsMarked() throws AgreementFileException {
    String text =
        """
        Umowa między Utopią i Atlantydą o pilotach

        Artykuł 1
        Piloci pomagają sobie w ciągu trzech dni, a strony umowy nie stosują innych zasad oraz z tego powodu się spotykają.

        Artykuł 2
        Umowa wchodzi w życie w dniu podpisania i obowiązuje do czasu jej wypowiedzenia lub zmiany w drodze umowy.
        """;
    TreatyText read = Treaties.read(text);
    String file = ScaffoldFile.of("scaffold", read);

    assertThat(read.languageRead()).isFalse();
    assertThat(read.units()).allSatisfy(unit -> assertThat(unit.looksLike()).isEmpty());
    assertThat(file)
        .contains("# the text is in pl, which is not read")
        .contains("duration: TODO  # the text is in pl, which is not read")
        .doesNotContain("nothing was found", "at: signature");
  }

  @Test
  void dutchIsRead() {
    TreatyText read =
        Treaties.read(
            """
            Verdrag tussen het Koninkrijk Utopia, de Republiek Atlantis en het Groothertogdom Lilliput inzake loodsen

            Artikel 1
            Onder loods wordt in dit verdrag verstaan hij die een schip leidt.

            Artikel 2
            1. De partijen verlenen elkaar onverwijld hulp.
            2. Een loods mag geen lamp doven.
            3. Een partij kan een verzoek binnen dertig dagen weigeren.

            Artikel 3
            Inwerkingtreding en opzegging
            1. Dit verdrag treedt in werking op de eerste dag van de tweede maand na de nederlegging van de derde akte van bekrachtiging.
            2. Dit verdrag wordt gesloten voor onbepaalde tijd.
            3. Elke partij kan dit verdrag opzeggen. De opzegging treedt zes maanden na de kennisgeving in werking. Het verdrag blijft van kracht tussen de overige partijen.

            Gedaan te Utostad op 8 juni 2014 in de Nederlandse en de Franse taal.

            Voor het Koninkrijk Utopia

            Bijlage
            Lampen zijn rood.
            """);

    assertThat(read.units())
        .anyMatch(unit -> unit.id().equals("1") && unit.looksLike().contains("definition"))
        .anyMatch(unit -> unit.id().equals("2(1)") && unit.looksLike().contains("duty"))
        .anyMatch(unit -> unit.id().equals("2(2)") && unit.looksLike().contains("prohibition"))
        .anyMatch(unit -> unit.id().equals("2(3)") && unit.looksLike().contains("power"))
        .anyMatch(unit -> unit.id().equals("2(3)") && unit.looksLike().contains("deadline"));
    assertThat(ids(read)).endsWith("fin", "annex");
    assertThat(ScaffoldFile.of("scaffold", read))
        .contains("kind: multilateral", "signed: {date: \"2014-06-08\", place: \"Utostad\"")
        .contains("authentic: [fr, nl]", "duration: {indefinite: true")
        .contains("{first_day_of_month: 2, following: {latest_of: instrument_deposited, count: 3}}")
        .contains("withdrawal: {effective: {after: P6M, from: withdrawal_notice_received}")
        .contains("minimum_parties: {count: 2")
        .contains("name: \"Koninkrijk Utopia\"", "name: \"Republiek Atlantis\"")
        .contains("name: \"Groothertogdom Lilliput\"");
  }

  @Test
  void aNoteBehindAnAsteriskIsTold() {
    String text =
        "Agreement between Utopia and Atlantis on pilots\n\nArticle 1\n\n1. Lamps are lit.  *)  for"
            + " Utopia these are lanterns.\n\n2. Horns are blown.\n";

    assertThat(Treaties.read(text).findings())
        .anySatisfy(finding ->
            assertThat(finding.message())
                .contains("a footnote mark seems to stand in the wording"));
  }

  private static List<String> ids(TreatyText read) {
    return read.units().stream().map(FoundUnit::id).toList();
  }
}
