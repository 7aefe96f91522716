package org.pacta.agreement.guard;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pacta.agreement.DidYouMean;

/**
 * Checks what CEL does not: a text compared with a coded fact must be in the code list, and only a
 * closed set of functions may be used.
 */
final class GuardLiterals {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "_&&_",
          "_||_",
          "!_",
          "_==_",
          "_!=_",
          "_<_",
          "_<=_",
          "_>_",
          "_>=_",
          "@in",
          "size",
          "_+_",
          "_-_",
          "_*_",
          "_?_:_",
          "duration",
          "timestamp",
          GuardTime.AFTER,
          Scales.AT_LEAST,
          Scales.EQUIVALENT,
          "@not_strictly_false",
          "_[_]");

  private static final String MULTIPLY =
      "a guard does not divide, as the remainder would be lost; multiply the other side: two thirds"
          + " are size(agreed_by) * 3 >= size(agr.members) * 2";

  /** What CEL reads as a length of time. */
  private static final Pattern DURATION =
      Pattern.compile("-?(?:\\d+(?:\\.\\d+)?(?:h|m|s|ms|us|ns))+");

  private static final String LENGTHS =
      "' is no length that duration reads: write '48h', '30m' or '15s'; for days, months and years"
          + " write after(MOMENT, 'P3M')";

  private final FactTypes types;
  private final Map<String, FactType> variables;
  private final boolean divides;
  private final List<GuardError> errors = new ArrayList<>();

  /**
   * Checks of a guard.
   *
   * @param divides true for an amount, which is reckoned in fractions
   */
  GuardLiterals(FactTypes types, Map<String, FactType> variables, boolean divides) {
    this.divides = divides;
    this.types = types;
    this.variables = variables;
  }

  List<GuardError> check(CelAbstractSyntaxTree tree) {
    visit(tree.getExpr(), variables, tree);
    return errors;
  }

  private void visit(CelExpr node, Map<String, FactType> scope, CelAbstractSyntaxTree tree) {
    switch (node.exprKind().getKind()) {
      case CALL -> call(node, scope, tree);
      case SELECT -> visit(node.select().operand(), scope, tree);
      case LIST -> node.list().elements().forEach(part -> visit(part, scope, tree));
      case COMPREHENSION -> loop(node.comprehension(), scope, tree);
      case STRUCT, MAP ->
          add(GuardError.Kind.FORBIDDEN, node, tree, "a guard builds no structures");
      case NOT_SET, CONSTANT, IDENT -> {}
    }
  }

  private void call(CelExpr node, Map<String, FactType> scope, CelAbstractSyntaxTree tree) {
    CelExpr.CelCall call = node.call();
    boolean quotient = call.function().equals("_/_");
    if (quotient ? !divides : !FUNCTIONS.contains(call.function())) {
      String help = quotient ? MULTIPLY : "a guard may not use " + call.function();
      add(GuardError.Kind.FORBIDDEN, node, tree, help);
    }
    switch (call.function()) {
      case "_==_", "_!=_" -> {
        compare(call.args().get(0), call.args().get(1), scope, tree);
        compare(call.args().get(1), call.args().get(0), scope, tree);
      }
      case "@in" -> {
        list(call.args().get(1), scope).ifPresent(list -> literals(call.args().get(0), list, tree));
        coded(call.args().get(0), scope)
            .ifPresent(list -> literals(call.args().get(1), list, tree));
      }
      case "duration" ->
          written(call.args().getFirst())
              .filter(text -> !DURATION.matcher(text).matches())
              .ifPresent(text -> add(GuardError.Kind.TYPE, node, tree, "'" + text + LENGTHS));
      case GuardTime.AFTER -> after(call.args(), scope, tree);
      case Scales.AT_LEAST -> {
        Optional<Scale> one = scale(call.args().get(0), scope, tree);
        Optional<Scale> other = scale(call.args().get(1), scope, tree);
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
          add(GuardError.Kind.CODE, node, tree, "at_least compares levels of two scales");
        }
      }
      case Scales.EQUIVALENT -> {
        scale(call.args().get(0), scope, tree);
        party(call.args().get(1), "equivalent gives the mark", scope, tree);
      }
      default -> {}
    }
    call.target().ifPresent(target -> visit(target, scope, tree));
    call.args().forEach(part -> visit(part, scope, tree));
  }

  private void after(List<CelExpr> parts, Map<String, FactType> scope, CelAbstractSyntaxTree tree) {
    length(parts.get(1), tree);
    if (parts.size() > 2) {
      party(parts.get(2), "after counts in the zone", scope, tree);
    }
  }

  /** A Party named in quotes, or by a fact. */
  private void party(
      CelExpr whose, String what, Map<String, FactType> scope, CelAbstractSyntaxTree tree) {
    literals(whose, "party", tree);
    if (whose.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT
        && !PastQuestion.namesParty(type(whose, scope).orElse(null))) {
      add(
          GuardError.Kind.FORBIDDEN,
          whose,
          tree,
          what + " of a Party: name it in quotes, or a fact that names one");
    }
  }

  /** The scale of a level or mark in quotes, or of a fact that holds one. */
  private Optional<Scale> scale(
      CelExpr node, Map<String, FactType> scope, CelAbstractSyntaxTree tree) {
    boolean written = node.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT;
    Optional<Scale> scale =
        written
            ? types.own().scales().stream()
                .filter(it -> it.codes().contains(node.constant().stringValue()))
                .findFirst()
            : coded(node, scope).flatMap(types::scale);
    if (scale.isEmpty()) {
      String what = written ? "'" + node.constant().stringValue() + "'" : "what is compared";
      add(GuardError.Kind.CODE, node, tree, what + " is no level or mark of a scale of the file");
    }
    return scale;
  }

  /** A length of time is written out, so that a mistake is found when the file is read. */
  private void length(CelExpr node, CelAbstractSyntaxTree tree) {
    written(node)
        .map(GuardTime::mistake)
        .orElseGet(
            () -> Optional.of("the length of time in after must be written out, for example 'P3Y'"))
        .ifPresent(message -> add(GuardError.Kind.FORBIDDEN, node, tree, message));
  }

  /** A text that stands in the guard itself. */
  private static Optional<String> written(CelExpr node) {
    return node.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? Optional.of(node.constant().stringValue())
        : Optional.empty();
  }

  private void compare(
      CelExpr fact, CelExpr other, Map<String, FactType> scope, CelAbstractSyntaxTree tree) {
    coded(fact, scope).ifPresent(list -> literals(other, list, tree));
  }

  private void loop(
      CelExpr.CelComprehension loop, Map<String, FactType> scope, CelAbstractSyntaxTree tree) {
    Map<String, FactType> inner = new HashMap<>(scope);
    type(loop.iterRange(), scope)
        .filter(FactType.ListOf.class::isInstance)
        .ifPresent(list -> inner.put(loop.iterVar(), ((FactType.ListOf) list).element()));
    visit(loop.iterRange(), scope, tree);
    visit(loop.loopStep(), inner, tree);
  }

  private void literals(CelExpr node, String list, CelAbstractSyntaxTree tree) {
    if (node.exprKind().getKind() == CelExpr.ExprKind.Kind.LIST) {
      node.list().elements().forEach(part -> literals(part, list, tree));
      return;
    }
    if (node.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT
        || node.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
      return;
    }
    String text = node.constant().stringValue();
    boolean empty = text.isEmpty() && types.scale(list).isEmpty();
    List<String> codes = types.codes().getOrDefault(list, List.of());
    if (!empty && !codes.contains(text)) {
      String near = DidYouMean.nearest(text, codes).map(it -> ". " + it).orElse("");
      add(
          GuardError.Kind.CODE,
          node,
          tree,
          "'" + text + "' is not in the code list " + list + near);
    }
  }

  private Optional<FactType> type(CelExpr node, Map<String, FactType> scope) {
    if (node.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
        && node.call().function().equals(Scales.EQUIVALENT)) {
      return coded(node.call().args().getFirst(), scope)
          .flatMap(types::scale)
          .map(scale -> new FactType.Coded(scale.markList()));
    }
    return GuardPaths.path(node).flatMap(path -> types.typeAt(path, scope));
  }

  private Optional<String> coded(CelExpr node, Map<String, FactType> scope) {
    return type(node, scope)
        .flatMap(type ->
            type instanceof FactType.Coded coded ? Optional.of(coded.list()) : Optional.empty());
  }

  private Optional<String> list(CelExpr node, Map<String, FactType> scope) {
    return type(node, scope)
        .flatMap(type ->
            type instanceof FactType.ListOf list && list.element() instanceof FactType.Coded coded
                ? Optional.of(coded.list())
                : Optional.empty());
  }

  private void add(GuardError.Kind kind, CelExpr node, CelAbstractSyntaxTree tree, String message) {
    int offset = tree.getSource().getPositionsMap().getOrDefault(node.id(), 0);
    var place = tree.getSource().getOffsetLocation(offset);
    errors.add(
        new GuardError(
            kind,
            place.map(at -> at.getLine()).orElse(1),
            place.map(at -> at.getColumn()).orElse(0),
            message));
  }
}
