package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters and notes that answer each other. */
class LettersTest {
  private static final String NUMBERED =
      """
      Exchange of notes constituting an agreement between Utopia and Atlantis on pilots

      No. 1

      EMBASSY OF UTOPIA

      Lilliput, 3 May 2020

      Note No. 12/2020

      The Embassy of Utopia presents its compliments to the Ministry of Atlantis and has the honour to propose the following rules:

      1. Pilots shall carry lamps.

      2. They shall blow horns. A list is annexed.

      This note and your reply shall constitute an agreement.

      The Embassy avails itself of this opportunity to renew its assurances.

      The Ministry of Atlantis

      Lilliput

      Annex

      Lamps shall be red.

      No. 2

      MINISTRY OF ATLANTIS

      Your Excellency,

      The Ministry of Atlantis has the honour to acknowledge receipt of your note, which reads as follows:

      "1. Pilots shall carry lamps.

      2. They shall blow horns. A list is annexed."

      The Ministry agrees.

      Accept the assurances of my highest consideration.

      A. SMITH
      Minister
      """;

  @Test
  void eachLetterIsReadLikeAnArticle() {
    TreatyText read = Treaties.read(NUMBERED);

    assertThat(ids(read))
        .containsExactly(
            "title", "1/0", "1(1)", "1(2)/1", "1(2)/2", "1/1", "1/2", "annex", "2/0", "2(1)",
            "2(2)/1", "2(2)/2", "2/1", "2/2");
    Treaties.nothingIsLost(NUMBERED, read);
  }

  @Test
  void letterheadsAndAddressesAreNoWording() {
    assertThat(Treaties.read(NUMBERED).leftOut())
        .filteredOn(part -> part.why() == LeftOut.Why.LETTERHEAD)
        .extracting(LeftOut::text)
        .containsExactly(
            "EMBASSY OF UTOPIA",
            "Lilliput, 3 May 2020",
            "Note No. 12/2020",
            "MINISTRY OF ATLANTIS",
            "Your Excellency,");
  }

  @Test
  void aReplyWithoutANumberIsKnownByItsWords() {
    String text =
        """
        Échange de lettres entre l'Utopie et l'Atlantide sur les pilotes

        Lilliput, le 3 mai 2020

        Monsieur le Ministre,

        J'ai l'honneur de vous proposer que les pilotes portent des lampes dans le port et sur les îles.

        Veuillez agréer, Monsieur le Ministre, l'expression de ma haute considération.

        A. DUPONT
        Ambassadeur d'Utopie

        Atlantide, le 4 mai 2020

        Monsieur l'Ambassadeur,

        J'ai l'honneur d'accuser réception de votre lettre du 3 mai et de vous dire l'accord de mon Gouvernement.

        Veuillez agréer, Monsieur l'Ambassadeur, l'expression de ma haute considération.

        B. DURAND
        """;

    assertThat(ids(Treaties.read(text)))
        .containsExactly("title", "letter/1", "letter/2", "reply/1", "reply/2");
    Treaties.nothingIsLost(text, Treaties.read(text));
  }

  @Test
  void lettersBehindATreatyAreAttachedAsBefore() {
    String text =
        """
        Agreement between Utopia and Atlantis on pilots

        Article 1
        Pilots shall carry lamps.

        Done at Lilliput on 3 May 2020.

        Letter No. 1

        Sir, I have the honour to say that lamps shall be red.

        Letter No. 2

        Sir, I have the honour to acknowledge your letter.
        """;

    assertThat(ids(Treaties.read(text))).startsWith("title", "1", "fin").doesNotContain("reply");
  }

  private static List<String> ids(TreatyText read) {
    return read.units().stream().map(FoundUnit::id).toList();
  }
}
