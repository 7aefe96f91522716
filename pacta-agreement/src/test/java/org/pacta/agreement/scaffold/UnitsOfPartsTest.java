package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.agreement.scaffold.PartsOfTheirOwnStartTest.FROM_ENTRY;
import static org.pacta.agreement.scaffold.PartsOfTheirOwnStartTest.HEAD;
import static org.pacta.agreement.scaffold.PartsOfTheirOwnStartTest.file;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of a part that starts apart, every unit is named, or none where it is not sure which they are.
 */
class UnitsOfPartsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Article 2 shall apply to boats after six months.",
        "In accordance with Article 2 this Agreement shall enter into force on signature.",
        "Amendments under Article 3 shall enter into force six months later.",
        "Amendments to Article 2 and Article 3 shall enter into force six months later.",
        "Les modifications de l'article 2 et de l'article 3 entrent en vigueur six mois plus tard.",
        "Änderungen des Artikels 2 und des Artikels 3 treten sechs Monate später in Kraft.",
        "Wijzigingen van artikel 2 en artikel 3 treden zes maanden later in werking.",
        "Změny článku 2 a článku 3 vstoupí v platnost o šest měsíců později.",
        "Notifications under paragraph 1 and Article 3 take effect thirty days after the entry into force of this Agreement.",
        "The measures referred to in Article 1, paragraph 1, and Article 3 shall take effect three months after the entry into force of this Agreement.",
        "Artikel 2 tritt außer Kraft, sobald das neue Protokoll in Kraft tritt.",
        "De artikelen 2 en 3 treden buiten werking zodra het protocol in werking treedt.",
        "The boats of Article 3 shall enter into service six months later.",
      })
  void otherThingsStartNoPart(String sentence) {
    assertThat(ScaffoldFile.of("scaffold", Treaties.read(HEAD + sentence + "\n")))
        .doesNotContain("parts:", "of a part");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Article 1, paragraphs 1 and 2, and Article 3 shall enter into force six months later.|\"1(1)\", \"1(2)\", \"3\"",
        "Artikel 1 Absatz 2 und Artikel 3 treten sechs Monate später in Kraft.|\"1(2)\", \"3\"",
        "L'article 1, paragraphe 2, et l'article 3 entrent en vigueur six mois plus tard.|\"1(2)\", \"3\"",
        "Artikel 1, lid 2, en artikel 3 treden zes maanden later in werking.|\"1(2)\", \"3\"",
        "Článek 1 odst. 2 a článek 3 vstoupí v platnost o šest měsíců později.|\"1(2)\", \"3\"",
        "Sechs Monate später tritt Artikel 1 Absatz 2 in Kraft.|\"1(2)\"",
        "Paragraph 2 of Article 1 shall enter into force six months later.|\"1(2)\"",
        "Los artículos 1 a 3 entrarán en vigor seis meses después.|\"1(1)\", \"1(2)\", \"2\", \"3\"",
        "Články 1 a 3 vstoupí v platnost o šest měsíců později.|\"1(1)\", \"1(2)\", \"3\"",
        "Les articles premier et 3 entrent en vigueur six mois plus tard.|\"1(1)\", \"1(2)\", \"3\"",
        "Article 1(2) as well as Article 3 shall enter into force six months later.|\"1(2)\", \"3\"",
        "Abweichend von Absatz 1 treten die Artikel 2 und 3 sechs Monate später in Kraft.|\"2\", \"3\"",
        "Пункты 1 и 2 статьи 1 вступают в силу через шесть месяцев.|\"1(1)\", \"1(2)\"",
        "Only Article 2 shall enter into force six months later.|\"2\"",
        "Les articles 2 et 3 n'entrent en vigueur que six mois après l'entrée en vigueur du présent Accord.|\"2\", \"3\"",
        "Notwithstanding paragraph 1, Articles 2 and 3 shall enter into force six months later.|\"2\", \"3\"",
      })
  void eachParagraphAndArticleNamed(String sentence, String units) {
    assertThat(file(sentence))
        .contains(
            "parts: [{id: part-1, units: ["
                + units
                + "], entry_into_force: {date: {after: P6M, "
                + FROM_ENTRY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Articles 1 and 2 of the Annex shall enter into force six months later.",
        "Paragraph 2 of Article 1 and Article 3 shall enter into force six months later.",
        "Пункт 2 статьи 1 и статья 3 вступают в силу через шесть месяцев после вступления в силу настоящего Соглашения.",
        "Article 1, tweede lid, shall enter into force six months later.",
        "Articles 1 to 3 and the Annex shall enter into force six months later.",
        "Article 1 to Article 3 shall enter into force six months later.",
        "Articles 2 and 9 shall enter into force six months later.",
        "Article 1, paragraph 1, point (a), shall enter into force six months later.",
        "Für die Hakeninseln treten die Artikel 2 und 3 am 1. Januar 2028 in Kraft.",
        "Article 2 shall enter into force three months later and Article 3 six months later.",
        "Die Artikel 1 und 2 treten drei Monate später und Artikel 3 sechs Monate später in Kraft.",
        "Article 2 and the corresponding provisions of Annex I shall enter into force six months later.",
        "Sections 2 and 3 shall enter into force six months later.",
        "With the exception of Article 2, Articles 1 to 3 shall enter into force six months later.",
        "Articles 1 to 3, except Article 2, shall enter into force six months later.",
        "Articles 1 to 3 shall enter into force six months later, with the exception of Article 2.",
        "Articles 2 and 3, which concern boats, shall enter into force six months later.",
        "Artikel 1 Absatz 1 Satz 2 tritt sechs Monate später in Kraft.",
        "Mit der Unterzeichnung treten die Artikel 1 und 2 in Kraft, die übrigen Bestimmungen sechs Monate später.",
      })
  void whatIsNotSurelyNamedIsOnlyTold(String sentence) {
    assertThat(file(sentence))
        .contains(
            "entry_into_force: {date: {at: internal_procedures_notice_received, per: each_party}, cite: [\"4(1)\"]}",
            "# Speaks of entry into force of a part: 4(2); write parts")
        .doesNotContain("parts: [", "- {id: part");
  }
}
