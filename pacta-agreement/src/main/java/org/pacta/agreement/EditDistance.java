package org.pacta.agreement;

/** How many letters apart two words are: changed, added or left out (Levenshtein). */
public final class EditDistance {
  private EditDistance() {}

  /**
   * The number of letters to put in, take out or change, in rows of the usual table; of words that
   * are further apart than asked for, one more than that, as soon as it is sure.
   *
   * @param most what is asked for
   */
  public static int within(int most, String one, String other) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      // Beyond these, more letters would have to be added or left out than are asked for.
      int from = Math.max(1, i - most);
      int to = Math.min(other.length(), i + most);
      int diagonal = row[from - 1];
      row[from - 1] = from == 1 ? i : most + 1;
      int least = row[from - 1];
      for (int j = from; j <= to; j++) {
        int above = j == i + most ? most + 1 : row[j];
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
    }
    return Math.min(row[other.length()], most + 1);
  }
}
