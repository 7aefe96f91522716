package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other treaties are no topics; what a request states and what holds likewise is named. */
class ListsAndReferencesTest {
  private static final String TOPICS = "# Looks like a list of topics";
  private static final String STATED = "# Looks like what a request must state";
  private static final String LIKEWISE = "# Speaks of provisions that apply elsewhere too: ";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Supplementing, in the field of criminal matters:|the European Convention on Mutual Assistance of 20 April 1959;|the Agreement on pilots of 1979;",
        "Ter aanvulling, op strafrechtelijk en crimineel gebied, op:|het op 20 april 1959 te Straatsburg tot stand gekomen Europees Verdrag aangaande de wederzijdse rechtshulp;|de op 30 augustus 1979 te Wittem tot stand gekomen Overeenkomst;",
        "In Ergänzung, im Kampf gegen die Kriminalität:|des am 20. April 1959 geschlossenen Übereinkommens;|des Vertrags von 1979;",
        "Complétant, en matière d'infractions :|la Convention européenne de 1959;|l'Accord de 1979;",
        "Completando, en materia de delitos:|el Convenio europeo de 1959;|el Acuerdo de 1979;",
        "В дополнение, в борьбе с преступлениями:|Европейская конвенция 1959 года;|Договор 1979 года;",
        "Doplňujíce, v oblasti trestné činnosti:|Evropská úmluva z roku 1959;|Smlouva z roku 1979;"
      })
  void whatAPreambleListsIsNoTopic(String recital) throws Exception {
    String[] said = recital.split("\\|");
    TreatyText read =
        Treaties.read(
            "Agreement between Utopia and Atlantis on pilots\n\nThe Republic of Utopia and the Republic of Atlantis,\n\n"
                + said[0]
                + "\n\n– "
                + said[1]
                + "\n\n– "
                + said[2]
                + "\n\nHave agreed as follows:\n\nArticle 1\nThe Parties shall meet.\n");

    assertThat(read.units()).extracting(FoundUnit::id).contains("pre(1)", "pre(2)");
    assertThat(ScaffoldFile.of("scaffold", read)).doesNotContain(TOPICS);
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void treatiesInAListOfAnArticleAreNoTopicsButCrimesAre() {
    assertThat(
            Treaties.draft(
                "The Parties shall cooperate in criminal matters under:\n(a) the European Convention on Mutual Assistance of 20 April 1959;\n(b) the Convention of 1979."))
        .doesNotContain(TOPICS);
    assertThat(
            Treaties.draft(
                "The Parties shall cooperate in combating the following crimes:\n(a) smuggling;\n(b) crimes under the Convention of 1971."))
        .contains(
            TOPICS,
            "smuggling: {cite: [\"1(a)\"]}",
            "crimes_under_the_convention: {cite: [\"1(b)\"]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De genoemde feiten en redenen dienen in het verzoek bedoeld in het eerste lid te worden vermeld.",
        "De vermoedelijke duur van de reis dient eveneens te worden aangegeven in het verzoek van de partij.",
        "In het verzoek moeten als regel de technische middelen worden vermeld.",
        "De vaart is beperkt tot reizen die in het verzoek moeten worden aangegeven.",
        "The expected length of the voyage shall be indicated in the request.",
        "The reasons must be stated in each written request of the Party.",
        "Les motifs du voyage doivent être indiqués dans la demande des parties.",
        "Los motivos del viaje deberán indicarse en la solicitud de las partes.",
        "Im Ersuchen sind die Gründe der Reise und das Schiff anzugeben.",
        "Die Gründe der Reise sind in dem Ersuchen der Vertragspartei darzulegen.",
        "Причины рейса должны быть указаны в запросе стороны.",
        "Důvody plavby musí být uvedeny v žádosti smluvní strany."
      })
  void whatASentenceWantsInARequestIsNamed(String sentence) {
    assertThat(Treaties.draft(sentence)).contains(STATED, "#   1: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Indien in het verzoek wordt vermeld dat het schip zinkt, antwoordt de haven.",
        "The harbour answers the questions stated in the request.",
        "The ship shall be given help in the requested harbour.",
        "Les navires nommés dans la demande répondent."
      })
  void whatOnlySpeaksOfARequestIsNot(String sentence) {
    assertThat(Treaties.draft(sentence)).doesNotContain(STATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Artikel 8, eerste en vierde lid, vinden overeenkomstige toepassing.",
        "Voor het overige geldt artikel 11, elfde lid, overeenkomstig.",
        "Article 8 shall apply mutatis mutandis to pilots.",
        "Article 8 applies accordingly to the pilots of the Party.",
        "Artikel 8 gilt für die Lotsen der Vertragspartei entsprechend.",
        "Artikel 8 findet auf die Lotsen und den Hafen entsprechende Anwendung.",
        "L'article 8 s'applique mutatis mutandis aux pilotes.",
        "El artículo 8 se aplicará mutatis mutandis a los prácticos.",
        "Статья 8 применяется соответственно к лоцманам сторон.",
        "Článek 8 se použije obdobně na lodivody smluvní strany."
      })
  void whatAppliesElsewhereTooIsNamedForLikewise(String sentence) {
    assertThat(Treaties.draft(sentence)).contains(LIKEWISE + "1; ");
  }

  @Test
  void whatSimplyAppliesIsNot() {
    assertThat(Treaties.draft("Article 8 shall apply to pilots."))
        .doesNotContain("apply elsewhere");
  }
}
