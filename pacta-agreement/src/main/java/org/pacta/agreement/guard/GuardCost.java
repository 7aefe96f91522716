package org.pacta.agreement.guard;

import dev.cel.common.ast.CelExpr;
import java.util.stream.Stream;

/**
 * Steps that evaluating an expression can take at worst, whatever the facts are. A loop counts as
 * many rounds as its list may have members, a look into a list of facts as the longest list there
 * may be.
 */
final class GuardCost {
  /** Most steps of all atoms of one act together; what is delivered stays below 500,000. */
  static final long COST_MAX = 2_000_000;

  private GuardCost() {}

  static long of(CelExpr node) {
    return switch (node.exprKind().getKind()) {
      case CALL -> call(node.call());
      case SELECT -> 1 + of(node.select().operand());
      case LIST -> 1 + sum(node.list().elements().stream());
      case COMPREHENSION -> loop(node.comprehension());
      case NOT_SET, CONSTANT, IDENT, STRUCT, MAP -> 1;
    };
  }

  private static long call(CelExpr.CelCall call) {
    long parts = sum(Stream.concat(call.target().stream(), call.args().stream()));
    return switch (call.function()) {
      case "@in", "_==_", "_!=_", "_+_" -> 1 + parts + longest(call);
      default -> 1 + parts;
    };
  }

  /** Members looked at when facts that may be lists are compared, joined or searched. */
  private static long longest(CelExpr.CelCall call) {
    boolean search = call.function().equals("@in");
    boolean written =
        search ? written(call.args().getLast()) : call.args().stream().anyMatch(GuardCost::noList);
    return written ? 0 : FactFit.LIST_MAX;
  }

  /** True for what stands in the guard itself; its length is counted with its parts. */
  private static boolean written(CelExpr part) {
    return switch (part.exprKind().getKind()) {
      case CONSTANT, LIST -> true;
      case NOT_SET, IDENT, SELECT, CALL, STRUCT, MAP, COMPREHENSION -> false;
    };
  }

  /** True for what is no list of facts: what stands in the guard, and a member of a list. */
  private static boolean noList(CelExpr part) {
    return written(part) || part.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT;
  }

  private static long loop(CelExpr.CelComprehension loop) {
    long round = of(loop.loopCondition()) + of(loop.loopStep());
    return of(loop.iterRange()) + of(loop.accuInit()) + rounds(loop.iterRange()) * round;
  }

  /** Most members of what a loop goes through: as written, a fact, or facts joined. */
  private static long rounds(CelExpr range) {
    return switch (range.exprKind().getKind()) {
      case LIST -> range.list().elements().size();
      case IDENT, SELECT -> FactFit.LIST_MAX;
      case CALL, COMPREHENSION, CONSTANT, STRUCT, MAP, NOT_SET -> GuardCompiler.ROUNDS_MAX;
    };
  }

  private static long sum(Stream<CelExpr> parts) {
    return parts.mapToLong(GuardCost::of).sum();
  }
}
