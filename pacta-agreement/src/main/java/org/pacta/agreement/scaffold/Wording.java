package org.pacta.agreement.scaffold;

import java.util.Arrays;

/** The wording of a unit, cut into words in which phrases are looked for. */
final class Wording {
  private final String text;
  private final Vocabulary vocabulary;
  private final int[] words;
  private final int[] starts;

  private Wording(String text, Vocabulary vocabulary, int[] words, int[] starts) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.words = words;
    this.starts = starts;
  }

  /** A wording with words of its own, for a text that stands alone. */
  static Wording of(String text) {
    return of(text, new Vocabulary());
  }

  /** A wording that shares its words with the other units of a text. */
  static Wording of(String text, Vocabulary vocabulary) {
    int[] starts = new int[text.length() / 2 + 3];
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = isOfWord(text.charAt(i));
      if (i == 0 || letter && !inWord) {
        starts[count++] = i;
      }
      inWord = letter;
    }
    int[] words = new int[count];
    starts[count] = text.length();
    for (int i = 0; i < count; i++) {
      words[i] = vocabulary.number(text.substring(starts[i], starts[i + 1]));
    }
    return new Wording(text, vocabulary, words, Arrays.copyOf(starts, count + 1));
  }

  /** What {@code [\p{L}\d]} matches in patterns. */
  private static boolean isOfWord(char sign) {
    return Character.isLetter(sign) || sign >= '0' && sign <= '9';
  }

  String text() {
    return text;
  }

  /** Number of words; signs before the first count as one. */
  int count() {
    return words.length;
  }

  /** Where a word starts; for the number of words the end of the text. */
  int start(int word) {
    return starts[word];
  }

  /** The first word from one on that may begin a phrase; the number of words where none does. */
  int next(Phrase phrase, int from) {
    return vocabulary.next(phrase, words, from);
  }
}
