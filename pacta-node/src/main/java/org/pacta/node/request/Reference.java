package org.pacta.node.request;

/**
 * References such as {@code PCT-KZ-CZ-2026-00017-K}: easy to read out, with a check character
 * against slips.
 */
final class Reference {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int MODULUS = 37;

  private Reference() {}

  static String of(String ownParty, String partner, int year, int number) {
    String body = "PCT-%s-%s-%d-%05d".formatted(ownParty, partner, year, number);
    return body + "-" + check(body);
  }

  /** Check character by ISO/IEC 7064, MOD 37-2, over letters and digits. */
  static char check(String body) {
    int sum = 0;
    for (char character : body.toCharArray()) {
      int value = ALPHABET.indexOf(character);
      if (value >= 0) {
        sum = (sum + value) * 2 % MODULUS;
      }
    }
    int check = (MODULUS + 1 - sum) % MODULUS;
    return check == ALPHABET.length() ? '*' : ALPHABET.charAt(check);
  }
}
