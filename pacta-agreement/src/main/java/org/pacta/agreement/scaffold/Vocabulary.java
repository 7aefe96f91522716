package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The different words of a text, each with the signs behind it, and which of them can begin which
 * phrase. Judged once for each word, however often it comes again.
 */
final class Vocabulary {
  private static final byte UNKNOWN = 0;
  private static final byte NO = 1;
  private static final byte YES = 2;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final Map<Phrase, byte[]> judged = new IdentityHashMap<>();

  int number(String word) {
    Integer known = numbers.putIfAbsent(word, words.size());
    if (known != null) {
      return known;
    }
    words.add(word);
    return words.size() - 1;
  }

  /** The place of the first of some words, from one on, that may begin a phrase; else their end. */
  int next(Phrase phrase, int[] of, int from) {
    byte[] known = judged(phrase);
    for (int i = from; i < of.length; i++) {
      int word = of[i];
      if (known[word] == UNKNOWN) {
        known[word] = phrase.mayBeginIn(words.get(word)) ? YES : NO;
      }
      if (known[word] == YES) {
        return i;
      }
    }
    return of.length;
  }

  private byte[] judged(Phrase phrase) {
    byte[] known = judged.get(phrase);
    if (known == null || known.length < words.size()) {
      known =
          known == null
              ? new byte[words.size()]
              : Arrays.copyOf(known, words.size() + words.size() / 2);
      judged.put(phrase, known);
    }
    return known;
  }
}
