package org.pacta.agreement.guard;

import java.util.Set;
import java.util.regex.Pattern;

/** Names that a guard can read, as CEL has them (language definition, "Syntax"). */
public final class GuardNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Words that stand for something else wherever they stand. */
  private static final Set<String> WORDS = Set.of("false", "in", "null", "true");

  /** Words that CEL keeps for later, where no field is meant. */
  private static final Set<String> KEPT =
      Set.of(
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "namespace",
          "package",
          "return",
          "var",
          "void",
          "while");

  private GuardNames() {}

  /** True where a guard can name a field so, as in {@code req.NAME}. */
  public static boolean field(String name) {
    return NAME.matcher(name).matches() && !WORDS.contains(name);
  }

  /** True where a guard can name a fact of an act so, by itself. */
  public static boolean fact(String name) {
    return field(name) && !KEPT.contains(name);
  }
}
