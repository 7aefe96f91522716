package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts whose lines were lost, headings in brackets and in bold, and terms in many quotes. */
class OneLineTest {
  private static final String LINE =
      "Viewer of documentsMEMORANDUM OF UNDERSTANDING BETWEEN THE MINISTRY OF UTOPIA AND THE CITY OF"
          + " ATLANTIS ON PILOTS This Memorandum is made between the Ministry and the City; WHEREAS"
          + " pilots get lost; WHEREAS lamps help; The Participants have agreed as follows: ARTICLE (1)"
          + " DEFINITIONS For the purpose of this text, the terms are as follows: 1. \"Lamp\" means a"
          + " light of any colour. 2. \"Horn\" means a horn, as in Article (3) below. ARTICLE (2) FIELDS"
          + " OF WORK The Participants will work together as follows: 1. They name pilots. 2. They pay"
          + " them. ARTICLE (3) COSTS Each Participant shall bear its own costs. It shall tell the other"
          + " of them in due time. IN WITNESS WHEREOF they have signed. Done at Lilliput on 3 May 2020.";

  @Test
  void headingsWithinALineAreFound() {
    TreatyText read = Treaties.read(LINE);

    assertThat(read.title())
        .isEqualTo(
            "MEMORANDUM OF UNDERSTANDING BETWEEN THE MINISTRY OF UTOPIA AND THE CITY OF ATLANTIS ON"
                + " PILOTS");
    assertThat(ids(read))
        .containsExactly(
            "title", "pre/1", "pre/2", "pre/3", "1/0", "1(1)", "1(2)", "2/0", "2(1)", "2(2)", "3/1",
            "3/2", "fin/1", "fin/2");
    assertThat(read.titles()).containsEntry("2", "FIELDS OF WORK");
    Treaties.nothingIsLost(LINE, read);
  }

  @Test
  void aTitleBeforeTheFirstNumberHasALineOfItsOwn() {
    String text =
        "CONVENIO ENTRE EL REINO DE UTOPÍA Y LA REPÚBLICA DE ATLÁNTIDA SOBRE PILOTOS El Reino de Utopía"
            + " y la República de Atlántida; Deseando iluminar el puerto y las islas de las partes; Han"
            + " convenido lo siguiente: ARTÍCULO 1 Ámbito de aplicación 1. Las partes nombrarán a los"
            + " pilotos del puerto. 2. Los pilotos llevarán lámparas, según el artículo 2 del convenio."
            + " ARTÍCULO 2 Solicitudes 1. Las solicitudes se harán por escrito. 2. Las partes"
            + " responderán. ARTÍCULO 3 Gastos 1. Cada parte pagará sus gastos en el puerto. 2. Las"
            + " partes se informarán de los gastos y de los pilotos. Hecho en Lilliput el 3 de mayo de"
            + " 2020, en español.";
    TreatyText read = Treaties.read(text);

    assertThat(ids(read))
        .containsExactly(
            "title", "pre/1", "pre/2", "1(1)", "1(2)", "2(1)", "2(2)", "3(1)", "3(2)", "fin");
    assertThat(read.titles()).containsEntry("1", "Ámbito de aplicación");
    Treaties.nothingIsLost(text, read);
  }

  @Test
  void aLongParagraphThatNamesArticlesStaysWhole() {
    String text =
        "Agreement between Utopia and Atlantis on pilots\n\nArticle 1\n"
            + "Pilots know Article 1, Article 2 and Article 3 of the Lamp Act and carry lamps. "
                .repeat(12);

    assertThat(Treaties.read(text).articles().labels()).containsExactly("1");
  }

  @Test
  void headingsInBoldBeforeTheirText() {
    String text =
        """
        Agreement between Utopia and Atlantis on pilots

        **Article 1. Scope.** This text covers the pilots of the Sides.

        **Article 2. Requests.** (1) Requests shall be written. (2) They may be urgent.

        **Article 3. Costs.** Each Side shall bear its own.
        """;
    TreatyText read = Treaties.read(text);

    assertThat(ids(read)).containsExactly("title", "1", "2(1)", "2(2)", "3");
    assertThat(read.titles()).containsEntry("2", "Requests");
    Treaties.nothingIsLost(text, read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"«feu d’envoi»", "‘‘feu d’envoi’’", "“feu d’envoi”", "\"feu d’envoi\""})
  void aTermMayHoldAnApostrophe(String term) {
    String file =
        ScaffoldFile.of(
            "x",
            Treaties.read(
                "Accord entre l'Utopie et l'Atlantide\n\nArticle 1\n1. "
                    + term
                    + ": la lampe du port et des îles des Parties.\n2. Les Parties sont les pays.\n"));

    assertThat(file).contains(term.startsWith("«") ? "term: \"feu d’envoi\"" : "term: ");
  }

  @Test
  void whatStandsBelowAnItemWithoutAMarkIsItsOwn() {
    assertThat(
            ids(
                Treaties.read(
                    """
                    Agreement between Utopia and Atlantis on pilots

                    Article 1
                    1. The pilots of this text are:

                    a) in Utopia,

                    the harbour pilots; and

                    b) in Atlantis,

                    the sea pilots,

                    the river pilots.
                    2. They shall carry lamps.
                    """)))
        .containsExactly(
            "title",
            "1(1)/0",
            "1(1)(a)/1",
            "1(1)(a)/2",
            "1(1)(b)/1",
            "1(1)(b)/2",
            "1(1)(b)/3",
            "1(2)");
  }

  @Test
  void yearsBeforeWhichNobodyMayLeaveAreNoNotice() {
    String file =
        ScaffoldFile.of(
            "x",
            Treaties.read(
                """
                Agreement between Utopia and Atlantis on pilots

                Article 1
                Either Party may, after the expiry of three years from the date of its entry into force, terminate this Agreement by notice. Such termination shall become effective six months after receipt of the notice.
                """));

    assertThat(file)
        .contains("termination: {effective: {after: P6M, from: termination_notice_received}")
        .doesNotContain("within: P3Y");
  }

  @Test
  void dashesStuckToTheirWordsAndRowsOfTables() {
    assertThat(
            ids(
                Treaties.read(
                    """
                    Agreement between Utopia and Atlantis on pilots

                    Article 1
                    1. The work consists of

                    -the building of lamps;

                    -the blowing of horns.

                    2. Each Side shall pay as follows:

                    Utopia | 28%

                    in the following years:

                    1988 | 5
                    """)))
        .containsExactly(
            "title", "1(1)/0", "1(1)(1)", "1(1)(2)", "1(2)/1", "1(2)/2", "1(2)/3", "1(2)/4");
  }

  private static List<String> ids(TreatyText read) {
    return read.units().stream().map(FoundUnit::id).toList();
  }
}
