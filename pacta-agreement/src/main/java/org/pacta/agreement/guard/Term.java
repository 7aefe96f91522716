package org.pacta.agreement.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An atom as data: what it compares with what. CEL's parser and type checker define what is a term
 * and CEL's own program what it means; the common shapes are evaluated here directly, because most
 * of a decision's time goes into them.
 */
public sealed interface Term {
  /** Stands for a value that only CEL's own program can tell. */
  Object ASK_CEL = new Object();

  /**
   * The value under some facts: null when unknown, {@link #ASK_CEL} when not told here.
   *
   * @param item member of the list an {@code all} or {@code exists} is at, or null outside one
   */
  @Nullable Object value(FactValues facts, @Nullable Object item);

  /** A fixed value: text, whole number, truth value, instant, duration, or a list of these. */
  record Literal(Object value) implements Term {
    @Override
    public Object value(FactValues facts, @Nullable Object item) {
      return value;
    }
  }

  /** A fact, by its path and its place among the facts of the act. */
  record Fact(String path, int slot) implements Term {
    @Override
    public @Nullable Object value(FactValues facts, @Nullable Object item) {
      return facts.at(slot);
    }
  }

  /** The member of the list that the surrounding {@code all} or {@code exists} is at. */
  record Item() implements Term {
    @Override
    public @Nullable Object value(FactValues facts, @Nullable Object item) {
      return item;
    }
  }

  /** Number of members of a list, or of characters of a text. */
  record Size(Term of) implements Term {
    @Override
    public @Nullable Object value(FactValues facts, @Nullable Object item) {
      return TermValues.size(of.value(facts, item));
    }
  }

  /** How two values are compared. */
  enum Relation {
    EQUAL,
    UNEQUAL,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST
  }

  /** A comparison. */
  record Compare(Relation relation, Term left, Term right) implements Term {
    @Override
    public @Nullable Object value(FactValues facts, @Nullable Object item) {
      return TermValues.compare(relation, left.value(facts, item), right.value(facts, item));
    }
  }

  /** Membership of a list. */
  record In(Term member, Term list) implements Term {
    @Override
    public @Nullable Object value(FactValues facts, @Nullable Object item) {
      return TermValues.in(member.value(facts, item), list.value(facts, item));
    }
  }

  /** A sum or a difference of whole numbers, instants and durations. */
  record Sum(boolean minus, Term left, Term right) implements Term {
    @Override
    public @Nullable Object value(FactValues facts, @Nullable Object item) {
      return TermValues.sum(minus, left.value(facts, item), right.value(facts, item));
    }
  }

  /** A product of whole numbers. */
  record Product(Term left, Term right) implements Term {
    @Override
    public @Nullable Object value(FactValues facts, @Nullable Object item) {
      return TermValues.product(left.value(facts, item), right.value(facts, item));
    }
  }

  /** A quotient, in amounts alone, which reckon it as a fraction. */
  record Quotient(Term left, Term right) implements Term {
    @Override
    public Object value(FactValues facts, @Nullable Object item) {
      return ASK_CEL;
    }
  }

  /**
   * Levels of a scale: whether the first is at least the second, or how a Party marks the first.
   *
   * @param scales those of the agreement
   */
  record Level(boolean compares, Term first, Term second, List<Scale> scales) implements Term {
    public Level {
      scales = List.copyOf(scales);
    }

    @Override
    public @Nullable Object value(FactValues facts, @Nullable Object item) {
      Object one = first.value(facts, item);
      Object other = second.value(facts, item);
      if (one == null || other == null || one == ASK_CEL || other == ASK_CEL) {
        return one == ASK_CEL || other == ASK_CEL ? ASK_CEL : null;
      }
      return one instanceof String code && other instanceof String text ? of(code, text) : ASK_CEL;
    }

    private Object of(String code, String other) {
      for (Scale scale : scales) {
        if (scale.rank(code) >= 0) {
          return compares ? compared(scale, code, other) : marked(scale, code, other);
        }
      }
      return ASK_CEL;
    }

    private static Object compared(Scale scale, String code, String other) {
      return scale.rank(other) < 0 ? ASK_CEL : (Object) (scale.rank(code) >= scale.rank(other));
    }

    private static Object marked(Scale scale, String code, String party) {
      String mark = scale.equivalent(code, party);
      return mark.isEmpty() ? ASK_CEL : mark;
    }
  }

  /** Within a list test: both, or either, in three values. */
  record Both(boolean and, Term left, Term right) implements Term {
    @Override
    public @Nullable Object value(FactValues facts, @Nullable Object item) {
      Object first = left.value(facts, item);
      if (first == ASK_CEL || TermValues.settles(first, !and)) {
        return first;
      }
      Object second = right.value(facts, item);
      return second == ASK_CEL || TermValues.settles(second, !and) || first != null ? second : null;
    }
  }

  /** Within a list test: the opposite. */
  record Not(Term part) implements Term {
    @Override
    public @Nullable Object value(FactValues facts, @Nullable Object item) {
      Object value = part.value(facts, item);
      return value instanceof Boolean flag ? (Object) !flag : value == null ? null : ASK_CEL;
    }
  }

  /** All, or some, members of a list. */
  record Every(boolean all, Term list, Term test) implements Term {
    @Override
    public @Nullable Object value(FactValues facts, @Nullable Object item) {
      Object members = list.value(facts, item);
      if (members == null) {
        return null;
      }
      if (!(members instanceof List<?> items) || items.size() > GuardCompiler.ROUNDS_MAX) {
        return ASK_CEL;
      }
      return over(items, facts);
    }

    private @Nullable Object over(List<?> items, FactValues facts) {
      boolean unknown = false;
      for (Object member : items) {
        Object value = test.value(facts, member);
        if (value == null) {
          unknown = true;
        } else if (!(value instanceof Boolean)) {
          return ASK_CEL;
        } else if (TermValues.settles(value, !all)) {
          return value;
        }
      }
      return unknown ? null : (Object) all;
    }
  }

  /** Anything else CEL accepts; its parts are shown, its value is left to CEL. */
  record Other(String function, List<Term> parts) implements Term {
    public Other {
      parts = List.copyOf(parts);
    }

    @Override
    public Object value(FactValues facts, @Nullable Object item) {
      return ASK_CEL;
    }
  }

  /** The terms directly inside this one. */
  default List<Term> inside() {
    return switch (this) {
      case Literal _, Fact _, Item _ -> List.of();
      case Size size -> List.of(size.of);
      case Compare compare -> List.of(compare.left, compare.right);
      case In in -> List.of(in.member, in.list);
      case Sum sum -> List.of(sum.left, sum.right);
      case Product product -> List.of(product.left, product.right);
      case Quotient quotient -> List.of(quotient.left, quotient.right);
      case Level level -> List.of(level.first, level.second);
      case Both both -> List.of(both.left, both.right);
      case Not not -> List.of(not.part);
      case Every every -> List.of(every.list, every.test);
      case Other other -> other.parts;
    };
  }
}
