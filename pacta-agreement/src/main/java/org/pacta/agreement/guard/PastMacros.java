package org.pacta.agreement.guard;

import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows CEL a question about the past as a variable that holds its answer. */
final class PastMacros {
  private static final List<CelMacro> ALL =
      Arrays.stream(PastQuestion.Asks.values())
          .map(asks ->
              CelMacro.newGlobalVarArgMacro(
                  asks.word(), (factory, _, parts) -> expand(factory, asks.word(), parts)))
          .toList();

  private PastMacros() {}

  static List<CelMacro> all() {
    return ALL;
  }

  /** CEL's name of a fact: a name with dots would be taken for several. */
  static String variable(String path) {
    return PastQuestion.asked(path) ? path.replace('.', '/') : path;
  }

  /** The fact that a name of CEL stands for. */
  static String path(String variable) {
    return PastQuestion.asked(variable) ? variable.replace('/', '.') : variable;
  }

  private static Optional<CelExpr> expand(
      CelMacroExprFactory factory, String word, List<CelExpr> parts) {
    List<String> written = new ArrayList<>();
    for (CelExpr part : parts) {
      Optional<String> text = written(part);
      if (text.isEmpty() || written.isEmpty() && text.get().charAt(0) != '\'') {
        return Optional.of(
            factory.reportError(
                CelIssue.formatError(
                    factory.getSourceLocation(part),
                    word
                        + " takes an event in quotes, then a Party, a length of time, or facts that"
                        + " name a Party or a case")));
      }
      written.add(text.get());
    }
    return Optional.of(factory.newIdentifier(variable(PastQuestion.of(word, written).path())));
  }

  private static Optional<String> written(CelExpr part) {
    boolean text =
        part.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && part.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    return text ? Optional.of("'" + part.constant().stringValue() + "'") : GuardPaths.path(part);
  }
}
