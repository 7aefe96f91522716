package org.pacta.agreement.guard;

import static org.pacta.agreement.guard.Term.ASK_CEL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operators of terms do with values, where this is plain; the rest is left to CEL. Null is
 * unknown, and whatever needs an unknown value is unknown.
 */
final class TermValues {
  /** CEL's instants end here; beyond, its program says what happens. */
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

  private TermValues() {}

  static @Nullable Object size(@Nullable Object of) {
    return switch (of) {
      case null -> null;
      case List<?> list -> (long) list.size();
      case String text -> (long) text.codePointCount(0, text.length());
      default -> ASK_CEL;
    };
  }

  static @Nullable Object compare(
      Term.Relation relation, @Nullable Object left, @Nullable Object right) {
    if (left == null || right == null || left == ASK_CEL || right == ASK_CEL) {
      return left == ASK_CEL || right == ASK_CEL ? ASK_CEL : null;
    }
    return switch (relation) {
      case EQUAL -> comparable(left, right) ? (Object) left.equals(right) : ASK_CEL;
      case UNEQUAL -> comparable(left, right) ? (Object) !left.equals(right) : ASK_CEL;
      case LESS, AT_MOST, MORE, AT_LEAST -> order(relation, left, right);
    };
  }

  private static Object order(Term.Relation relation, Object left, Object right) {
    int order;
    if (left instanceof Long one && right instanceof Long other) {
      order = one.compareTo(other);
    } else if (left instanceof Instant one && right instanceof Instant other) {
      order = one.compareTo(other);
    } else if (left instanceof Duration one && right instanceof Duration other) {
      order = one.compareTo(other);
    } else {
      return ASK_CEL;
    }
    return switch (relation) {
      case EQUAL -> order == 0;
      case UNEQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }

  static @Nullable Object in(@Nullable Object member, @Nullable Object list) {
    if (member == null || list == null || member == ASK_CEL || list == ASK_CEL) {
      return member == ASK_CEL || list == ASK_CEL ? ASK_CEL : null;
    }
    if (!(list instanceof List<?> items)) {
      return ASK_CEL;
    }
    for (Object item : items) {
      if (!comparable(member, item)) {
        return ASK_CEL;
      }
      if (member.equals(item)) {
        return true;
      }
    }
    return false;
  }

  static @Nullable Object sum(boolean minus, @Nullable Object left, @Nullable Object right) {
    if (left == null || right == null || left == ASK_CEL || right == ASK_CEL) {
      return left == ASK_CEL || right == ASK_CEL ? ASK_CEL : null;
    }
    try {
      return known(minus, left, right);
    } catch (ArithmeticException e) {
      return ASK_CEL;
    }
  }

  static @Nullable Object product(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null || left == ASK_CEL || right == ASK_CEL) {
      return left == ASK_CEL || right == ASK_CEL ? ASK_CEL : null;
    }
    try {
      return left instanceof Long one && right instanceof Long other
          ? (Object) Math.multiplyExact(one, other)
          : ASK_CEL;
    } catch (ArithmeticException e) {
      return ASK_CEL; // an error, whose words are CEL's
    }
  }

  private static Object known(boolean minus, Object left, Object right) {
    if (left instanceof Long one && right instanceof Long other) {
      return minus ? Math.subtractExact(one, other) : Math.addExact(one, other);
    }
    if (left instanceof Instant one && usual(one)) {
      if (minus && right instanceof Instant other && usual(other)) {
        return Duration.between(other, one);
      }
      if (right instanceof Duration length && length.abs().toDays() < 1_000_000) {
        Instant moved = minus ? one.minus(length) : one.plus(length);
        return usual(moved) ? moved : ASK_CEL;
      }
    }
    return ASK_CEL;
  }

  private static boolean usual(Instant instant) {
    return instant.isAfter(FIRST) && instant.isBefore(LAST);
  }

  /** True when Java's equality is CEL's. */
  private static boolean comparable(Object left, Object right) {
    return switch (left) {
      case String _ -> right instanceof String;
      case Long _ -> right instanceof Long;
      case Boolean _ -> right instanceof Boolean;
      case Instant _ -> right instanceof Instant;
      case Duration _ -> right instanceof Duration;
      default -> false;
    };
  }

  /** True when a truth value settles an and (looking for false) or an or (looking for true). */
  static boolean settles(@Nullable Object value, boolean wanted) {
    return value instanceof Boolean flag && flag == wanted;
  }
}
