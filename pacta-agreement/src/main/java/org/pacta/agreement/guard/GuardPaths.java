package org.pacta.agreement.guard;

import dev.cel.common.ast.CelExpr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the paths of facts that an expression reads. */
final class GuardPaths {
  private GuardPaths() {}

  /**
   * Paths such as {@code use.consent.given}; variables of {@code all} and {@code exists} excluded.
   */
  static Set<String> of(CelExpr expression) {
    Set<String> paths = new LinkedHashSet<>();
    collect(expression, Set.of(), paths);
    return paths;
  }

  /** The path an expression stands for, if it is nothing but a path. */
  static Optional<String> path(CelExpr expression) {
    return Optional.ofNullable(plain(expression));
  }

  /** The names that lead to a fact; the answer to a question about the past has one. */
  static List<String> names(String path) {
    return PastQuestion.asked(path) ? List.of(path) : List.of(path.split("\\."));
  }

  private static @Nullable String plain(CelExpr expression) {
    return switch (expression.exprKind().getKind()) {
      case IDENT -> PastMacros.path(expression.ident().name());
      case SELECT -> {
        String holder = plain(expression.select().operand());
        yield holder == null ? null : holder + "." + expression.select().field();
      }
      case NOT_SET, CONSTANT, CALL, LIST, STRUCT, MAP, COMPREHENSION -> null;
    };
  }

  /** An expression and every expression inside it. */
  static Stream<CelExpr> parts(CelExpr expression) {
    Stream<CelExpr> inside =
        switch (expression.exprKind().getKind()) {
          case SELECT -> Stream.of(expression.select().operand());
          case CALL ->
              Stream.concat(expression.call().target().stream(), expression.call().args().stream());
          case LIST -> expression.list().elements().stream();
          case COMPREHENSION ->
              Stream.of(
                  expression.comprehension().iterRange(), expression.comprehension().loopStep());
          case NOT_SET, CONSTANT, IDENT, STRUCT, MAP -> Stream.of();
        };
    return Stream.concat(Stream.of(expression), inside.flatMap(GuardPaths::parts));
  }

  /** Names of the variables of {@code all} and {@code exists}. */
  static Stream<String> variables(CelExpr expression) {
    return parts(expression)
        .filter(part -> part.exprKind().getKind() == CelExpr.ExprKind.Kind.COMPREHENSION)
        .map(part -> part.comprehension().iterVar());
  }

  private static void collect(CelExpr expression, Set<String> bound, Set<String> paths) {
    String plain = plain(expression);
    if (plain != null) {
      int dot = plain.indexOf('.');
      if (!bound.contains(dot < 0 ? plain : plain.substring(0, dot))) {
        paths.add(plain);
        if (PastQuestion.asked(plain)) {
          paths.addAll(PastQuestion.at(plain).facts());
        }
      }
      return;
    }
    switch (expression.exprKind().getKind()) {
      case SELECT -> collect(expression.select().operand(), bound, paths);
      case CALL -> {
        expression.call().target().ifPresent(target -> collect(target, bound, paths));
        expression.call().args().forEach(part -> collect(part, bound, paths));
      }
      case LIST -> expression.list().elements().forEach(part -> collect(part, bound, paths));
      case COMPREHENSION -> {
        CelExpr.CelComprehension loop = expression.comprehension();
        Set<String> inner = new LinkedHashSet<>(bound);
        inner.add(loop.iterVar());
        inner.add(loop.accuVar());
        collect(loop.iterRange(), bound, paths);
        collect(loop.accuInit(), bound, paths);
        collect(loop.loopCondition(), inner, paths);
        collect(loop.loopStep(), inner, paths);
        collect(loop.result(), inner, paths);
      }
      case NOT_SET, CONSTANT, IDENT, STRUCT, MAP -> {}
    }
  }
}
