package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.check.AgreementChecks;

/** Three Parties are three, and what a treaty among several says of its start is not lost. */
class ManyPartiesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Treaty between Utopia, Atlantis and Lilliput on pilots|Utopia;Atlantis;Lilliput",
        "Treaty between the Kingdom of Utopia, the Kingdom of Atlantis and the Grand Duchy of Lilliput on pilots|Kingdom of Utopia;Kingdom of Atlantis;Grand Duchy of Lilliput",
        "Treaty between the Kingdom of Utopia, Beland and the Swiss Confederation on pilots|Kingdom of Utopia;Beland;Swiss Confederation",
        "Treaty between Utopia, the Grand Duchy of Lilliput and the Netherlands on pilots|Utopia;Grand Duchy of Lilliput;Netherlands",
        "Agreement between the Republic of Utopia and Bosnia and Herzegovina on pilots|Republic of Utopia;Bosnia and Herzegovina",
        "Accord entre le Royaume d'Utopie, la République d'Atlantide et le Grand-Duché de Lilliput relatif aux pilotes|Royaume d'Utopie;République d'Atlantide;Grand-Duché de Lilliput",
        "Vertrag zwischen dem Königreich Utopien, der Republik Atlantis und dem Großherzogtum Lilliput über Lotsen|Königreich Utopien;Republik Atlantis;Großherzogtum Lilliput",
        "Verdrag tussen Utopia, Atlantis en Lilliput inzake loodsen|Utopia;Atlantis;Lilliput",
        "Acuerdo entre el Reino de Utopía, la República de Atlántida y el Gran Ducado de Lilliput sobre pilotos|Reino de Utopía;República de Atlántida;Gran Ducado de Lilliput",
        "Smlouva mezi Utopií, Atlantidou a Lilliputem o lodivodech|Utopií;Atlantidou;Lilliputem",
        "Договор между Утопией, Атлантидой и Лилипутией о лоцманах|Утопией;Атлантидой;Лилипутией"
      })
  void eachPartyOfATitleIsOne(String title, String names) {
    List<String> expected = List.of(names.split(";"));
    TreatyText read = Treaties.read(title + "\n\nArticle 1\n" + body(title) + "\n");

    assertThat(PartyNames.of(read).names()).isEqualTo(expected);
    assertThat(PartyNames.of(read).multilateral()).isEqualTo(expected.size() > 2);
  }

  private static String body(String title) {
    return title.startsWith("Verdrag")
        ? "De partijen van dit verdrag helpen een loods en het schip van de ander."
        : "Pilots help.";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Kingdom of Utopia, the Republic of Atlantis and the Grand Duchy of Lilliput, hereinafter the Parties,",
        "The Kingdom of Utopia,~the Republic of Atlantis,~and the Grand Duchy of Lilliput,"
      })
  void thePreambleNamesThreeToo(String preamble) {
    TreatyText read =
        Treaties.read(
            "Treaty on pilots\n\n"
                + preamble.replace("~", "\n\n")
                + "\n\nHave agreed as follows:\n\nArticle 1\nPilots help.\n");

    assertThat(PartyNames.of(read).names())
        .containsExactly("Kingdom of Utopia", "Republic of Atlantis", "Grand Duchy of Lilliput");
  }

  @Test
  void anEndForOneIsNoEndForAll() {
    assertThat(
            file(
                """
                Article 1
                Termination
                Each Party may denounce this Treaty by notice. Denunciation takes effect six months after receipt of the notice. The Treaty remains in force between the other two Parties.
                """))
        .contains("withdrawal: {effective: {after: P6M, from: withdrawal_notice_received}")
        .contains("minimum_parties: {count: 2, cite: [\"1/3\"]}")
        .doesNotContain("  termination:");
  }

  @Test
  void theNumberOfStatesAndThoseThatComeLaterAreKept() {
    String file =
        file(
            """
            Article 1
            Entry into force
            1. This Treaty shall enter into force 30 days after five States have expressed their consent to be bound.
            2. For each State consenting to be bound after the date of entry into force of this Treaty, it shall enter into force for that State 30 days after the deposit of its instrument.

            Article 2
            Review
            The Parties shall meet no sooner than ninety days after the entry into force of this Treaty.
            """);

    assertThat(file)
        .contains(
            "entry_into_force: {date: {after: P30D, following: {latest_of: instrument_deposited, count: 5}}")
        .contains(
            "later_ratification: {date: {after: P30D, following: {latest_of: instrument_deposited, count: 1}}")
        .doesNotContain("within: P90D");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le présent Accord entrera en vigueur trente jours après le dépôt du cinquième instrument de ratification.|5",
        "Dieser Vertrag tritt dreißig Tage nach Hinterlegung der dritten Ratifikationsurkunde in Kraft.|3",
        "It enters into force thirty days after three States have deposited their instruments of ratification.|3"
      })
  void howManyAreAwaitedInSeveralLanguages(String words, int count) {
    assertThat(EntryFormula.of(words))
        .hasValueSatisfying(
            formula -> assertThat(formula).contains("instrument_deposited, count: " + count));
  }

  @Test
  void whatIsNotKnownStandsAsPlaceholderThatTheCheckFinds() throws Exception {
    TreatyText read =
        Treaties.read(
            "Treaty between Utopia and Atlantis on pilots\n\nArticle 1\nPilots shall be helped.\n");

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains("entry_into_force: {date: {at: TODO}")
        .contains("signed: {date: \"0001-01-01\", place: \"TODO date of signature")
        .contains("name: \"Utopia\", time_zone: TODO,")
        .doesNotContain("at: signature", "2000-01-01", "UTC");
    assertThat(AgreementChecks.of(Treaties.fileIsSound(read, folder)))
        .filteredOn(finding -> finding.code().equals("A123"))
        .anyMatch(finding -> finding.unit().equals("time_zone"))
        .anyMatch(finding -> finding.message().contains("left: TODO date of signature"))
        .anyMatch(finding -> finding.message().endsWith("left: TODO"));
  }

  @Test
  void aDayInWordsBeforeAYearInFigures() {
    assertThat(Dates.first("Done at Uto, this tenth day of April 2003."))
        .hasToString("Optional[2003-04-10]");
  }

  private static String file(String articles) {
    return ScaffoldFile.of(
        "scaffold",
        Treaties.read("Treaty between Utopia, Atlantis and Lilliput on pilots\n\n" + articles));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Verdrag tussen het Koninkrijk der Lampen en de Verenigde Eilanden van Zee aangaande wederzijdse hulp|Verenigde Eilanden van Zee",
        "Verdrag tussen het Koninkrijk der Lampen en de Republiek Zee tot wederzijdse hulp|Republiek Zee",
        "Verdrag tussen het Koninkrijk der Lampen en de Republiek Zee ter voorkoming van brand|Republiek Zee",
        "Agreement between the Kingdom of Lamps and the Republic of Sea governing the use of lamps|Republic of Sea",
        "Treaty between the Kingdom of Lamps and the United Isles of Sea pertaining to lamps|United Isles of Sea",
        "Vertrag zwischen dem Königreich Lampe und der Republik See hinsichtlich der Lampen|Republik See",
        "Accord entre le Royaume des Lampes et la République de Mer au sujet des lampes|République de Mer",
        "Tratado entre el Reino de Lampas y la República del Mar relativo a las lámparas|República del Mar",
        "Соглашение между Королевством Ламп и Республикой Море по вопросам ламп|Республикой Море",
        "Smlouva mezi Královstvím lamp a Republikou Moře ve věcech lamp|Republikou Moře"
      })
  void whatATitleIsAboutIsNoPartOfAName(String title, String second) {
    TreatyText read = Treaties.read(title + "\n\nArticle 1\nLamps are lit.\n");

    assertThat(PartyNames.of(read).names()).hasSize(2).element(1).isEqualTo(second);
  }
}
