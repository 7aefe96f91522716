package org.pacta.agreement.guard;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads CEL's syntax tree of an atom as a term. */
final class TermReader {
  private static final Map<String, Term.Relation> RELATIONS =
      Map.of(
          "_==_", Term.Relation.EQUAL,
          "_!=_", Term.Relation.UNEQUAL,
          "_<_", Term.Relation.LESS,
          "_<=_", Term.Relation.AT_MOST,
          "_>_", Term.Relation.MORE,
          "_>=_", Term.Relation.AT_LEAST);
  private static final Pattern DURATION = Pattern.compile("\\d{1,7}[hms]");
  private static final Pattern TIMESTAMP =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

  private final Function<String, Term.Fact> facts;
  private final List<Scale> scales;

  /** A reader that finds the fact at each path, and knows the scales of the agreement. */
  TermReader(Function<String, Term.Fact> facts, List<Scale> scales) {
    this.facts = facts;
    this.scales = scales;
  }

  Term read(CelExpr expression) {
    return read(expression, null);
  }

  /**
   * Reads an expression.
   *
   * @param item name of the variable of the surrounding list test, or null outside one
   */
  private Term read(CelExpr expression, @Nullable String item) {
    return switch (expression.exprKind().getKind()) {
      case CONSTANT -> constant(expression.constant());
      case IDENT, SELECT -> path(expression, item);
      case CALL -> call(expression.call(), item);
      case LIST -> list(expression.list().elements(), item);
      case COMPREHENSION -> loop(expression.comprehension(), item);
      case NOT_SET, STRUCT, MAP -> new Term.Other("", List.of());
    };
  }

  private static Term constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case STRING_VALUE -> new Term.Literal(constant.stringValue());
      case INT64_VALUE -> new Term.Literal(constant.int64Value());
      case BOOLEAN_VALUE -> new Term.Literal(constant.booleanValue());
      case NOT_SET,
          NULL_VALUE,
          UINT64_VALUE,
          DOUBLE_VALUE,
          BYTES_VALUE,
          DURATION_VALUE,
          TIMESTAMP_VALUE ->
          new Term.Other("", List.of());
    };
  }

  private Term path(CelExpr expression, @Nullable String item) {
    Optional<String> path = GuardPaths.path(expression);
    if (path.isEmpty()) {
      return new Term.Other(".", List.of(read(expression.select().operand(), item)));
    }
    if (path.get().equals(item)) {
      return new Term.Item();
    }
    boolean ofItem = item != null && path.get().startsWith(item + ".");
    return ofItem ? new Term.Other(".", List.of(new Term.Item())) : facts.apply(path.get());
  }

  private Term list(List<CelExpr> elements, @Nullable String item) {
    List<Term> parts = elements.stream().map(element -> read(element, item)).toList();
    List<Object> values = new ArrayList<>();
    for (Term part : parts) {
      if (part instanceof Term.Literal literal) {
        values.add(literal.value());
      }
    }
    return values.size() == parts.size()
        ? new Term.Literal(List.copyOf(values))
        : new Term.Other("[]", parts);
  }

  private Term call(CelExpr.CelCall call, @Nullable String item) {
    List<CelExpr> operands = new ArrayList<>();
    call.target().ifPresent(operands::add);
    operands.addAll(call.args());
    List<Term> parts = operands.stream().map(operand -> read(operand, item)).toList();
    Term.Relation relation = RELATIONS.get(call.function());
    if (relation != null) {
      return new Term.Compare(relation, parts.get(0), parts.get(1));
    }
    return switch (call.function()) {
      case "@in" -> new Term.In(parts.get(0), parts.get(1));
      case "size" -> new Term.Size(parts.getFirst());
      case "_+_", "_-_" -> new Term.Sum(call.function().equals("_-_"), parts.get(0), parts.get(1));
      case "_*_" -> new Term.Product(parts.get(0), parts.get(1));
      case "_/_" -> new Term.Quotient(parts.get(0), parts.get(1));
      case "duration", "timestamp" -> moment(call.function(), parts);
      case Scales.AT_LEAST -> new Term.Level(true, parts.get(0), parts.get(1), scales);
      case Scales.EQUIVALENT -> new Term.Level(false, parts.get(0), parts.get(1), scales);
      case "_&&_", "_||_", "!_" -> logic(call.function(), parts, item);
      default -> new Term.Other(call.function(), parts);
    };
  }

  /** Outside a list test, these join truth values in ways only CEL's program knows. */
  private static Term logic(String function, List<Term> parts, @Nullable String item) {
    if (item == null) {
      return new Term.Other(function, parts);
    }
    return function.equals("!_")
        ? new Term.Not(parts.getFirst())
        : new Term.Both(function.equals("_&&_"), parts.get(0), parts.get(1));
  }

  private static Term moment(String function, List<Term> parts) {
    if (parts.getFirst() instanceof Term.Literal(String text)) {
      try {
        if (function.equals("duration") && DURATION.matcher(text).matches()) {
          return new Term.Literal(Duration.parse("PT" + text.toUpperCase(Locale.ROOT)));
        }
        if (function.equals("timestamp") && TIMESTAMP.matcher(text).matches()) {
          return new Term.Literal(Instant.parse(text));
        }
      } catch (DateTimeParseException e) {
        return new Term.Other(function, parts); // such as the 30th of February; CEL says what it is
      }
    }
    return new Term.Other(function, parts);
  }

  /** {@code all} and {@code exists}, as CEL's macros write them; the rest is left to CEL. */
  private Term loop(CelExpr.CelComprehension loop, @Nullable String item) {
    if (item != null) {
      return new Term.Other("loop", List.of());
    }
    Term list = read(loop.iterRange(), null);
    CelExpr step = loop.loopStep();
    boolean call = step.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL;
    boolean all = call && step.call().function().equals("_&&_");
    boolean some = call && step.call().function().equals("_||_");
    if ((all || some) && !(list instanceof Term.Other)) {
      return new Term.Every(all, list, read(step.call().args().get(1), loop.iterVar()));
    }
    return new Term.Other("loop", List.of(list));
  }
}
