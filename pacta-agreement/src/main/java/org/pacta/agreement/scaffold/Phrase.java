package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only where a word of the text can begin it. It finds what {@link
 * Matcher#find} finds, many times quicker: most words of a text can begin no phrase, and the same
 * words come again and again. What stands before the phrase may only be excluded by it, never
 * demanded: a word is judged without what precedes it.
 */
final class Phrase {
  private final Supplier<Pattern> compiling;
  private final boolean atWords;

  /** Compiled when first looked for: a text is in one language, and uses a few of all phrases. */
  private volatile @Nullable Pattern pattern;

  private Phrase(Supplier<Pattern> compiling, boolean atWords) {
    this.compiling = compiling;
    this.atWords = atWords;
  }

  /** A pattern that may begin anywhere, also within a word; in any case of letters. */
  static Phrase of(String regex) {
    return new Phrase(() -> Pattern.compile("(?iu)" + regex), false);
  }

  /** A pattern that may begin anywhere and tells small letters from capitals. */
  static Phrase exactly(String regex) {
    return new Phrase(() -> Pattern.compile(regex), false);
  }

  /** Whole words, in any case of letters; each begins with a letter or a figure. */
  static Phrase words(String alternatives) {
    return new Phrase(() -> ModalWords.words(alternatives), true);
  }

  /** True when the pattern is found in a text. */
  boolean in(Wording text) {
    return first(text).isPresent();
  }

  /** The first place where the pattern is found. */
  Optional<MatchResult> first(Wording text) {
    List<MatchResult> found = all(text, 1);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /** Every place where the pattern is found, in text order. */
  List<MatchResult> all(Wording text) {
    return all(text, Integer.MAX_VALUE);
  }

  private List<MatchResult> all(Wording text, int most) {
    int word = text.next(this, 0);
    if (word == text.count()) {
      return List.of(); // most phrases begin in no word of a sentence
    }
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = within(text.text());
    int from = 0;
    for (; word < text.count() && found.size() < most; word = text.next(this, word + 1)) {
      int end = atWords ? text.start(word) + 1 : text.start(word + 1);
      for (int at = Math.max(from, text.start(word)); at < end && found.size() < most; at++) {
        if (matcher.region(at, text.text().length()).lookingAt()) {
          found.add(matcher.toMatchResult());
          from = Math.max(at + 1, matcher.end());
          at = from - 1;
        }
      }
    }
    return found;
  }

  /**
   * False when no text with this word begins the pattern within the word, whatever stands around
   * it: the search failed before it came to the end of the word.
   */
  boolean mayBeginIn(String word) {
    Matcher matcher = within(word);
    for (int at = 0; at < (atWords ? 1 : word.length()); at++) {
      if (matcher.region(at, word.length()).lookingAt() || matcher.hitEnd()) {
        return true;
      }
    }
    return false;
  }

  private Matcher within(String text) {
    Pattern known = pattern;
    if (known == null) {
      known = compiling.get();
      pattern = known;
    }
    return known.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
  }
}
