package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A title over several lines is one title, wherever the lines were broken. */
class TitlesOverLinesTest {
  private static final String SEVEN =
      "Verdrag tussen het Koninkrijk Belland, de Bondsrepubliek Utopië, het Koninkrijk Spanland, de"
          + " Republiek Frankland, het Groothertogdom Lilliput, het Koninkrijk der Lampen en de"
          + " Republiek Oostland inzake de intensivering van de grensoverschrijdende samenwerking, in"
          + " het bijzonder ter bestrijding van het terrorisme en de illegale migratie";

  private static final String SEVEN_IN_GERMAN =
      "Vertrag zwischen dem Königreich Belland, der Bundesrepublik Utopien, dem Königreich Spanland,"
          + " der Republik Frankland, dem Großherzogtum Lilliput, dem Königreich der Lampen und der"
          + " Republik Ostland über die Vertiefung der grenzüberschreitenden Zusammenarbeit,"
          + " insbesondere zur Bekämpfung des Terrorismus und der unerlaubten Migration";

  private static final String SEVEN_IN_FRENCH =
      "Traité entre le Royaume de Belland, la République d'Utopie, le Royaume d'Espaland, la"
          + " République de Frankland, le Grand-Duché de Lilliput, le Royaume des Lampes et la"
          + " République d'Estland relatif à l'approfondissement de la coopération transfrontalière";

  private static final String SEVEN_IN_SPANISH =
      "Tratado entre el Reino de Belland, la República de Utopía, el Reino de Espaland, la República"
          + " de Frankland, el Gran Ducado de Lilliput, el Reino de las Lámparas y la República de"
          + " Ostland sobre la profundización de la cooperación transfronteriza";

  private static final String SEVEN_IN_CZECH =
      "Smlouva mezi Královstvím Belland, Republikou Utopie, Královstvím Espaland, Republikou"
          + " Frankland, Velkovévodstvím Lilliput, Královstvím lamp a Republikou Ostland o prohloubení"
          + " přeshraniční spolupráce";

  private static final String SEVEN_IN_ENGLISH =
      "Treaty between the Kingdom of Belland, the Federal Republic of Utopia, the Kingdom of"
          + " Espaland, the Republic of Frankland, the Grand Duchy of Lilliput, the Kingdom of Lamps"
          + " and the Republic of Ostland on the stepping up of cooperation across borders";

  @ParameterizedTest
  @ValueSource(
      strings = {
        SEVEN,
        SEVEN_IN_GERMAN,
        SEVEN_IN_FRENCH,
        SEVEN_IN_SPANISH,
        SEVEN_IN_CZECH,
        SEVEN_IN_ENGLISH
      })
  void isReadWhereverItsLinesBreak(String title) {
    for (int width = 45; width <= 120; width++) {
      TreatyText read = read(wrapped(title, width));

      assertThat(read.title()).as("at " + width).isEqualTo(title);
      assertThat(PartyNames.of(read).names()).as("at " + width).hasSize(7);
      assertThat(PartyNames.of(read).multilateral()).isTrue();
    }
  }

  @Test
  void isReadInCapitals() {
    for (int width = 45; width <= 120; width++) {
      TreatyText read = read(wrapped(SEVEN.toUpperCase(Locale.ROOT), width));

      assertThat(PartyNames.of(read).names()).as("at " + width).hasSize(7);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vertrag zwischen der Bundesrepublik Utopien, der Republik Ostland und dem~Großherzogtum Lilliput über die Lotsen|3",
        "Verdrag tussen het Koninkrijk der Lampen, het Koninkrijk Belland,~het Groothertogdom Lilliput en de Republiek Frankland inzake loodsen|4",
        "Verdrag tussen het Koninkrijk der Lampen en de Verenigde~Staten van Zee inzake loodsen|2",
        "Overeenkomst tussen de Regering van het Koninkrijk der Lampen, de Regering van~het Koninkrijk Belland en de Regering van het Groothertogdom Lilliput inzake loodsen|3"
      })
  void hasAllItsParties(String title, int count) {
    TreatyText read = read(title.replace('~', '\n'));

    assertThat(read.title()).isEqualTo(title.replace('~', ' '));
    assertThat(PartyNames.of(read).names()).hasSize(count);
    assertThat(read.findings()).noneMatch(finding -> finding.message().contains("break off"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Verdrag tussen het Koninkrijk der Lampen en de Republiek Zee inzake loodsen|De Regeringen van de Lampen en van de Zee, verlangende samen te werken,",
        "Verdrag tussen het Koninkrijk der Lampen en de Republiek Zee inzake loodsen|'\nTer uitvoering van artikel 5 van het Verdrag van 8 juni 2004 zijn de Regeringen het volgende overeengekomen:'",
        "Vertrag zwischen dem Königreich Lampe und der Republik See über die Lotsen|Die Regierungen von Lampe und See,",
        "Vertrag zwischen dem Königreich Lampe und der Republik See über die Lotsen|Präambel",
        "Vertrag zwischen dem Königreich Lampe und der Republik See über die Lotsen|Unterzeichnet in Lampe am 3. Mai 2001",
        "Agreement between the Kingdom of Lamps and the Republic of Sea on pilots|Signed at Lamps on 3 May 2001"
      })
  void whatFollowsIsNoPartOfIt(String title, String next) {
    assertThat(read(title + "\n" + next).title()).isEqualTo(title);
  }

  @Test
  void whatBreaksOffIsTold() {
    TreatyText read = read("Verdrag tussen het Koninkrijk der Lampen, de Republiek Zee,");

    assertThat(read.findings())
        .anyMatch(finding -> finding.message().contains("not all Parties may have been read"));
  }

  @Test
  void aLineThatMayBePartOfItIsTold() {
    TreatyText read =
        read(
            "Agreement between the Kingdom of Lamps and the Republic of Sea on pilots\nLighthouse Isles");

    assertThat(read.findings())
        .anyMatch(finding -> finding.message().contains("not taken for part of the title"));
  }

  private static TreatyText read(String title) {
    // The language, told by the body, tells "and" in Dutch.
    String body =
        title.toUpperCase(Locale.ROOT).contains(" TUSSEN ")
            ? "De partijen van dit verdrag helpen een loods en het schip van de ander."
            : "Pilots help.";
    return Treaties.read(title + "\n\nArticle 1\n" + body + "\n");
  }

  private static String wrapped(String text, int width) {
    StringBuilder lines = new StringBuilder();
    int at = 0;
    for (String word : text.split(" ")) {
      boolean fits = at == 0 || at + 1 + word.length() <= width;
      lines.append(at == 0 ? "" : fits ? " " : "\n").append(word);
      at = fits && at > 0 ? at + 1 + word.length() : word.length();
    }
    return lines.toString();
  }
}
