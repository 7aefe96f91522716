package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that enter into force apart from the rest are offered as parts, and told. */
class PartsOfTheirOwnStartTest {
  private static final String HEAD =
      """
      Agreement between Utopia and Atlantis on pilots

      Article 1
      (1) Pilots shall be helped. (2) Divers may be named.
      Article 2
      Ships may be sunk.
      Article 3
      Boats shall be kept.
      Article 4
      Entry into force
      """;
  private static final String WHOLE =
      "(1) This Agreement shall enter into force on the date of receipt of the later notification.\n(2) ";
  private static final String FROM_ENTRY = "following: {latest_of: entry_into_force, count: 1}}";

  @TempDir Path folder;

  @Test
  void startSomeTimeAfterTheWhole() throws Exception {
    TreatyText read =
        Treaties.read(
            HEAD
                + "(1) This Agreement shall enter into force on the first day of the second month following the date of receipt of the second of these notifications. Articles 2 and 3 shall enter into force six months later.\n");
    String file = ScaffoldFile.of("scaffold", read);

    assertThat(file)
        .contains(
            "entry_into_force: {date: {first_day_of_month: 2, following: {latest_of: internal_procedures_notice_received, per: each_party}}, cite: [\"4(1)/1\"]}",
            "parts: [{id: part-1, units: [\"2\", \"3\"], entry_into_force: {date: {after: P6M, "
                + FROM_ENTRY
                + ", cite: [\"4(1)/2\"]}, cite: [\"4(1)/2\"]}]  # guessed from 4(1)/2: to be confirmed",
            "# Speaks of entry into force of a part: 4(1)/2; write parts");
    Treaties.fileIsSound(read, folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "However, the provisions of Articles 2 and 3 shall enter into force three months after the entry into force of this Agreement.|date: {after: P3M, "
            + FROM_ENTRY,
        "Article 2 and Article 3 shall apply from the first day of the third month following the date of entry into force of this Agreement.|date: {first_day_of_month: 3, "
            + FROM_ENTRY,
        "Articles 2 to 3 shall take effect on 1 January 2027.|date: {fixed: \"2027-01-01\"}",
        "Articles 2 and 3 shall not enter into force before the Parties have agreed on the boats.|date: {at: part_1_may_start, count: 1}",
        "Die Artikel 2 und 3 treten sechs Monate später in Kraft.|date: {after: P6M, " + FROM_ENTRY,
        "Artikel 2 und Artikel 3 treten jedoch erst drei Monate nach dem Inkrafttreten dieses Abkommens in Kraft.|date: {after: P3M, "
            + FROM_ENTRY,
        "Toutefois, les articles 2 et 3 entrent en vigueur six mois plus tard.|date: {after: P6M, "
            + FROM_ENTRY,
        "Les dispositions des articles 2 et 3 prennent effet trois mois après l'entrée en vigueur du présent Accord.|date: {after: P3M, "
            + FROM_ENTRY,
        "De artikelen 2 en 3 treden zes maanden later in werking.|date: {after: P6M, " + FROM_ENTRY,
        "De artikelen 2 en 3 treden eerst drie maanden na de inwerkingtreding van dit Verdrag in werking.|date: {after: P3M, "
            + FROM_ENTRY,
        "Статьи 2 и 3 вступают в силу через шесть месяцев после вступления в силу настоящего Соглашения.|date: {after: P6M, "
            + FROM_ENTRY,
        "Положения статей 2 и 3 вступают в силу спустя шесть месяцев.|date: {after: P6M, "
            + FROM_ENTRY,
        "Články 2 a 3 vstoupí v platnost o šest měsíců později.|date: {after: P6M, " + FROM_ENTRY,
        "Ustanovení článků 2 a 3 nabývají účinnosti tři měsíce po vstupu této Smlouvy v platnost.|date: {after: P3M, "
            + FROM_ENTRY,
        "Los artículos 2 y 3 entrarán en vigor seis meses después.|date: {after: P6M, "
            + FROM_ENTRY,
      })
  void inManyWordings(String sentence, String formula) throws Exception {
    TreatyText read = Treaties.read(HEAD + WHOLE + sentence + "\n");

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(
            "entry_into_force: {date: {at: internal_procedures_notice_received, per: each_party}, cite: [\"4(1)\"]}",
            "parts: [{id: part-1, units: [\"2\", \"3\"], entry_into_force: {" + formula);
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void twoPartsAreTwo() throws Exception {
    TreatyText read =
        Treaties.read(
            HEAD
                + WHOLE
                + "Article 1, paragraph 2, shall enter into force two months later; Article 3 shall enter into force on 1 May 2027.\n");

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(
            "    - {id: part-1, units: [\"1(2)\"], entry_into_force: {date: {after: P2M, "
                + FROM_ENTRY,
            "    - {id: part-2, units: [\"3\"], entry_into_force: {date: {fixed: \"2027-05-01\"}");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void whatTheSentenceOnTheWholeSaysOfThem() {
    assertThat(
            ScaffoldFile.of(
                "scaffold",
                Treaties.read(
                    HEAD
                        + "This Agreement shall enter into force on the date of receipt of the later notification, whereas Articles 2 and 3 shall enter into force six months later.\n")))
        .contains(
            "entry_into_force: {date: {at: internal_procedures_notice_received, per: each_party}, cite: [\"4\"]}",
            "parts: [{id: part-1, units: [\"2\", \"3\"], entry_into_force: {date: {after: P6M, ");
  }

  @Test
  void anExceptedPartStartsAsItsSentenceSays() throws Exception {
    TreatyText read =
        Treaties.read(
            HEAD
                + """
                (1) This Agreement shall enter into force, with the exception of Articles 2 and 3, on the date of the later note.
                (2) Articles 2 and 3 shall enter into force six months after the entry into force of this Agreement.
                """);

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(
            "parts: [{id: part-1, units: [\"2\", \"3\"], entry_into_force: {date: {after: P6M, "
                + FROM_ENTRY)
        .doesNotContain("excepted");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void aChapterIsThatOfItsHeading() throws Exception {
    TreatyText read =
        Treaties.read(
            """
            Agreement between Utopia and Atlantis on pilots

            Chapter I Pilots
            Article 1
            Pilots shall be helped.
            Chapter II Ships
            Article 2
            Ships may be sunk.
            Article 3
            Boats shall be kept.
            Chapter III Final provisions
            Article 4
            Entry into force
            This Agreement shall enter into force on the date of receipt of the later notification. Chapter II shall enter into force one year later.
            """);

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(
            "parts: [{id: part-1, units: [\"2\", \"3\"], entry_into_force: {date: {after: P1Y, ");
    Treaties.fileIsSound(read, folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Article 2 shall apply to boats after six months.",
        "In accordance with Article 2 this Agreement shall enter into force on signature.",
        "Amendments under Article 3 shall enter into force six months later.",
        "The boats of Article 3 shall enter into service six months later.",
      })
  void otherThingsStartNoPart(String sentence) {
    assertThat(ScaffoldFile.of("scaffold", Treaties.read(HEAD + sentence + "\n")))
        .doesNotContain("parts:", "of a part");
  }
}
