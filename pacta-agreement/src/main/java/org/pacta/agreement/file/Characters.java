package org.pacta.agreement.file;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Characters with which a text could say one thing to a reader and another to the machine: control
 * characters, marks that turn the direction of writing, invisible ones, and letters of another
 * alphabet inside a name. After the identifier profile of Unicode Technical Standard 39.
 */
public final class Characters {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private Characters() {}

  /** Position of the first character that has no place in a file, in UTF-16 units; -1 for none. */
  public static int firstRefused(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c >= ' ' && c < 0x7F) {
        i++;
      } else if (refused(c)) {
        return i;
      } else {
        i += Character.charCount(c);
      }
    }
    return -1;
  }

  private static boolean refused(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // Persian and the scripts of India are not written without these two.
      case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
      default -> false;
    };
  }

  /** Position of the first character of a name that is not plain ASCII; -1 for none. */
  public static int firstBeyondAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7E || name.charAt(i) < ' ') {
        return i;
      }
    }
    return -1;
  }

  /** The first word that mixes Latin letters with those of another alphabet. */
  static Optional<String> mixedWord(String text) {
    if (firstBeyondAscii(text) < 0) {
      return Optional.empty();
    }
    int start = 0;
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    for (int i = 0; i <= text.length(); ) {
      int c = i == text.length() ? ' ' : text.codePointAt(i);
      if (Character.isLetter(c)) {
        scripts.add(UnicodeScript.of(c));
      } else if (!Character.isDigit(c) && c != '_') {
        if (scripts.size() > 1 && scripts.contains(UnicodeScript.LATIN)) {
          return Optional.of(text.substring(start, i));
        }
        scripts.clear();
        start = i + Character.charCount(c);
      }
      i += Character.charCount(c);
    }
    return Optional.empty();
  }

  /** The character at a position, as its number and its name in Unicode. */
  public static String named(String text, int position) {
    int c = text.codePointAt(position);
    String name = c == BYTE_ORDER_MARK ? "BYTE ORDER MARK" : Character.getName(c);
    return String.format("U+%04X", c) + (name == null ? "" : " " + name);
  }

  /** Line and column of a position in a text. */
  public static Place place(String text, int position) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < position; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && text.charAt(i + 1) != '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Place(line, 1 + text.codePointCount(start, position));
  }
}
