package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phrase finds exactly what its pattern finds, whatever words came before. */
class PhraseTest {
  private static final int TEXTS = 400;
  private static final String[] PIECES = {
    "shall",
    "may",
    "of",
    "the",
    "thirty",
    "30",
    " ",
    " ",
    " ",
    " (",
    ") ",
    ", ",
    ". ",
    "-",
    "a",
    "A",
    "within",
    "days",
    "day",
    "DAYS",
    "xdays",
    "після",
    "срок",
    "сроком на",
    "9a",
    "é",
    "§",
    "\n",
    "\"",
    "this",
    "Agreement",
    "under ",
    "2020",
    "May",
    "’"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?<!of )may(?!,? \\d)",
        "(?<![\\p{L}\\d])(?:thirty|\\d{1,3})(?:\\s*\\((?:\\d+)\\))?[- ](?:days?)(?!\\p{L})",
        "(?<!under )(?:this|the) agreement",
        "\\b(?:19|20)\\d\\d\\b",
        "^(?:the )?[\"]?agree",
        "ay|ore|срок\\p{L}* на",
        "\\([^)]{0,20}\\)",
        "day$"
      })
  void findsWhatThePatternFinds(String regex) {
    Random random = new Random(7);
    Vocabulary vocabulary = new Vocabulary();
    Phrase phrase = Phrase.of(regex);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      assertThat(phrase.all(Wording.of(text, vocabulary)).stream().map(MatchResult::start).toList())
          .as(text)
          .isEqualTo(starts("(?iu)" + regex, text));
    }
  }

  @Test
  void wholeWordsAreFoundWhereTheyStandAlone() {
    Random random = new Random(8);
    Vocabulary vocabulary = new Vocabulary();
    Phrase phrase = Phrase.words("shall|may (?:the|a)|\\d+ days?");
    Pattern pattern = ModalWords.words("shall|may (?:the|a)|\\d+ days?");
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      assertThat(phrase.in(Wording.of(text, vocabulary)))
          .as(text)
          .isEqualTo(pattern.matcher(text).find());
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static List<Integer> starts(String regex, String text) {
    return Pattern.compile(regex).matcher(text).results().map(MatchResult::start).toList();
  }
}
