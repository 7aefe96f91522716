package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number or mark a paragraph or item starts with.
 *
 * @param style shape of the mark, such as {@code (a)}, {@code 1.} or a dash
 * @param value place in its sequence
 * @param label as in ids
 * @param sign the mark itself
 * @param rest wording after it
 * @param damaged the number was mended
 */
record Marker(Style style, int value, String label, String sign, String rest, boolean damaged) {
  /** Shape of a mark. */
  enum Style {
    NUMBER_DOT,
    NUMBER_PAREN,
    NUMBER_BRACKETS,
    DECIMAL,
    LETTER,
    CAPITAL,
    ROMAN,
    CAPITAL_ROMAN,
    DASH;

    boolean isNumber() {
      return this == NUMBER_DOT
          || this == NUMBER_PAREN
          || this == NUMBER_BRACKETS
          || this == DECIMAL;
    }
  }

  private static final int VALUE_MAX = 199;

  /** Lines among which a second bullet must stand. */
  private static final int O_NEAR = 12;

  private static final String DASHES =
      "[-–—‒―−•●▪■◦○·*\\uf0b7\\u2023\\u2043o](?=\\s)|[•●▪■◦]|[–—-](?=\\p{L}{2})";
  private static final Pattern DASH = Pattern.compile("^(" + DASHES + ")\\s*(?=\\S)(.*)$");
  private static final Pattern LONE_DASH = Pattern.compile("^[-–—‒―−•●▪■◦○·*\\uf0b7]$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^((?:[-–—•*]\\s*)?(\\(?)([\\dlIOS]{1,3})(bis|ter|quater|[a-z]?)(?:\\s?(\\)\\.?)|\\s?(\\.)(?![\\d.])))\\s*(.*)$");
  private static final Pattern DECIMAL =
      Pattern.compile("^((?:§ ?)?\\(?\\d{1,3}((?:\\.\\d{1,3}){1,4})[.)]?)(?:\\s+(.*))?$");
  private static final Pattern LETTER =
      Pattern.compile(
          "^((?:[-–—•*]\\s*)?(\\(?)(\\p{L}|[ivxlc]{2,6}|[IVXLC]{2,6}|(\\p{Ll})\\4{1,2})(?:\\s?(\\)\\.?)|(\\.)))\\s*(.*)$");
  private static final Pattern TEXT = Pattern.compile("\\p{L}\\p{Ll}+[ ,;]");
  private static final Pattern WORD = Pattern.compile("\\p{Ll}{2,}[ ,;]");
  private static final Pattern DATE =
      Pattern.compile(
          "(?iu)^(?:\\d{1,2}\\.(?!\\s(?-i:\\p{Lu}))|(?:" + Dates.MONTHS + ")(?![\\p{L}])).*");
  private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя";

  /** True when a line starts with a mark. */
  static boolean starts(String line) {
    return !candidates(line).isEmpty();
  }

  /** What the start of a line can be, also behind a quotation mark that opens with the first. */
  static List<Marker> quoted(String line) {
    boolean quotes = line.length() > 2 && "\"“„«".indexOf(line.charAt(0)) >= 0;
    return quotes
        ? candidates(line.substring(1)).stream()
            .filter(marker -> marker.value() == 1 && marker.style() != Style.DASH)
            .map(marker ->
                new Marker(
                    marker.style,
                    marker.value,
                    marker.label,
                    line.charAt(0) + marker.sign,
                    marker.rest,
                    marker.damaged))
            .toList()
        : candidates(line);
  }

  /** A line that begins with the word "o", as no other line near it does: that is no bullet. */
  static boolean soleO(List<TextLine> lines, int at) {
    if (!lines.get(at).text().startsWith("o ")) {
      return false;
    }
    return lines.subList(Math.max(0, at - O_NEAR), Math.min(lines.size(), at + O_NEAR)).stream()
            .filter(line -> line.text().startsWith("o "))
            .limit(2)
            .count()
        < 2;
  }

  /** What the start of a line can be; letters that are Roman numbers too give two. */
  static List<Marker> candidates(String line) {
    List<Marker> found = new ArrayList<>();
    Matcher decimal = DECIMAL.matcher(line);
    if (decimal.matches()) {
      decimal(decimal, found);
      return found;
    }
    Matcher number = NUMBER.matcher(line);
    if (number.matches()) {
      number(number, found);
    }
    Matcher letter = LETTER.matcher(line);
    if (found.isEmpty() && letter.matches()) {
      letter(letter, found);
    }
    Matcher dash = DASH.matcher(line);
    if (found.isEmpty() && dash.matches()) {
      found.add(new Marker(Style.DASH, 1, "", dash.group(1), dash.group(2), false));
    } else if (found.isEmpty() && LONE_DASH.matcher(line).matches()) {
      found.add(new Marker(Style.DASH, 1, "", line, "", false));
    }
    return found;
  }

  private static void decimal(Matcher decimal, List<Marker> found) {
    String[] parts = decimal.group(2).substring(1).split("\\.");
    String rest = decimal.group(3) == null ? "" : decimal.group(3);
    boolean date =
        parts.length >= 2 && parts[parts.length - 1].length() > 2
            || Character.isLowerCase(firstOf(rest));
    if (!date) {
      String whole = decimal.group(1).replaceAll("[().]+$|^§? ?\\(?", "");
      found.add(
          new Marker(
              Style.DECIMAL,
              Integer.parseInt(parts[parts.length - 1]),
              whole,
              decimal.group(1),
              rest,
              false));
    }
  }

  private static void number(Matcher number, List<Marker> found) {
    String digits = number.group(3);
    boolean opens = !number.group(2).isEmpty();
    boolean closes = number.group(5) != null;
    String rest = number.group(7);
    boolean whole = digits.matches("\\d+");
    boolean glued =
        !closes
            && !rest.isEmpty()
            && number.end(1) == number.start(7)
            && !Character.isUpperCase(firstOf(rest))
            && !WORD.matcher(rest).lookingAt();
    if (opens != closes && opens || glued || !closes && DATE.matcher(rest).matches()) {
      return;
    }
    int value = whole ? Integer.parseInt(digits) : Numerals.damaged(digits);
    boolean sure = whole || digits.matches(".*\\d.*") || digits.equals("l");
    if (value < 1 || value > VALUE_MAX || !sure) {
      return;
    }
    Style style = opens ? Style.NUMBER_BRACKETS : closes ? Style.NUMBER_PAREN : Style.NUMBER_DOT;
    found.add(new Marker(style, value, value + number.group(4), number.group(1), rest, !whole));
    if (digits.equals("l")) {
      found.add(new Marker(Style.LETTER, 12, "l", number.group(1), rest, false));
    }
  }

  private static void letter(Matcher letter, List<Marker> found) {
    boolean opens = !letter.group(2).isEmpty();
    boolean closes = letter.group(5) != null;
    String rest = letter.group(7);
    String sign = letter.group(3);
    boolean alone = rest.isEmpty() && sign.charAt(0) >= 'a' && sign.charAt(0) <= 'z';
    boolean initial =
        !closes
            && !alone
            && (letter.end(1) == letter.start(7)
                    && !(Character.isLowerCase(sign.charAt(0)) && TEXT.matcher(rest).lookingAt())
                || sign.length() == 1
                    && Character.isUpperCase(sign.charAt(0))
                    && rest.length() < 3);
    if (opens && !closes || initial) {
      return;
    }
    boolean capital = Character.isUpperCase(sign.charAt(0));
    int roman = Numerals.roman(sign);
    int place = letterValue(sign);
    if (place > 0) {
      found.add(
          new Marker(
              capital ? Style.CAPITAL : Style.LETTER, place, sign, letter.group(1), rest, false));
    }
    if (roman > 0) {
      found.add(
          new Marker(
              capital ? Style.CAPITAL_ROMAN : Style.ROMAN,
              roman,
              sign,
              letter.group(1),
              rest,
              false));
    }
  }

  private static int letterValue(String sign) {
    char first = Character.toLowerCase(sign.charAt(0));
    if (sign.length() > 1) {
      return sign.chars().allMatch(c -> c == sign.charAt(0)) && first >= 'a' && first <= 'z'
          ? 26 * (sign.length() - 1) + first - 'a' + 1
          : 0;
    }
    int cyrillic = CYRILLIC.indexOf(String.valueOf(first).toLowerCase(Locale.ROOT));
    return first >= 'a' && first <= 'z' ? first - 'a' + 1 : cyrillic + 1;
  }

  private static char firstOf(String text) {
    return text.isEmpty() ? ' ' : text.charAt(0);
  }
}
