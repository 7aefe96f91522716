package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence that repeats words without end is read as any other, with no memory for each word. */
class RepeatedWordsTest {
  private static final int TIMES = 10_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "The Parties shall meet within six months |of the date |entry into force.",
        "This Agreement shall enter into force upon the exchange of |the |notes.",
        "Le présent Accord entre en vigueur à l'échange |de |notes.",
        "This Agreement is concluded for five years and renewed for a single |further |period.",
        "This Agreement is concluded for five years and renewed for two |further |periods.",
        "Either Party may end this Agreement with six months' |prior |notice.",
        "If |any |reply is not received within ten days, consent shall be deemed given.",
        "Die Vertragsparteien tauschen Arten von |der |Daten aus.",
        "Done at Utopia on 1 May 2020 in the |English, French, |languages.",
        "Voor het Koninkrijk geldt dit verdrag |alleen |voor het deel in Europa.",
        "The boat|-boat| shall sink.",
        "The Party shall pay. A|.b|. The other shall not.",
        "a   b|   c d| shall sink.",
        "Then |and |Article 2 shall enter into force.",
        "Sechs Monate später treten die Artikel |1, |2 in Kraft.",
      })
  void areNoDanger(String before, String again, String behind) {
    String text =
        "Agreement between Utopia and Atlantis on pilots\n\nArticle 1\nPilots shall be helped.\n"
            + "Article 2\nEntry into force\n(1) This Agreement shall enter into force on signature.\n(2) "
            + before
            + again.repeat(TIMES)
            + behind
            + "\n";

    assertThat(ScaffoldFile.of("scaffold", Treaties.read(text))).contains("temporal:");
  }
}
