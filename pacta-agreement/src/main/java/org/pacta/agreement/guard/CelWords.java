package org.pacta.agreement.guard;

import dev.cel.common.internal.Constants;
import java.text.ParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names and quoted texts of an expression as its author wrote it, told apart as CEL does: what
 * stands in quotes, be it after an escaped quote, or in a comment is no name. For what must be
 * found or exchanged in a guard before it is compiled.
 */
public final class CelWords {
  private static final String COMMENT = "//[^\\n]*+";
  private static final String GAP = "(?:\\s|" + COMMENT + ")*+";
  private static final String NAME = "[A-Za-z_]\\w*+";
  private static final String FIELDS =
      "(?:" + GAP + "\\." + GAP + "(?:" + NAME + "|`[^`\\n]*+`))*+";

  /** A text in one or three quotes, in which a backslash takes the sign after it along or not. */
  private static final String TEXT =
      "[bB]?+(?:" + quoted("[rR]", "") + "|" + quoted("", "\\\\") + ")";

  /** What may hold a name or quote that is none of the expression. */
  static final String TEXT_OR_COMMENT = TEXT + "|" + COMMENT;

  /**
   * A dot before a path says that it starts there, unless it follows what has fields itself, as
   * {@code in} has none.
   */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<text>%s)|%s|[0-9]\\w*+|in\\b|[\\])}]%s|(?<path>(?:\\.%s)?+%s%s)(?<call>%s\\()?+"
              .formatted(TEXT, COMMENT, FIELDS, GAP, NAME, FIELDS, GAP));

  private static final Pattern HELD = Pattern.compile(TEXT_OR_COMMENT);

  /** What CEL does not read in a path. */
  private static final Pattern UNREAD = Pattern.compile("^\\.|\\s|`|" + COMMENT);

  private CelWords() {}

  private static String quoted(String before, String escape) {
    String taken = escape.isEmpty() ? "" : "|" + escape + "(?s:.)";
    String three = "%1$s%1$s%1$s(?:[^%1$s%2$s]|%1$s(?!%1$s%1$s)" + taken + ")*+%1$s%1$s%1$s";
    String one = "%1$s(?:[^%1$s%2$s\\n\\r]" + taken + ")*+%1$s";
    String any = three + "|" + one;
    return before + "(?:" + any.formatted("'", escape) + "|" + any.formatted("\"", escape) + ")";
  }

  /** Names of facts and terms, with the names after their dots; functions are none. */
  public static Set<String> paths(String expression) {
    Set<String> paths = new LinkedHashSet<>();
    for (Matcher word = WORD.matcher(expression); word.find(); ) {
      if (isPath(word)) {
        paths.add(path(word));
      }
    }
    return paths;
  }

  /**
   * An expression with other texts and paths in it.
   *
   * @param texts what takes the place of what a text says
   * @param paths what takes the place of a path; that of a method called on a fact ends with it
   */
  public static String replaced(
      String expression, UnaryOperator<String> texts, UnaryOperator<String> paths) {
    StringBuilder text = new StringBuilder();
    Matcher word = WORD.matcher(expression);
    while (word.find()) {
      String written = word.group();
      String other = written;
      if (word.group("text") != null) {
        other = text(written, texts);
      } else if (isPath(word)) {
        other = path(word, paths);
      }
      word.appendReplacement(text, Matcher.quoteReplacement(other));
    }
    return word.appendTail(text).toString();
  }

  /** True where every quote and bracket of an expression closes in it, so that it can be joined. */
  public static boolean closed(String expression) {
    Deque<Character> open = new ArrayDeque<>();
    for (char sign : HELD.matcher(expression).replaceAll(" ").toCharArray()) {
      int closing = ")]}".indexOf(sign);
      if ("([{".indexOf(sign) >= 0) {
        open.push(sign);
      } else if (closing >= 0) {
        if (open.isEmpty() || open.pop() != "([{".charAt(closing)) {
          return false;
        }
      } else if (sign == '\'' || sign == '"') {
        return false; // it opens a text that does not end
      }
    }
    return open.isEmpty();
  }

  /** An expression in brackets, a comment at its end or not. */
  public static String inBrackets(String expression) {
    return "(" + expression + (expression.contains("//") ? "\n)" : ")");
  }

  /** False for a function, which alone stands before a bracket without being called on a fact. */
  private static boolean isPath(Matcher word) {
    return word.group("path") != null && (word.group("call") == null || path(word).contains("."));
  }

  private static String path(Matcher word) {
    return UNREAD.matcher(word.group("path")).replaceAll("");
  }

  private static String path(Matcher word, UnaryOperator<String> paths) {
    String written = word.group();
    String path = word.group("path");
    String says = path(word);
    String other = paths.apply(says);
    if (other.equals(says)) {
      return written;
    }
    // The dot before a path may be all that parts it from the word in front.
    return (path.startsWith(".") ? " " : "") + other + written.substring(path.length());
  }

  private static String text(String written, UnaryOperator<String> texts) {
    if ("bB".indexOf(written.charAt(0)) >= 0) {
      return written; // bytes are no text
    }
    try {
      String says = Constants.parseString(written).stringValue();
      String other = texts.apply(says);
      String quote = written.substring(written.length() - 1);
      return other.equals(says) ? written : quote + CelText.escaped(other) + quote;
    } catch (ParseException e) {
      return written; // refused when the guard is compiled
    }
  }
}
