package org.pacta.agreement;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that was probably meant. */
public final class DidYouMean {
  /** Most characters that may differ. */
  static final int DIFFERENCE_MAX = 4;

  /** Length of a code of a State. */
  private static final int CODE_CHARACTERS = 3;

  private DidYouMean() {}

  /** A sentence that names the nearest of the known names, or all when they are few. */
  public static String among(String given, Collection<String> known) {
    return known.stream()
        .filter(name -> EditDistance.between(given, name) <= differing(name.length()))
        .min(
            Comparator.comparingInt((String name) -> EditDistance.between(given, name))
                .thenComparing(n -> n))
        .map(name -> "Did you mean " + name + "?")
        .orElseGet(() ->
            known.isEmpty()
                ? "The file names none."
                : known.size() <= 30 ? "Known are: " + sorted(known) + "." : "See the vocabulary.");
  }

  /** Of three letters, such as a code of a State, one may differ: two would be any other. */
  private static int differing(int length) {
    return length <= CODE_CHARACTERS ? 1 : Math.min(DIFFERENCE_MAX, 1 + length / 3);
  }

  private static String sorted(Collection<String> known) {
    return String.join(", ", known.stream().sorted().toList());
  }
}
