package org.pacta.agreement.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Identity of a unit of text. Normalised: Unicode NFC, every run of white space one space, none at
 * the ends; nothing else is changed. The hash is SHA-256 of its UTF-8 bytes.
 */
public final class UnitText {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

  private UnitText() {}

  /** The normalised text. */
  public static String normalised(String verbatim) {
    return isNormalised(verbatim) ? verbatim : spaced(verbatim);
  }

  /** True for a text of ASCII signs, with single spaces within it, that stays as it is. */
  public static boolean isNormalised(String text) {
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign < ' ' || sign >= 0x7f || (sign == ' ' && gap)) {
        return false;
      }
      gap = sign == ' ';
    }
    return !gap;
  }

  private static String spaced(String verbatim) {
    return SPACE
        .matcher(Normalizer.normalize(verbatim, Normalizer.Form.NFC))
        .replaceAll(" ")
        .strip();
  }

  /** SHA-256 of the normalised text, hexadecimal. */
  public static String sha256(String verbatim) {
    return SourceFile.sha256(normalised(verbatim).getBytes(StandardCharsets.UTF_8));
  }

  /** The article of a unit: {@code 9(4)/2} is in 9. */
  public static String article(String unit) {
    int end = unit.length();
    for (char mark : new char[] {'(', '/'}) {
      int at = unit.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    return unit.substring(0, end);
  }

  /**
   * True when one unit is another or contains it: {@code 9} and {@code 9(1)} contain {@code
   * 9(1)/2}. An annex or part contains the articles counted in it: {@code annex-1} contains {@code
   * annex-1.3}.
   */
  public static boolean contains(String outer, String inner) {
    if (!inner.startsWith(outer) || inner.length() == outer.length()) {
      return inner.equals(outer);
    }
    char next = inner.charAt(outer.length());
    return "(/".indexOf(next) >= 0 || next == '.' && Character.isLetter(outer.charAt(0));
  }
}
