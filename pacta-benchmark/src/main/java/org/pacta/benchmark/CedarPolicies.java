package org.pacta.benchmark;

import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.Term;

/**
 * The rules of an act as Cedar policies: openings permit, obstacles forbid. Cedar has no third
 * value, no held and no cites; what it cannot say at all is left out and counted.
 */
final class CedarPolicies {
  final List<String> policies = new ArrayList<>();
  final int leftOut;

  CedarPolicies(ActRules rules) {
    rules.obstacles().forEach(rule -> add("forbid", rule.guard(), rules.act()));
    rules.openings().forEach(rule -> add("permit", rule.guard(), rules.act()));
    this.leftOut = rules.obstacles().size() + rules.openings().size() - policies.size();
  }

  private void add(String effect, Guard guard, String act) {
    text(guard)
        .ifPresent(when ->
            policies.add(
                "%s(principal, action == Action::\"%s\", resource) when { %s };"
                    .formatted(effect, act, when)));
  }

  private static Optional<String> text(Guard guard) {
    return switch (guard) {
      case Guard.Leaf leaf -> text(leaf.atom().term());
      case Guard.Not not -> text(not.part()).map(part -> "!(" + part + ")");
      case Guard.And and -> joined(and.parts(), " && ", "true");
      case Guard.Or or -> joined(or.parts(), " || ", "false");
    };
  }

  private static Optional<String> joined(List<Guard> parts, String by, String none) {
    List<String> texts = parts.stream().map(CedarPolicies::text).flatMap(Optional::stream).toList();
    if (texts.size() < parts.size()) {
      return Optional.empty();
    }
    return Optional.of(
        texts.isEmpty() ? none : texts.stream().collect(Collectors.joining(by, "(", ")")));
  }

  private static Optional<String> text(Term term) {
    return switch (term) {
      case Term.Literal literal -> Optional.of(literal(literal.value()));
      case Term.Fact fact -> Optional.of("context." + fact.path());
      case Term.In in -> both(in.list(), in.member(), "%s.contains(%s)");
      case Term.Compare compare -> text(compare);
      case Term.Every every -> text(every);
      case Term.Item _,
          Term.Size _,
          Term.Sum _,
          Term.Product _,
          Term.Quotient _,
          Term.Level _,
          Term.Both _,
          Term.Not _,
          Term.Other _ ->
          Optional.empty();
    };
  }

  private static Optional<String> text(Term.Compare compare) {
    if (compare.left() instanceof Term.Size(Term.Fact list)
        && compare.right().equals(new Term.Literal(0L))) {
      String empty = "context." + list.path() + ".isEmpty()";
      return switch (compare.relation()) {
        case EQUAL, AT_MOST -> Optional.of(empty);
        case UNEQUAL, MORE -> Optional.of("!" + empty);
        case LESS, AT_LEAST -> Optional.empty();
      };
    }
    String relation =
        switch (compare.relation()) {
          case EQUAL -> "==";
          case UNEQUAL -> "!=";
          case LESS -> "<";
          case AT_MOST -> "<=";
          case MORE -> ">";
          case AT_LEAST -> ">=";
        };
    return both(compare.left(), compare.right(), "%s " + relation + " %s");
  }

  /** Cedar has no loops; those over one comparison with fixed values are set operations. */
  private static Optional<String> text(Term.Every every) {
    Optional<String> fixed =
        switch (every.test()) {
          case Term.Compare(Term.Relation relation, Term.Item _, Term.Literal value)
              when relation == Term.Relation.EQUAL ->
              Optional.of("[" + literal(value.value()) + "]");
          case Term.In(Term.Item _, Term.Literal list) -> Optional.of(literal(list.value()));
          default -> Optional.empty(); // Cedar says nothing else about members
        };
    return fixed.flatMap(set ->
        text(every.list())
            .map(list ->
                every.all()
                    ? set + ".containsAll(" + list + ")"
                    : list + ".containsAny(" + set + ")"));
  }

  private static Optional<String> both(Term one, Term other, String form) {
    return text(one).flatMap(first -> text(other).map(second -> form.formatted(first, second)));
  }

  private static String literal(Object value) {
    return switch (value) {
      case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      case List<?> list ->
          list.stream().map(CedarPolicies::literal).collect(Collectors.joining(", ", "[", "]"));
      case Instant instant -> String.valueOf(instant.getEpochSecond());
      default -> value.toString();
    };
  }

  /** Facts as Cedar reads them. */
  static Map<String, Value> context(Map<String, Object> facts) {
    Map<String, Value> context = new HashMap<>();
    facts.forEach((name, value) -> context.put(name, value(value)));
    return context;
  }

  private static Value value(Object value) {
    return switch (value) {
      case Boolean flag -> new PrimBool(flag);
      case Long number -> new PrimLong(number);
      case Instant instant -> new PrimLong(instant.getEpochSecond());
      case List<?> list -> new CedarList(list.stream().map(CedarPolicies::value).toList());
      case Map<?, ?> map -> {
        Map<String, Value> inner = new HashMap<>();
        map.forEach((name, item) -> inner.put(name.toString(), value(item)));
        yield new CedarMap(inner);
      }
      default -> new PrimString(value.toString());
    };
  }
}
