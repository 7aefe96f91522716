package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardAtom;
import org.pacta.agreement.guard.Truth;

/** A wish with every {@code not} moved down to the atoms, which are numbers here. */
sealed interface Want {
  /** What is so already. */
  Want NOTHING = new All(List.of());

  /** What cannot be. */
  Want NEVER = new Any(List.of());

  /** The atom of this number has this truth value. */
  record Atom(int number, boolean value) implements Want {}

  /** All parts are so. */
  record All(List<Want> parts) implements Want {}

  /** Some part is so. */
  record Any(List<Want> parts) implements Want {}

  /** How a want stands. */
  enum Outlook {
    CAME_TRUE,
    FAILED,
    OPEN
  }

  /** A guard having a value. */
  static Want of(Guard guard, boolean value, ToIntFunction<GuardAtom> numbers) {
    return switch (guard) {
      case Guard.Leaf leaf -> new Atom(numbers.applyAsInt(leaf.atom()), value);
      case Guard.Not(Guard part) -> of(part, !value, numbers);
      case Guard.And(List<Guard> parts) -> of(parts, value, value, numbers);
      case Guard.Or(List<Guard> parts) -> of(parts, value, !value, numbers);
    };
  }

  private static Want of(
      List<Guard> parts, boolean value, boolean all, ToIntFunction<GuardAtom> numbers) {
    return joined(parts.stream().map(part -> of(part, value, numbers)).toList(), all);
  }

  private static Want joined(List<Want> parts, boolean all) {
    Set<Want> flat = new LinkedHashSet<>();
    for (Want part : parts) {
      if (part.equals(all ? NEVER : NOTHING)) {
        return part;
      }
      flat.addAll(all ? part.all() : part.any());
    }
    List<Want> kept = List.copyOf(flat);
    return kept.size() == 1 ? kept.getFirst() : all ? new All(kept) : new Any(kept);
  }

  /** Wants that together say the same. */
  default List<Want> all() {
    return this instanceof All(List<Want> parts) ? parts : List.of(this);
  }

  private List<Want> any() {
    return this instanceof Any(List<Want> parts) ? parts : List.of(this);
  }

  /** What is so exactly when this is false. */
  default Want opposite() {
    return switch (this) {
      case Atom(int number, boolean value) -> new Atom(number, !value);
      case All(List<Want> parts) -> new Any(parts.stream().map(Want::opposite).toList());
      case Any(List<Want> parts) -> new All(parts.stream().map(Want::opposite).toList());
    };
  }

  /** What is left of it by the truth of some atoms; null for one not yet known. */
  default Want given(IntFunction<@Nullable Truth> known) {
    return switch (this) {
      case Atom(int number, boolean value) -> {
        Truth truth = known.apply(number);
        yield truth == null ? this : truth == Truth.of(value) ? NOTHING : NEVER;
      }
      case All(List<Want> parts) ->
          joined(parts.stream().map(part -> part.given(known)).toList(), true);
      case Any(List<Want> parts) ->
          joined(parts.stream().map(part -> part.given(known)).toList(), false);
    };
  }

  /** What is left of it where other wants hold: a part that one of them rules out is no way. */
  default Want beside(Set<Want> others) {
    if (!(this instanceof Any(List<Want> parts))) {
      return this;
    }
    List<Want> left = new ArrayList<>();
    for (Want part : parts) {
      if (part.all().stream().allMatch(others::contains)) {
        return NOTHING;
      }
      boolean out = part instanceof All && others.contains(part.opposite());
      if (!out) {
        left.add(part);
      }
    }
    return left.size() == parts.size() ? this : joined(left, false);
  }

  /** How it stands by the truth of some atoms. */
  default Outlook outlook(@Nullable Truth[] truths) {
    return switch (this) {
      case Atom(int number, boolean value) -> {
        Truth truth = truths[number];
        yield truth == null
            ? Outlook.OPEN
            : truth == Truth.of(value) ? Outlook.CAME_TRUE : Outlook.FAILED;
      }
      case All(List<Want> parts) -> outlook(parts, truths, Outlook.FAILED, Outlook.CAME_TRUE);
      case Any(List<Want> parts) -> outlook(parts, truths, Outlook.CAME_TRUE, Outlook.FAILED);
    };
  }

  private static Outlook outlook(
      List<Want> parts, @Nullable Truth[] truths, Outlook settling, Outlook otherwise) {
    Outlook rest = otherwise;
    for (Want part : parts) {
      Outlook outlook = part.outlook(truths);
      if (outlook == settling) {
        return settling;
      }
      rest = outlook == Outlook.OPEN ? Outlook.OPEN : rest;
    }
    return rest;
  }

  /** Numbers of its atoms. */
  default IntStream atoms() {
    return switch (this) {
      case Atom(int number, boolean _) -> IntStream.of(number);
      case All(List<Want> parts) -> parts.stream().flatMapToInt(Want::atoms);
      case Any(List<Want> parts) -> parts.stream().flatMapToInt(Want::atoms);
    };
  }

  /** Atoms on which it still depends. */
  default IntStream open(@Nullable Truth[] truths) {
    if (outlook(truths) != Outlook.OPEN) {
      return IntStream.empty();
    }
    return switch (this) {
      case Atom(int number, boolean _) -> IntStream.of(number);
      case All(List<Want> parts) -> parts.stream().flatMapToInt(part -> part.open(truths));
      case Any(List<Want> parts) -> parts.stream().flatMapToInt(part -> part.open(truths));
    };
  }
}
