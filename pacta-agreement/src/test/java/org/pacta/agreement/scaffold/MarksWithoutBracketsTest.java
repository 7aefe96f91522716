package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Structure that treaties show by its place alone: bare letters, capitals, semicolons. */
class MarksWithoutBracketsTest {
  private static final String HEAD = "Agreement between Utopia and Atlantis on pilots\n\n";

  @Test
  void lettersWithoutBracketsAreItemsWhereTheyCountOn() {
    assertThat(
            ids(
                """
                Article 1

                1. A pilot may stop a ship:

                a at the order of the host;

                b at the call of its master, or

                c in fog;

                d by night.

                2. A pilot has a horn.
                """))
        .containsExactly("title", "1(1)/0", "1(1)(a)", "1(1)(b)", "1(1)(c)", "1(1)(d)", "1(2)");
  }

  @Test
  void aLetterWhoseDotIsLostIsTheFirstItemBeforeTheSecond() {
    assertThat(
            ids(
                """
                Article 1
                A pilot may stop:

                a small ships;

                b. large ships;

                c. boats.
                """))
        .containsExactly("title", "1/0", "1(a)", "1(b)", "1(c)");
    assertThat(
            ids(
                """
                Article 1
                A pilot shall have:

                a lamp and a horn.

                Article 2
                B. A pilot has a boat.
                """))
        .containsExactly("title", "1/1", "1/2", "2");
  }

  @Test
  void aCapitalIBeforeTheSecondParagraphIsAOne() {
    TreatyText read =
        read(
            """
            Article 10
            I.  A pilot has a lamp.
            2.  A pilot has a horn.
            3.  A pilot has a boat.
            """);
    assertThat(ids(read)).containsExactly("title", "10(1)", "10(2)", "10(3)");
    assertThat(read.findings())
        .filteredOn(finding -> finding.code().equals("A203"))
        .anyMatch(finding -> finding.message().contains("I. was read as 1"));
    assertThat(
            ids(
                """
                Article 10
                I. A pilot has:
                1. a lamp;
                2. a horn.
                II. A pilot has a boat.
                """))
        .contains("10(I)(1)", "10(II)");
  }

  @Test
  void aWordOfOneLetterIsNoItem() {
    assertThat(
            ids(
                """
                Article 1
                A pilot shall have:
                a horn and a lamp.
                """))
        .containsExactly("title", "1/1", "1/2");
  }

  @Test
  void numbersWithoutPointsAreParagraphsWhereTheyCountOn() {
    assertThat(
            ids(
                """
                Article 1
                1 The pilots meet.
                2 They choose a head.
                3 Its word counts.
                Article 2
                10 Pilots are enough.
                """))
        .containsExactly("title", "1(1)", "1(2)", "1(3)", "2");
  }

  @Test
  void signsOfSectionsAmongArticlesHeadSections() {
    TreatyText read =
        read(
            """
            Artikel 1
            Lotsen helfen.

            § 7.1

            LAMPEN

            Artikel 2
            Lampen sind rot.

            Artikel 3
            Lampen sind hell.
            """);

    assertThat(ids(read)).containsExactly("title", "1", "2", "3");
    assertThat(read.articles().labels()).containsExactly("1", "2", "3");
    assertThat(read.findings()).noneMatch(finding -> finding.code().equals("A202"));
  }

  @Test
  void linesInCapitalsBeforeArticlesHeadSections() {
    TreatyText read =
        read(
            """
            The Parties,
            Have agreed:

            NATURE OF THE AGREEMENT

            Article 1
            Pilots help.

            FINAL PROVISIONS

            Article 2
            This is all.
            """);

    assertThat(ids(read)).doesNotContain("1/2").endsWith("1", "2");
    assertThat(read.leftOut())
        .filteredOn(part -> part.why() == LeftOut.Why.DIVISION_HEADING)
        .hasSize(2);
  }

  @Test
  void semicolonsPartNormsOnlyWhereEachPartIsOne() {
    assertThat(
            ids(
                """
                Article 1
                1. A pilot may stop a ship; he may search it; papers may be kept.
                2. A pilot may stop a ship; by night; and in fog.
                """))
        .containsExactly("title", "1(1)/1", "1(1)/2", "1(1)/3", "1(2)");
  }

  @Test
  void theLinesOfAGazetteBelowAnActAreNoUnits() {
    TreatyText read =
        read(
            """
            Article 1
            Pilots help.

            Done at Uto on 1 May 2020.

            For Utopia

            Article 4
            This Act enters into force tomorrow.

            No 213-01/16
            Port Uto, 2 May 2020
            ABC 811-VII
            """);

    assertThat(ids(read)).endsWith("fin", "other.4");
    assertThat(read.leftOut()).filteredOn(part -> part.why() == LeftOut.Why.IMPRINT).hasSize(3);
  }

  @Test
  void wordsThatRanTogetherAreDamage() {
    assertThat(
            Treaties.read(
                    "AGREEMENTbetweenthe Utopia and Atlantis\n\nArticle 1\nHelp ofthe pilots.\n")
                .findings())
        .filteredOn(finding -> finding.code().equals("A203"))
        .hasSize(2);
  }

  @Test
  void aLetterWhoseSpaceIsLostIsAMark() {
    assertThat(
            ids(
                """
                Article 1
                1. The Parties may consent by:

                a.signature without reservation, or

                b.signature followed by ratification.
                2. Instruments are kept.

                Article 2
                The harbour shall tell:

                a.any signature;

                b.The day of each deposit.

                Article 3
                Lamps are lit from eight
                p.m. on, e.g. in fog.
                """))
        .containsExactly(
            "title", "1(1)/0", "1(1)(a)", "1(1)(b)", "1(2)", "2/0", "2(a)", "2(b)", "3");
  }

  @Test
  void oneHeadingOfTheLastArticlesHeadsThem() {
    for (String heading : List.of("FINAL CLAUSES", "Final provisions")) {
      TreatyText read =
          read("Article 1\nPilots help.\n\n" + heading + "\n\nArticle 2\nThis is all.\n");

      assertThat(ids(read)).containsExactly("title", "1", "2");
      assertThat(read.leftOut())
          .filteredOn(part -> part.why() == LeftOut.Why.DIVISION_HEADING)
          .extracting(LeftOut::text)
          .containsExactly(heading);
    }
  }

  private static TreatyText read(String rest) {
    return Treaties.read(HEAD + rest);
  }

  private static List<String> ids(String rest) {
    return ids(read(rest));
  }

  private static List<String> ids(TreatyText read) {
    return read.units().stream().map(FoundUnit::id).toList();
  }
}
