package org.pacta.agreement.guard;

import dev.cel.common.CelIssue;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pacta.agreement.DidYouMean;

/**
 * What CEL finds wrong in a guard, in words of whoever writes guards: CEL names its own functions,
 * such as {@code _<=_}, and every pair of types each would take.
 *
 * @param names facts and terms that the guard may read
 */
record CelMistake(Collection<String> names) {
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '(.+?)' applied to '(.*?)'(?: \\(.*)?$");

  /** CEL's names of operators: {@code _<=_}, {@code !_}, {@code @in}. */
  private static final Pattern OPERATOR = Pattern.compile("_?[^\\w@]+_?|@in");

  private static final Pattern UNDECLARED =
      Pattern.compile("undeclared reference to '(.*?)'(?: \\(.*)?$");

  private static final Pattern EXPECTED =
      Pattern.compile("expected type '(.*?)' but found '(.*?)'$");

  private static final Map<String, String> TYPES =
      Map.of(
          "bool", "something true or false",
          "int", "a whole number",
          "uint", "a whole number",
          "double", "a number",
          "string", "a text",
          "google.protobuf.Timestamp", "a moment",
          "google.protobuf.Duration", "a length of time",
          "null", "nothing",
          "dyn", "anything");

  /** The finding; what none of the above fits is said as CEL says it. */
  GuardError error(CelIssue issue) {
    return new GuardError(
        GuardError.Kind.TYPE,
        issue.getSourceLocation().getLine(),
        issue.getSourceLocation().getColumn(),
        words(issue.getMessage()));
  }

  private String words(String message) {
    Matcher overload = OVERLOAD.matcher(message);
    if (overload.matches()) {
      return cannotTake(overload.group(1), types(overload.group(2)));
    }
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      String name = undeclared.group(1);
      String near = DidYouMean.nearest(name, names).map(it -> ". " + it).orElse("");
      return "undeclared reference to '" + name + "': no fact of the act, term or function" + near;
    }
    Matcher expected = EXPECTED.matcher(message);
    return expected.matches()
        ? "this should be " + type(expected.group(1)) + " and is " + type(expected.group(2))
        : message;
  }

  private static String cannotTake(String function, List<String> types) {
    String named =
        OPERATOR.matcher(function).matches() ? function.replaceAll("[@_]", "") : function;
    String taken = types.stream().map(CelMistake::type).collect(Collectors.joining(" and "));
    boolean quoted = types.contains("string") && types.stream().anyMatch(CelMistake::isNumber);
    return "'"
        + (named.isEmpty() ? function : named)
        + "' cannot take "
        + taken
        + (quoted ? "; a number stands without quotes, a text in quotes" : "");
  }

  private static boolean isNumber(String type) {
    return type.equals("int") || type.equals("uint") || type.equals("double");
  }

  /** Types side by side; of those within a list the commas do not part them. */
  private static List<String> types(String applied) {
    String inside = applied.replaceFirst("^\\(|\\.\\(", applied.startsWith("(") ? "" : ", ");
    inside = inside.replaceFirst("\\)$", "");
    return Arrays.stream(inside.split(", (?![^(]*\\))", -1)).toList();
  }

  private static String type(String type) {
    if (type.startsWith("list(")) {
      return "a list";
    }
    return TYPES.getOrDefault(type, "a " + type);
  }
}
