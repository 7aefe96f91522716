package org.pacta.agreement.scaffold;

/** How many letters apart two words are. */
final class EditDistance {
  private EditDistance() {}

  /** True when at most this many letters must be put in, taken out or changed. */
  static boolean within(String one, String other, int most) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()] <= most;
  }
}
