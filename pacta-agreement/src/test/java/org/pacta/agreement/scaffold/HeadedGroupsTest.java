package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers before titles, letters that number paragraphs, and titles with a full stop. */
class HeadedGroupsTest {
  private static final String HEAD = "Agreement between Utopia and Atlantis on pilots\n\n";

  @Test
  void numbersStartAnewBelowANumberedTitle() {
    assertThat(
            ids(
                """
                Article 1
                Pilots

                1. Lamps and horns

                1. Pilots shall carry lamps.

                2. They shall blow horns.

                2. Entry and stay

                1. The Sides shall let pilots enter.

                2. Visas shall be free.

                3. Costs

                Each Side shall bear its own.
                """))
        .containsExactly(
            "title", "1(1)/0", "1(1)(1)", "1(1)(2)", "1(2)/0", "1(2)(1)", "1(2)(2)", "1(3)/1",
            "1(3)/2");
  }

  @Test
  void numbersHangBelowLettersWithTitles() {
    String text =
        """
        Article 1
        Help

        a). Physicians

        1. Pilots shall be healthy.

        2. They shall be healed.

        b). Burials

        1. The Sides shall bring them home.

        2. No lamp shall be lit.
        """;

    assertThat(ids(text))
        .containsExactly("title", "1(a)/0", "1(a)(1)", "1(a)(2)", "1(b)/0", "1(b)(1)", "1(b)(2)");
    assertThat(Treaties.read(HEAD + text).findings())
        .noneMatch(finding -> finding.code().equals("A202"));
  }

  @Test
  void aNewListOfTheSameShapeIsNoPartOfItsLastItem() {
    assertThat(ids("Article 1\nLamps:\n1. Red lamps\n2. Green lamps\n1. Horns\n2. Bells\n"))
        .containsExactly("title", "1/0", "1(1)", "1(2)", "1(1x2)", "1(2x2)");
  }

  @Test
  void aParagraphWithALetterMayHaveMoreBlocks() {
    assertThat(
            ids(
                """
                Article 1
                Costs

                a) Utopia shall pay for lamps.

                The lamps will be red. They will be paid as follows:

                three in May

                b) Atlantis shall pay for horns.

                All this lasts a year.
                """))
        .containsExactly("title", "1(a)/1", "1(a)/2", "1(a)/3", "1(a)/4", "1(b)", "1/end");
  }

  @Test
  void groupsWithinALetteredParagraphStayThere() {
    assertThat(
            ids(
                """
                Article 1

                (a) This text covers lamps.

                (b) The pilots include:

                For Utopia:

                - the harbour pilots;

                - the river pilots.

                For Atlantis:

                - the sea pilots.
                """))
        .containsExactly(
            "title", "1(a)", "1(b)/1", "1(b)/0", "1(b)(1)", "1(b)(2)", "1(b)/2", "1(b)(3)");
  }

  @Test
  void titlesMayEndWithAFullStop() {
    String text =
        """
        Article 1. Aim of the text.
        The Sides shall light lamps.
        They may blow horns.

        Article 2. Requests.
        1. Requests shall be written.
        2. They may be urgent.

        Article 3.
        1. Pilots shall be named.
        2. They shall be known.

        Article 4. Refusal.
        A Side may refuse.
        It shall say why.
        """;

    assertThat(ids(text))
        .containsExactly("title", "1/1", "1/2", "2(1)", "2(2)", "3(1)", "3(2)", "4/1", "4/2");
    assertThat(Treaties.read(HEAD + text).titles())
        .containsEntry("1", "Aim of the text")
        .containsEntry("4", "Refusal");
    Treaties.nothingIsLost(HEAD + text, Treaties.read(HEAD + text));
  }

  @Test
  void aShortSentenceOfOneArticleIsNoTitle() {
    assertThat(
            ids(
                """
                Article 1. Lamps burn.
                Horns are blown in every harbour.

                Article 2. Each Side shall name pilots.
                It shall pay them.

                Article 3. Pilots shall know the harbour.
                They shall be healthy.
                """))
        .containsExactly("title", "1/1", "1/2", "2/1", "2/2", "3/1", "3/2");
  }

  @Test
  void theVerbOfAListStandsInItsOpeningWords() {
    TreatyText read =
        Treaties.read(
            HEAD
                + """
                Article 1
                The Sides shall work together in the following fields:
                1. Exchange of lamps and of pilots.
                2. Training of the pilots of the harbour.

                Article 2
                The Sides apply the following rules:
                1. Each Side names three pilots.
                2. No Side names thieves as pilots.
                """);

    assertThat(marks(read, "1(1)")).isEmpty();
    assertThat(marks(read, "2(1)")).containsExactly(FoundUnit.PRESENT);
  }

  @Test
  void aRecitalIsNoNorm() {
    TreatyText read =
        Treaties.read(
            HEAD
                + "Utopia and Atlantis,\n\nNoting that lamps may be lit and must be paid for;\n\n"
                + "have agreed as follows:\n\nArticle 1\nThe Sides shall light lamps.\n");

    assertThat(marks(read, "pre/2")).isEmpty();
  }

  private static List<String> marks(TreatyText read, String id) {
    return read.units().stream()
        .filter(unit -> unit.id().equals(id))
        .flatMap(unit -> unit.looksLike().stream())
        .toList();
  }

  private static List<String> ids(String articles) {
    return Treaties.read(HEAD + articles).units().stream().map(FoundUnit::id).toList();
  }
}
