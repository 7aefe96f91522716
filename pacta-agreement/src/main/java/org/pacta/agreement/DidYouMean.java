package org.pacta.agreement;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class DidYouMean {
  /** Most characters that may differ. */
  static final int DIFFERENCE_MAX = 4;

  /** Length of a code of a State. */
  private static final int CODE_CHARACTERS = 3;

  /** Most names looked through, and most characters of one: a file may be full of mistakes. */
  private static final int KNOWN_MAX = 1_000;

  private static final int CHARACTERS_MAX = 80;

  private DidYouMean() {}

  private record Near(String name, int most, int distance) {
    Near(String name, int most, String given) {
      this(name, most, EditDistance.within(most, given, name));
    }
  }

  /** A sentence that names the nearest of the known names, or all when they are few. */
  public static String among(String given, Collection<String> known) {
    return nearest(given, known)
        .orElseGet(() ->
            known.isEmpty()
                ? "The file names none."
                : known.size() <= 30 ? "Known are: " + sorted(known) + "." : "See the vocabulary.");
  }

  /** A sentence that names the nearest of the known names, where one is near. */
  public static Optional<String> nearest(String given, Collection<String> known) {
    if (known.size() > KNOWN_MAX || given.length() > CHARACTERS_MAX) {
      return Optional.empty();
    }
    return known.stream()
        .map(name -> new Near(name, differing(name.length()), given))
        .filter(near -> near.distance <= near.most)
        .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .map(near -> "Did you mean " + near.name + "?");
  }

  /** Of three letters, such as a code of a State, one may differ: two would be any other. */
  private static int differing(int length) {
    return length <= CODE_CHARACTERS ? 1 : Math.min(DIFFERENCE_MAX, 1 + length / 3);
  }

  private static String sorted(Collection<String> known) {
    return String.join(", ", known.stream().sorted().toList());
  }
}
