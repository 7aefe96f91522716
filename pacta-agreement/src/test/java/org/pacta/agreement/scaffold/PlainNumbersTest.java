package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts whose articles or principles are headed by nothing but a number. */
class PlainNumbersTest {
  private static final String LETTERS =
      """
      Agreement between the Kingdom of Aland and the Republic of Beland on passenger lists

      The Kingdom of Aland and the Republic of Beland,

      Desiring to prevent crime,

      Have agreed as follows:

      1. The Kingdom will ensure that carriers hand over the lists.

      2. The Office shall process the lists under its own law. It shall keep them for a year.

      3. This Agreement shall enter into force on signature.

      This Agreement does not amend the laws of either Party.

      DONE at Port on 3 May 2007.

      For the Kingdom of Aland
      A. CLERK

      For the Republic of Beland
      B. SCRIVENER

      Nr. I

      Port, 3 May 2007

      In response to your inquiry this letter is intended to explain how the lists are kept.

      I. Purpose of the lists:

      The lists are used strictly to prevent crime.

      II. Sharing of the lists:

      The Office shares the lists with its own branches only.

      III. Review:

      The Office will review the practice with the Kingdom.

      Nr. II

      We thank you for your letter, which allows the Kingdom to deem the protection adequate.
      """;

  @Test
  void numberedParagraphsAfterTheAgreementFormulaAreTheArticles() {
    TreatyText read = Treaties.read(LETTERS);

    assertThat(read.articles().labels()).containsExactly("1", "2", "3");
    assertThat(ids(read))
        .startsWith("title", "pre/1", "pre/2", "1", "2/1", "2/2", "3/1", "3/2", "fin")
        .contains("annex-I.I/2", "annex-I.III/2", "annex-II");
    Treaties.nothingIsLost(LETTERS, read);
  }

  @Test
  void numbersAloneOnTheirLinesHeadThePrinciplesOfAnAnnex() {
    String text =
        """
        Agreement between Utopia and Atlantis on pilots

        Article 1
        Pilots shall be helped.

        Done at Utopia on 4 May 2021.

        For Utopia:
        (sd.) O. TREGEAR

        Annex

        Principles of protection

        Each Party shall abide by these principles.

        1

        Data shall be:

        a) kept safe;

        b) kept right.

        2

        Data on health shall not be processed.

        3

        1. No exception is allowed.

        2. Derogation from principle 1 is allowed in law.

        4

        Each Party undertakes to set penalties.
        """;
    TreatyText read = Treaties.read(text);

    assertThat(ids(read))
        .containsExactly(
            "title",
            "1",
            "fin",
            "annex",
            "annex.1/0",
            "annex.1(a)",
            "annex.1(b)",
            "annex.2",
            "annex.3(1)",
            "annex.3(2)",
            "annex.4");
    Treaties.nothingIsLost(text, read);
  }

  @Test
  void pagesOfAnAnnexAreNoPrinciples() {
    StringBuilder text =
        new StringBuilder(
            "Agreement between Utopia and Atlantis on pilots\n\nArticle 1\nPilots shall be"
                + " helped.\n\nAnnex\n");
    for (int page = 1; page <= 4; page++) {
      for (int line = 1; line <= 30; line++) {
        text.append("The pilot shall carry lamp ").append(page * 100 + line).append(".\n");
      }
      text.append(page).append("\n\n");
    }

    assertThat(ids(Treaties.read(text.toString()))).noneMatch(id -> id.startsWith("annex."));
  }

  @Test
  void aNumberMayStandBeforeTheFirstOfItsParagraphs() {
    String text =
        """
        Agreement between Utopia and Atlantis on pilots

        Article 1
        1. Pilots shall be helped.
        2. Lamps shall be lit.
        3. 1. No pilot shall be sent away.
        2. A pilot may leave.
        4. Logs shall be kept.
        """;

    assertThat(ids(Treaties.read(text)))
        .containsExactly("title", "1(1)", "1(2)", "1(3)(1)", "1(3)(2)", "1(4)");
  }

  @Test
  void anInitialBehindANumberIsNone() {
    String text =
        "Agreement between Utopia and Atlantis on pilots\n\nArticle 1\n1. Pilots shall be helped.\n"
            + "2. A. Smith is director.\n";

    assertThat(ids(Treaties.read(text))).containsExactly("title", "1(1)", "1(2)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(1) (a) ", "1. ", "the word ", "1. (a) ", "(a) (1) "})
  void marksAndWordsWithoutEndAreRead(String again) {
    String text =
        "Agreement between Utopia and Atlantis on pilots\n\nArticle 1\n1. Pilots shall be helped.\n"
            + again.repeat(2000)
            + "Lamps shall be lit.\n";
    TreatyText read = Treaties.read(text);

    Treaties.nothingIsLost(text, read);
    assertThat(ScaffoldFile.of("x", read)).contains("agreement:");
  }

  @Test
  void aSentenceBehindItemsThatAreNoneBelongsToTheArticle() {
    String text =
        """
        Agreement between Utopia and Atlantis on pilots

        Article 1
        Records collected:

        1. Name of the pilot

        2. Name of the ship

        The records shall be kept for a year.

        Article 2
        Lamps shall be lit.
        """;

    assertThat(ids(Treaties.read(text)))
        .containsExactly("title", "1/0", "1(1)", "1(2)", "1/end", "2");
  }

  private static List<String> ids(TreatyText read) {
    return read.units().stream().map(FoundUnit::id).toList();
  }
}
