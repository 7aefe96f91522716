package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles, headings and signatures that are no wording. */
class HeadingsThatAreNoWordingTest {
  private static final String OTHERS =
      """
      Agreement between Utopia and Atlantis on pilots

      Article 1

      Aim

      The Sides light lamps.

      Article 2

      %s

      %s

      Article 3

      Costs

      Each Side pays its own.

      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pilots who may be sent home|1. They are named. NL 2. They go.",
        "Lotsen die aanleiding kunnen geven|1. They are named. NL 2. They go.",
        "Lotsen, die abgelehnt werden können|They are named.",
        "Forms of common action for keeping order and safety in the harbour and on the roads of the"
            + " islands, or for preventing offences|The pilots are named.",
        "Les pilotes qui peuvent être refusés|The pilots are named."
      })
  void aTitleMayBeLongOrHaveAWordOfNormsInAClause(String title, String text) {
    assertThat(read(OTHERS.formatted(title, text.replace(" NL ", "\n\n"))))
        .doesNotContain(title)
        .contains("Each Side pays its own.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The pilots shall be named each year|They go.",
        "The pilots may be named as follows|1. by letter; NL 2. by horn.",
      })
  void whatSaysItselfWhatMustBeIsNoTitle(String sentence, String text) {
    String treaty = OTHERS.formatted(sentence, text.replace(" NL ", "\n\n"));

    assertThat(read(treaty)).contains(sentence);
    assertThat(Treaties.read(treaty).findings())
        .anyMatch(finding -> finding.code().equals("A202") && finding.message().contains("title"));
  }

  @Test
  void aHeadingBeforeArticlesThatCountAnewIsNoSentenceOfTheOneAbove() {
    assertThat(
            read(
                """
                Agreement between Utopia and Atlantis on pilots

                Article 1
                The codes are annexed.

                Done at Utopia on 1 May 2020.

                Annex

                Article 30

                Who puts out a lamp is punished.

                Lamp Code of the Outer Islands

                Article 20

                Who breaks a lamp is punished.
                """))
        .containsExactly(
            "Agreement between Utopia and Atlantis on pilots",
            "The codes are annexed.",
            "Done at Utopia on 1 May 2020.",
            "Who puts out a lamp is punished.",
            "Who breaks a lamp is punished.");
  }

  @Test
  void signaturesBelowLettersAreLeftOut() {
    assertThat(
            read(
                """
                Agreement between Utopia and Atlantis on pilots

                Article 1
                Letters are exchanged.

                Done at Utopia on 1 May 2020.

                Nr. I

                EMBASSY OF UTOPIA

                's-LAMPHAVEN

                I have the honour to name the pilots of the year. Please accept my regards. Cliff M. LAMPE

                Nr. II

                I have the honour to confirm your letter. Please accept my regards. (w.g.) JAN P. DE LOODS Minister of Lamps His Excellency Mr. Lampe
                """))
        .contains("Please accept my regards.")
        .noneMatch(unit -> unit.contains("LAMP") || unit.contains("LOODS"));
  }

  private static List<String> read(String text) {
    TreatyText read = Treaties.read(text);
    Treaties.nothingIsLost(text, read);
    return read.units().stream().map(FoundUnit::text).toList();
  }
}
