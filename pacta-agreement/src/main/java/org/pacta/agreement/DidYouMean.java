package org.pacta.agreement;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that was probably meant. */
public final class DidYouMean {
  /** Most characters that may differ. */
  static final int DIFFERENCE_MAX = 4;

  private DidYouMean() {}

  /** A sentence that names the nearest of the known names, or all when they are few. */
  public static String among(String given, Collection<String> known) {
    return known.stream()
        .filter(name ->
            EditDistance.between(given, name) <= Math.min(DIFFERENCE_MAX, 1 + name.length() / 3))
        .min(
            Comparator.comparingInt((String name) -> EditDistance.between(given, name))
                .thenComparing(n -> n))
        .map(name -> "Did you mean " + name + "?")
        .orElseGet(() ->
            known.isEmpty()
                ? "The file names none."
                : known.size() <= 30 ? "Known are: " + sorted(known) + "." : "See the vocabulary.");
  }

  private static String sorted(Collection<String> known) {
    return String.join(", ", known.stream().sorted().toList());
  }
}
