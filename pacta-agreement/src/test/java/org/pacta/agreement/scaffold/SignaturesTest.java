package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines of the signatures tell, and the closing words that stand behind them. */
class SignaturesTest {
  private static final String CONVENTION =
      """
      Konvention über Lotsen

      Artikel 1
      Lotsen
      Die Lotsen der Vertragsparteien treffen sich im Hafen.

      Artikel 2
      Lampen
      Die Lampen werden von den Vertragsparteien gestellt.

      Zu Urkund dessen haben die gehörig bevollmächtigten Unterfertigten diese Konvention unterzeichnet:

      """;

  private static final String SIGNED =
      """
      Für die Republik Albanien: Sokol OLLDASHI
      Für Bosnien und Herzegowina: | Barisa COLAK |
      Für Rumänien : Vasile BLAGA
      Für die Republik Serbien:

      """;

  @Test
  void theNameOfWhoSignsIsNoneOfTheParty() {
    String draft = ScaffoldFile.of("x", Treaties.read(CONVENTION + SIGNED));

    assertThat(draft)
        .contains(
            "{id: AL, name: \"Republik Albanien\", time_zone: TODO, cite: [\"fin\"]}  # found in the"
                + " signatures: to be confirmed",
            "name: \"Bosnien und Herzegowina\", ",
            "name: \"Rumänien\", ",
            "name: \"Republik Serbien\", ");
    assertThat(draft.lines().filter(line -> line.contains("time_zone")))
        .noneMatch(
            line -> line.contains("OLLDASHI") || line.contains("COLAK") || line.contains("BLAGA"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Geschehen zu Wien, am 5. Mai 2006, in einem Original in englischer Sprache.|2006-05-05|Wien|[en]",
        "Gegeben zu Wien am 5. Mai 2006 in deutscher und englischer Sprache.|2006-05-05|Wien|[en, de]",
      })
  void theClosingWordsMayStandBehindTheSignatures(
      String words, String day, String place, String languages) {
    String text = CONVENTION + SIGNED + words + "\n";
    TreatyText read = Treaties.read(text);

    Treaties.nothingIsLost(text, read);
    assertThat(read.units()).noneMatch(unit -> unit.id().startsWith("after"));
    assertThat(read.units().getLast().text()).isEqualTo(words);
    assertThat(ScaffoldFile.of("x", read))
        .contains(
            "signed: {date: \"" + day + "\", place: \"" + place + "\", cite: [\"fin/2\"]}",
            "languages: {authentic: " + languages);
  }

  @Test
  void ofClosingWordsOverSeveralLinesAllAreTaken() {
    String text =
        CONVENTION
            + SIGNED
            + """
            Geschehen zu Wien, am 5. Mai 2006,
            in einem Original in englischer Sprache,
            das beim Verwahrer hinterlegt wird.
            """;
    TreatyText read = Treaties.read(text);

    Treaties.nothingIsLost(text, read);
    assertThat(read.units().getLast().id()).isEqualTo("fin/2");
    assertThat(read.units().getLast().text()).endsWith("hinterlegt wird.");
  }

  @Test
  void closingWordsOfAnotherTextBehindTheSignaturesAreNoneOfTheTreaty() {
    String dated = "Geschehen zu Wien, am 5. Mai 2006, in englischer Sprache.\n\n";
    String other =
        "Bei der Unterzeichnung wurde vereinbart, dass die Lotsen noch im Mai den Hafen aufsuchen.\n\n"
            + "Geschehen zu Bern, am 7. Juni 2007, in deutscher Sprache.\n";
    TreatyText first = Treaties.read(CONVENTION + dated + SIGNED + other);
    TreatyText second = Treaties.read(CONVENTION + SIGNED + other);

    assertThat(first.units()).anyMatch(unit -> unit.id().startsWith("after"));
    assertThat(ScaffoldFile.of("x", first)).contains("signed: {date: \"2006-05-05\"");
    assertThat(ScaffoldFile.of("x", second)).contains("signed: {date: \"0001-01-01\"");
  }
}
