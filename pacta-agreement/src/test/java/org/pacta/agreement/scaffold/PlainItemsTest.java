package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists whose opening words hold the norm, and lists of what a request must state. */
class PlainItemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A Side may refuse a pilot if:|the ship must be stopped;",
        "A Side may refuse a pilot in so far as:|he may not be named;",
        "De Staat kan een verzoek afwijzen in zoverre:|de loods niet kan worden vervolgd;",
        "Hulp wordt verleend indien:|de loods kan komen;",
        "Der Lotse kann abgelehnt werden, wenn:|er nicht benannt werden darf;",
        "Une Partie peut refuser si:|le pilote doit rester;",
        "Сторона может отказать, если:|лоцман должен остаться;",
        "A request shall contain:|what the pilot may need;",
        "Een verzoek houdt in:|gegevens die dienstig kunnen zijn;"
      })
  void anItemThatOnlyCompletesItsOpeningWordsIsNoNorm(String opening, String item) {
    TreatyText read = read(opening, item, "the end.");

    assertThat(unit(read, "1(a)").looksLike())
        .doesNotContain("duty", "permission", "prohibition", "power");
    assertThat(unit(read, "1/0").looksLike()).isNotEmpty();
  }

  @Test
  void anItemThatIsASentenceOfItsOwnStays() {
    assertThat(
            unit(read("The pilots shall keep these rules:", "they may not drink;", "x."), "1(a)")
                .looksLike())
        .contains("prohibition");
    assertThat(
            unit(read("A Side may refuse if:", "The pilot must leave;", "x."), "1(a)").looksLike())
        .contains("duty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Een verzoek om rechtshulp houdt in:|true",
        "Voor zover noodzakelijk en mogelijk houdt een verzoek tevens in:|true",
        "Verzoeken gaan vergezeld van:|true",
        "Een verzoek bevat de volgende gegevens:|true",
        "De verzoekende Staat kan verkregen gegevens gebruiken:|false",
        "De verzoekende Staat vermeldt aan de loods:|false",
        "Das Ersuchen muss folgende Angaben enthalten:|true",
        "Die ersuchende Behörde gibt an:|false",
        "In dem Ersuchen sind anzugeben:|true",
        "La solicitud deberá expresar:|true",
        "La demande précise:|true",
        "V žádosti se uvede:|true",
        "В запросе указываются:|true",
        "The following shall be stated in the request:|true",
        "A request shall be made in writing and shall contain:|true",
        "In het verzoek van de partij dienen te worden vermeld:|true",
        "In het verzoek worden vermeld:|true",
        "De volgende gegevens dienen in het verzoek te worden aangegeven:|true",
        "Les points suivants doivent être indiqués dans la demande :|true",
        "The requesting Party may state to the pilot:|false"
      })
  void whatARequestMustStateIsTold(String opening, boolean told) {
    TreatyText read = read(opening, "the name;", "the port.");

    assertThat(ListSuggestions.contents(read.units()).stream().map(FoundUnit::id).toList())
        .isEqualTo(told ? List.of("1(a)", "1(b)") : List.of());
  }

  @Test
  void openingWordsOfAListWithinWhatARequestMustStateBelongToIt() {
    TreatyText read =
        Treaties.read(
            """
            Agreement between Utopia and Atlantis on pilots

            Article 1
            A request shall contain:
            (a) the name;
            (b) what shows that the pilot:
            (i) is at sea; and
            (ii) may come home.
            """);

    assertThat(ListSuggestions.contents(read.units()).stream().map(FoundUnit::id).toList())
        .containsExactly("1(a)", "1(b)/0", "1(b)(i)", "1(b)(ii)");
  }

  @Test
  void conditionsAreNoTopics() {
    TreatyText read =
        read("A pilot may be judged for the offences provided that:", "the flag agrees;", "x.");

    assertThat(ListSuggestions.topics(read.units(), List.of())).isEmpty();
  }

  private static TreatyText read(String opening, String first, String second) {
    return Treaties.read(
        """
        Agreement between Utopia and Atlantis on pilots

        Article 1
        %s
        (a) %s
        (b) %s
        """
            .formatted(opening, first, second)
            .replace("Agreement between", title(opening)));
  }

  /** The language is told by the commonest words. */
  private static String title(String opening) {
    if (opening.matches(".*(?:[Vv]erzoek|Staat kan|Hulp wordt).*")) {
      return "Verdrag van het en de en het van de en het van een tussen";
    }
    if (opening.matches(".*(?:Lotse|Ersuchen|Behörde).*")) {
      return "Vertrag der und des und der die das und des der und zwischen";
    }
    if (opening.matches(".*(?:Partie|demande).*")) {
      return "Accord du et des dans le et la les et des du le entre";
    }
    if (opening.contains("solicitud")) {
      return "Acuerdo del y los y las y el del en la los entre";
    }
    if (opening.contains("žádost")) {
      return "Smlouva a o v na se a podle v a se na v mezi";
    }
    return opening.matches("(?u).*[а-я].*")
        ? "Соглашение и в на с по и в на с и в по между"
        : "Agreement of the Parties and of this and the shall with between";
  }

  private static FoundUnit unit(TreatyText read, String id) {
    return read.units().stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow();
  }
}
