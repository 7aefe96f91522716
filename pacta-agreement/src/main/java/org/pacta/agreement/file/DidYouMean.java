package org.pacta.agreement.file;

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
        .filter(name -> distance(given, name) <= Math.min(DIFFERENCE_MAX, 1 + name.length() / 3))
        .min(Comparator.comparingInt((String name) -> distance(given, name)).thenComparing(n -> n))
        .map(name -> "Did you mean " + name + "?")
        .orElseGet(
            () -> known.size() <= 30 ? "Known are: " + sorted(known) + "." : "See the vocabulary.");
  }

  private static String sorted(Collection<String> known) {
    return String.join(", ", known.stream().sorted().toList());
  }

  /** Letters to change, add, drop or leave out (Levenshtein), in rows of the usual table. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
