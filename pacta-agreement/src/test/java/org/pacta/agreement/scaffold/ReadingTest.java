package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Severity;
import org.pacta.agreement.file.UnitText;

/** Damage, odd numbering and everything left out are told. */
class ReadingTest {
  @Test
  void damageAndOddNumbersAreTold() {
    TreatyText read = Treaties.read(Treaties.text("ocr"));

    assertThat(read.findings().stream().map(finding -> finding.line() + " " + finding.message()))
        .contains(
            "5 a damaged heading was read as number 1: Artic1e 1",
            "6 l. was read as 1",
            "8 the number in words and the number in figures differ: within thirty (20) days",
            "21 numbered c where b was expected",
            "26 article 8 stands where 7 was expected",
            "32 article 9 stands twice; kept as 9x2",
            "38 a damaged heading was read as number 11: Article II")
        .anyMatch(message -> message.startsWith("11 looks damaged"))
        .anyMatch(message -> message.startsWith("17 looks damaged"));
  }

  @Test
  void aScannedTextGetsTheIdsOfItsSource() {
    TreatyText scanned = Treaties.read(Treaties.text("scanned"));
    TreatyText source = Treaties.read(Treaties.text("scanned-source"));

    assertThat(scanned.units().stream().map(FoundUnit::id))
        .isEqualTo(source.units().stream().map(FoundUnit::id).toList());
    assertThat(scanned.findings().stream().map(finding -> finding.code() + " " + finding.message()))
        .contains(
            "A203 a damaged heading was read as number 4: Article4",
            "A203 a damaged heading was read as number 5: Article S",
            "A203 a damaged heading was read as number 7: Articlc 7",
            "A203 a damaged heading was read as number 9: Art icle 9",
            "A203 a damaged heading was read as number 10: Article IO",
            "A203 a damaged heading was read as number 11: Article 1l");
  }

  @Test
  void articlesAfterTheClosingWordsThatCountAnewAreAnotherInstrument() {
    TreatyText read = Treaties.read(Treaties.text("ratified-web"));

    assertThat(read.articles().labels()).containsExactly("1", "2", "3", "4");
    assertThat(read.articles().missing()).isEmpty();
    assertThat(read.findings())
        .filteredOn(finding -> finding.code().equals("A202"))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.message())
                .contains("article 3 stands after the closing words", "another instrument"));
  }

  @Test
  void missingArticlesAreNamed() {
    TreatyText read =
        Treaties.read(
            "AGREEMENT ON X\n\nArticle 1\nShips stop.\n\nArticle 4\nShips go.\n\nArticle 5\nAll end.\n");

    assertThat(read.articles().missing()).containsExactly(2, 3);
    assertThat(WorkList.summary(read))
        .contains("Articles: 3 articles, 1 to 5; missing: 2, 3", "Units: 4 (1 title, 3 articles)");
  }

  @Test
  void pagesAreTakenOutOfSentencesAndTold() {
    TreatyText read = Treaties.read(Treaties.text("pdf-wrapped"));

    assertThat(wording(read, "2(2)"))
        .isEqualTo(
            "The host may send an officer home in accordance with paragraph (b) of this Article, or for any"
                + " other reason that it considers serious enough to justify such a measure, and shall say so"
                + " in writing.");
    assertThat(wording(read, "1(1)")).contains("in cross-border places");
    assertThat(read.leftOut())
        .extracting(LeftOut::why)
        .contains(
            LeftOut.Why.PAGE_NUMBER,
            LeftOut.Why.RUNNING_HEAD,
            LeftOut.Why.FOOTNOTE,
            LeftOut.Why.LINE_HYPHEN,
            LeftOut.Why.INVISIBLE);
  }

  @Test
  void textOnTheLineOfAHeadingIsAUnit() {
    TreatyText read = Treaties.read(Treaties.text("titles-same-line"));

    assertThat(wording(read, "4"))
        .isEqualTo("The Parties shall inform each other of stolen carts.");
    assertThat(wording(read, "5")).isEqualTo("The return is free.");
    assertThat(wording(read, "7")).isEqualTo("(deleted)");
    assertThat(read.titles()).containsEntry("1", "Scope").containsEntry("3", "[Exclusions]");
  }

  @Test
  void aTextWithoutArticlesIsReadWithAWarning() {
    assertThat(Treaties.read(Treaties.text("not-a-treaty")).findings())
        .anyMatch(finding -> finding.severity() == Severity.WARNING);
    assertThat(Treaties.read("").units()).isEmpty();
    assertThat(Treaties.read(" \n\f\n").units()).isEmpty();
  }

  @Test
  void normsBehindTheSignaturesAreKeptWithAWarning() {
    TreatyText read =
        Treaties.read(
            "Agreement between Utopia and Atlantis\n\nArticle 1\nHelp is given.\n\nDone at Utopia.\n\n"
                + "For Utopia\n\nThe Parties further agree that help shall be given also on Sundays.\n");

    assertThat(read.findings())
        .anyMatch(finding ->
            finding.severity() == Severity.WARNING
                && finding.message().contains("text behind the signatures"));
    assertThat(wording(read, "after")).startsWith("The Parties further agree");
  }

  @Test
  void aLongTextIsReadToItsEnd() {
    StringBuilder text = new StringBuilder("Agreement between Utopia and Atlantis\n");
    for (int article = 1; text.length() < 1_500_000; article++) {
      text.append("\nArticle ").append(article % 999 + 1).append('\n');
      text.append(
          "1. The Parties shall exchange information about ships and cargo at sea.\n".repeat(40));
    }

    Treaties.nothingIsLost(text.toString(), Treaties.read(text.toString()));
  }

  @Test
  void oneEndlessParagraphIsReadToItsEnd() {
    String text =
        "Agreement\n\nArticle 1\n" + "word and word, ".repeat(50_000) + "\n" + "a ".repeat(100_000);

    Treaties.nothingIsLost(text, Treaties.read(text));
  }

  @Test
  void anAnnexContainsItsArticles() {
    assertThat(UnitText.contains("annex-1", "annex-1.3(2)/1")).isTrue();
    assertThat(UnitText.contains("annex-1", "annex-11.3")).isFalse();
    assertThat(UnitText.contains("9", "9.1")).isFalse();
    assertThat(UnitText.article("annex-1.3(2)/1")).isEqualTo("annex-1.3");
  }

  @Test
  void twoLanguagesSideBySideAreParted() {
    String text = Treaties.text("columns");
    TreatyText read = Treaties.read(text);

    assertThat(read.language()).isEqualTo("en");
    assertThat(read.title())
        .isEqualTo(
            "AGREEMENT between the Government of Norland and the Government of Sudland on police"
                + " cooperation");
    assertThat(wording(read, "1(2)")).isEqualTo("A request shall be answered within thirty days.");
    assertThat(read.findings())
        .anyMatch(finding ->
            finding.severity() == Severity.WARNING
                && finding.message().contains("left column (en) was read, the other (cs)"));
    assertThat(read.leftOut())
        .filteredOn(part -> part.why() == LeftOut.Why.OTHER_LANGUAGE)
        .extracting(LeftOut::text)
        .contains("dnů.", "Článek 1");
  }

  @Test
  void twoColumnsOfOneLanguageAreReadOneAfterTheOther() {
    String left =
        "AGREEMENT between Utopia and|Atlantis on ships and the sea||Article 1||The Parties"
            + " shall help|each other at sea and|in the ports of the|Parties.||Article 2||The ships of the";
    String right =
        "said Parties may stop where|the other Party agrees.||Article 3||The Parties shall meet"
            + "|every year and speak of|the sea and of ships.||Article 4||This Agreement ends|with the year.";
    String[] first = left.split("[|]");
    String[] second = right.split("[|]");
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < first.length; i++) {
      page.append(String.format("%-40s%s%n", first[i], i < second.length ? second[i] : ""));
    }
    TreatyText read = Treaties.read(page.toString());

    Treaties.nothingIsLost(page.toString(), read);
    assertThat(read.articles().labels()).containsExactly("1", "2", "3", "4");
    assertThat(wording(read, "2"))
        .isEqualTo("The ships of the said Parties may stop where the other Party agrees.");
    assertThat(read.findings())
        .anyMatch(finding -> finding.message().contains("two columns of one language"));
  }

  @Test
  void tablesAreTold() {
    assertThat(Treaties.read(Treaties.text("table")).findings())
        .extracting(finding -> finding.line() + " " + finding.message())
        .contains(
            "7 looks like a table of 4 rows, read row by row: | Category | Retention | Authority |")
        .anyMatch(message -> message.startsWith("16 looks like a table of 2 rows"));
  }

  @Test
  void anActThatStandsBeforeTheTreatyIsAnotherInstrument() {
    TreatyText read = Treaties.read(Treaties.text("ratified-before"));

    assertThat(read.title())
        .isEqualTo("AGREEMENT between Norland and Sudland on police cooperation");
    assertThat(read.articles().labels()).containsExactly("1", "2", "3");
    assertThat(wording(read, "other.2")).startsWith("This Act enters into force");
    assertThat(read.findings())
        .extracting(finding -> finding.message())
        .anyMatch(it -> it.contains("the act that ratifies the treaty; its units are other.…"))
        .anyMatch(it -> it.contains("an editor's note") && it.endsWith("[1]"))
        .anyMatch(it -> it.contains("[Editor's note: amended in 2021.]"))
        .anyMatch(it -> it.contains("navigation of a web page: lines 2, 35, 37"));
  }

  @Test
  void aLanguageThatIsNotReadIsNamedOrSaidToBeUnknown() {
    assertThat(
            told(
                "ACCORDO tra la Norlandia e la Sudlandia\n\nArticolo 1\nLe Parti si prestano assistenza"
                    + " reciproca per la ricerca delle persone. Ciascuna Parte può rifiutare una"
                    + " richiesta che lede gli interessi della Parte.\n"))
        .contains("'it', which is not read");
    assertThat(
            told(
                "SOPIMUS Norlannin ja Sudlannin välillä\n\nArtikla 1\nOsapuolet avustavat toisiaan"
                    + " kadonneiden henkilöiden etsinnässä. Osapuoli voi kieltäytyä pyynnöstä, joka"
                    + " vaarantaa sen turvallisuuden. Pyyntöön vastataan kolmessakymmenessä"
                    + " päivässä.\n"))
        .contains("the language was not recognised: no norm");
    for (String known : List.of("french", "spanish", "german", "russian", "czech", "nordic")) {
      assertThat(told(Treaties.text(known))).as(known).isEmpty();
    }
  }

  private static String told(String text) {
    return Treaties.read(text).findings().stream()
        .map(finding -> finding.message())
        .filter(message -> message.contains("language was not") || message.contains("not read"))
        .findFirst()
        .orElse("");
  }

  @Test
  void aTranslationBelowTheSignaturesIsTold() {
    String text =
        """
        Agreement between Utopia and Atlantis on pilots

        Article 1
        The Parties shall help the pilots of the other Party in the harbours of this and of that shore.

        Article 2
        This Agreement shall enter into force on the date of the last of the notes of the Parties.

        Done at Port on 1 May 2020.

        For the Kingdom of Utopia

        Article 1
        %s
        """;
    String dutch =
        "De Partijen helpen de loodsen van de andere Partij in de havens van het ene en van het"
            + " andere land, en zij geven hun een lamp voor het schip.";

    assertThat(Treaties.read(text.formatted(dutch)).findings())
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .extracting(finding -> finding.message())
        .containsExactly(
            "the text from here on seems to be written in 'nl', the treaty in 'en': it may be a"
                + " translation, whose title and preamble stand among the closing words");
    String act =
        "The Minister of the harbours shall see to it that the Agreement is kept by the pilots of"
            + " the Kingdom, and of the islands.";
    assertThat(Treaties.read(text.formatted(act)).findings())
        .noneMatch(finding -> finding.severity() == Severity.WARNING);
  }

  private static String wording(TreatyText read, String id) {
    List<FoundUnit> units = read.units().stream().filter(unit -> unit.id().equals(id)).toList();
    assertThat(units).as(id).hasSize(1);
    return units.getFirst().text();
  }
}
