package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists whose marks stand on lines of their own, with lists within them. */
class NestedListsTest {
  @Test
  void aSmallMarkAloneOnItsLineHoldsTheListBelowIt() {
    assertThat(
            ids(
                """
                Article 9
                1.  With the leave of the harbour the pilot may take the following actions:

                i.

                a. stop the ship;

                b. sound the horn;

                ii. and, having stopped the ship:

                a. look at the log;

                b. ask for the cook.

                2.  The harbour is told of each action.
                """))
        .containsExactly(
            "title",
            "9(1)/0",
            "9(1)(i)(a)",
            "9(1)(i)(b)",
            "9(1)(ii)/0",
            "9(1)(ii)(a)",
            "9(1)(ii)(b)",
            "9(2)");
  }

  @Test
  void aNumberAloneOnItsLineHoldsTheLettersBelowIt() {
    assertThat(
            ids(
                """
                Article 2
                1.

                a. The pilot writes a log.

                b. The cook reads it.

                2.  The harbour keeps it.
                """))
        .containsExactly("title", "2(1)(a)", "2(1)(b)", "2(2)");
  }

  /** An item breaks off without a stop, and numbers go on with it, as in lists of levels. */
  @Test
  void numbersBehindWordsThatBreakOffAreItemsOfThese() {
    assertThat(
            ids(
                """
                Article 1
                1. In this Treaty lamps are:
                a. In Utopia: things that shine in the night. A lamp is
                1. GREAT, if it can be seen from the sea,
                2. SMALL, if it can be seen from the harbour.
                b. In Atlantis: things that burn. A lamp is
                1. BRIGHT, if the pilot sees it,
                2. DIM, if the pilot does not see it.
                2. The Parties agree which lamps are alike.
                """))
        .containsExactly(
            "title",
            "1(1)/0",
            "1(1)(a)/1",
            "1(1)(a)/0",
            "1(1)(a)(1)",
            "1(1)(a)(2)",
            "1(1)(b)/1",
            "1(1)(b)/0",
            "1(1)(b)(1)",
            "1(1)(b)(2)",
            "1(2)");
  }

  @Test
  void aShortenedWordAloneOnItsLineIsNoMark() {
    String text =
        """
        Article 1
        The Parties shall apply the arrangement on pilots and on lamps concluded in the year 1972
        d.
        Article 2
        They shall meet.
        """;

    assertThat(ids(text)).containsExactly("title", "1", "2");
  }

  @Test
  void romanNumbersAloneOnTheirLinesHeadPartsOfAnAnnex() {
    String text =
        """
        Article 1
        The lamps are listed in the Annex.

        Done at Utopia on 1 May 2020.

        Annex

        Each Side lights these lamps.

        I

        The Kingdom of Utopia lights the green lamp.

        Its pilots have oil.

        II

        Atlantis lights the red lamp:

        1. in fog;

        2. in storms.
        """;

    assertThat(ids(text))
        .containsExactly(
            "title",
            "1",
            "fin",
            "annex/0",
            "annex(I)/1",
            "annex(I)/2",
            "annex(II)/0",
            "annex(II)(1)",
            "annex(II)(2)");
  }

  @Test
  void aNumberThatOpensSuchAListItselfGoesOnTheParagraphs() {
    String text =
        """
        Article 1
        1. Lamps are lit.

        2. For questions the following holds:

        1. Only pilots ask.

        2. Each harbour writes a log. It states:

        a. the ship;

        b. the hour. The pilot also writes why.

        3. The harbour shows the log. It is used only for:

        1. checks;

        2. safety.

        4. The log is kept for two years.
        """;

    assertThat(ids(text))
        .containsExactly(
            "title",
            "1(1)",
            "1(2)/0",
            "1(2)(1)",
            "1(2)(2)/1",
            "1(2)(2)/0",
            "1(2)(2)(a)",
            "1(2)(2)(b)",
            "1(2)(2)/end",
            "1(3)/1",
            "1(3)/0",
            "1(3)(1)",
            "1(3)(2)",
            "1(4)");
  }

  @Test
  void aNumberThatMayGoOnEitherBehindLettersIsTold() {
    TreatyText read =
        Treaties.read(
            """
            Agreement between Utopia and Atlantis on pilots

            Article 1
            1. Lamps are lit.

            2. For questions the following holds:

            1. Only pilots ask.

            2. Each harbour writes a log. It states:

            a. the ship;

            b. the hour.

            3. The harbour shows the log.
            """);

    assertThat(read.findings())
        .filteredOn(finding -> finding.code().equals("A202"))
        .anySatisfy(finding ->
            assertThat(finding.message())
                .contains("3 may go on the list or what stands above it: taken for an item"));
  }

  @Test
  void aJointDeclarationBehindAnAnnexIsNoPartOfIt() {
    String text =
        """
        Article 1
        The lamps are listed in the Annex.

        Done at Utopia on 1 May 2020.

        Annex 1

        Lamps:

        1. green;

        2. red.

        Joint Declaration

        over the lamps.

        I

        All Parties declare that lamps are lit.

        II

        Utopia declares:

        1. that its lamps are green.
        """;

    assertThat(ids(text))
        .endsWith(
            "annex-1(1)",
            "annex-1(2)",
            "declaration/0",
            "declaration(I)",
            "declaration(II)/0",
            "declaration(II)(1)");
    assertThat(
            ids(
                text.replace("Joint Declaration", "Gemeenschappelijke verklaring")
                    .replace("over the lamps.", "over de lampen.")))
        .contains("declaration(I)");
  }

  @Test
  void aSentenceOnTheLineOfTheLastItemBelongsToWhatHoldsTheList() {
    String text =
        """
        Agreement between Utopia and Atlantis on pilots

        Article 1
        1. These are told:

        1. the name of the ship; and

        2. its lamps. Names are told by the harbour alone. They are kept.

        2. These are kept:

        (a) The log. It has pages.

        (b) The book. It has none.
        """;
    TreatyText read = Treaties.read(text);
    Treaties.nothingIsLost(text, read);

    assertThat(read.units())
        .extracting(FoundUnit::id)
        .containsExactly(
            "title",
            "1(1)/0",
            "1(1)(1)",
            "1(1)(2)",
            "1(1)/1",
            "1(1)/2",
            "1(2)/0",
            "1(2)(a)/1",
            "1(2)(a)/2",
            "1(2)(b)/1",
            "1(2)(b)/2");
    assertThat(read.findings())
        .extracting(finding -> finding.unit() + " " + finding.message())
        .contains(
            "1(1) sentences on the line of the last item were taken for what follows the list:"
                + " Names are told by the harbour alone. They are kept.");
  }

  private static List<String> ids(String articles) {
    String text = "Agreement between Utopia and Atlantis on pilots\n\n" + articles;
    TreatyText read = Treaties.read(text);
    Treaties.nothingIsLost(text, read);
    return read.units().stream().map(FoundUnit::id).toList();
  }

  @Test
  void aSentenceOnALineOfItsOwnStandsBehindTheList() {
    TreatyText read =
        Treaties.read(
            """
            Treaty between Utopia and Atlantis on pilots

            Article 21
            The pilots have the following tasks:
            1. to train the crews;
            2. to advise the harbours;
            3. to keep the lamps.
            The powers of the harbours remain unaffected.

            Article 39
            2. For a query the following applies:
            1. The query may only be made by pilots.
            2. Each Party ensures that each answer is logged, with:
            a. the data;
            b. the date; and
            c. the name of the harbour.
            The harbour logs the reason too.
            3. The log is told on request.
            """);

    assertThat(read.units())
        .extracting(FoundUnit::id)
        .contains("21(3)", "21/end", "39(2)(2)/end")
        .doesNotContain("21(3)/2", "39(2)/end");
    assertThat(read.findings())
        .anyMatch(finding -> finding.message().contains("taken for what follows the list"));
  }

  @Test
  void aSecondBlockOfAParagraphStaysWithIt() {
    assertThat(
            ids(
                """
                Article 4
                For the pilots the following holds:
                1. The pilot keeps a log.
                2. The cook reads it.
                He may ask for a lamp.
                """))
        .containsExactly("title", "4/0", "4(1)", "4(2)/1", "4(2)/2");
  }
}
