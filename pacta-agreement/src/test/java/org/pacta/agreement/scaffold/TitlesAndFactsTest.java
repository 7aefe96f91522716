package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The title among what gazettes and web pages print around it. */
class TitlesAndFactsTest {
  private static final String BODY =
      """

      The Kingdom of Utopia and the Republic of Atlantis,

      Desiring to light the harbour,

      have agreed as follows:

      Article 1

      Pilots shall carry lamps.
      """;

  @Test
  void lettersSetApartAreAWordAndAreTold() {
    TreatyText read =
        Treaties.read(
            """
            Shop of laws
            S M L O U V A
            mezi vládou Utopie a vládou Atlantidy
            o pomoci lodím
            Vláda Utopie a vláda Atlantidy (dále jen „strany“),
            se dohodly na následujícím:
            Článek 1
            Strany si pomáhají.
            """);

    assertThat(read.title())
        .isEqualTo("SMLOUVA mezi vládou Utopie a vládou Atlantidy o pomoci lodím");
    assertThat(read.findings())
        .anyMatch(
            finding -> finding.code().equals("A203") && finding.message().contains("set apart"));
  }

  @Test
  void noTitleStandsBehindTheWordsOfAgreement() {
    String text =
        """
        A C C O R D
        ENTRE LE GOUVERNEMENT DE L'UTOPIE ET LE GOUVERNEMENT DE L'ATLANTIDE SUR LES PILOTES
        Le Gouvernement de l'Utopie et le Gouvernement de l'Atlantide,
        Sont convenus de ce qui suit :
        TITRE Ier
        OBJET DE L'ACCORD
        Article 1er
        Objet
        Les pilotes portent des lampes dans le port et sur les îles des Parties.
        """;

    assertThat(Treaties.read(text).title())
        .isEqualTo(
            "ACCORD ENTRE LE GOUVERNEMENT DE L'UTOPIE ET LE GOUVERNEMENT DE L'ATLANTIDE SUR LES"
                + " PILOTES");
    assertThat(ids(text)).containsExactly("title", "pre", "1");
    Treaties.nothingIsLost(text, Treaties.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11 August 2022",
        "August 11, 2022",
        "1 мая 2020 года",
        "Loading...",
        "11.08.2022"
      })
  void aDayIsNoTitle(String line) {
    String text = line + "\n" + BODY;

    assertThat(ids(text)).containsExactly("pre/1", "pre/2", "1");
    assertThat(Treaties.read(text).title()).isEmpty();
  }

  @Test
  void whatHappenedToTheTreatyIsNoPreamble() {
    String text =
        """
        Agreement between Utopia and Atlantis on pilots

        (Lamp Agreement)

        Signed at Lilliput on 3 May 1999
        Approved by the Council on 4 June 19991
        Entered into force on 1 July 2000

        1 Act of 4 June 1999 (Gazette 1999 12)
        """
            + BODY;

    assertThat(ids(text)).containsExactly("title", "pre/1", "pre/2", "1");
    assertThat(Treaties.read(text).leftOut())
        .filteredOn(part -> part.why() == LeftOut.Why.EDITORIAL)
        .hasSize(3);
  }

  @Test
  void aTitleOfAListMayEndWithASemicolon() {
    assertThat(
            Treaties.read(
                    "A. TITLE\n\nExchange of notes constituting an agreement between Utopia and"
                        + " Atlantis on pilots;\n"
                        + BODY)
                .title())
        .startsWith("Exchange of notes");
  }

  @Test
  void theKindOfTextOnceMoreIsNoTitle() {
    TreatyText read =
        Treaties.read(
            "Protocol between Utopia and Atlantis on pilots\n\nProtocol\n\nThe delegations of both"
                + " met in May.\n"
                + BODY);

    assertThat(read.title()).isEqualTo("Protocol between Utopia and Atlantis on pilots");
    assertThat(read.units()).noneMatch(unit -> unit.text().equals("Protocol"));
  }

  @Test
  void headsOfDelegationsSign() {
    assertThat(
            ids(
                "Agreement between Utopia and Atlantis on pilots\n"
                    + BODY
                    + "\nDone at Lilliput on 3 May 2020.\n\nHead of the delegation of Utopia\n\n(w.g.) A."
                    + " SMITH\n"))
        .containsExactly("title", "pre/1", "pre/2", "1", "fin");
  }

  private static List<String> ids(String text) {
    return Treaties.read(text).units().stream().map(FoundUnit::id).toList();
  }
}
