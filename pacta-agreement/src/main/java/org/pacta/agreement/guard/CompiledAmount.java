package org.pacta.agreement.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Amount;
import org.pacta.agreement.AmountOwed;

/**
 * How much a duty asks for, as its facts tell it. The formula is compiled as one side of a
 * comparison, so that it is checked as guards are.
 */
public final class CompiledAmount {
  private final Amount said;
  private final GuardAtom number;
  private final @Nullable GuardAtom unit;

  private CompiledAmount(Amount said, GuardAtom number, @Nullable GuardAtom unit) {
    this.said = said;
    this.number = number;
    this.unit = unit;
  }

  /**
   * Compiles an amount.
   *
   * @throws GuardException when it is no whole number, or reads facts that are not there
   */
  public static CompiledAmount of(Amount said, GuardCompiler compiler) throws GuardException {
    String unitOf = said.unitOf();
    GuardAtom number = side(compiler, "(" + said.is() + ") >= 0");
    GuardAtom unit = unitOf == null ? null : side(compiler, "(" + unitOf + ") == (" + unitOf + ")");
    if (!reckoned(left(number)) || (unit != null && !(left(unit) instanceof Term.Fact))) {
      throw forbidden(
          "an amount is a whole number, a fact, or sums, differences, products and quotients of"
              + " these; its unit_of is one fact");
    }
    if (divides(left(number)) != (said.round() != null)) {
      throw forbidden(
          said.round() == null
              ? "an amount that divides says how it is rounded. Add round: up, down or half_up, as"
                  + " the text or a reading says"
              : "round stands where an amount divides. Remove it");
    }
    return new CompiledAmount(said, number, unit);
  }

  private static GuardAtom side(GuardCompiler compiler, String comparison) throws GuardException {
    if (compiler.dividing(comparison) instanceof Guard.Leaf(GuardAtom atom)
        && atom.term() instanceof Term.Compare) {
      return atom;
    }
    throw forbidden("an amount is one whole number, and its unit_of one fact");
  }

  private static GuardException forbidden(String message) {
    return new GuardException(List.of(new GuardError(GuardError.Kind.FORBIDDEN, 1, 0, message)));
  }

  private static Term left(GuardAtom atom) {
    return ((Term.Compare) atom.term()).left();
  }

  private static boolean reckoned(Term term) {
    return switch (term) {
      case Term.Sum _, Term.Product _, Term.Quotient _ ->
          term.inside().stream().allMatch(CompiledAmount::reckoned);
      case Term.Literal(Object value) -> value instanceof Long;
      case Term.Fact _, Term.Size _ -> true;
      case Term.Item _,
          Term.Compare _,
          Term.In _,
          Term.Level _,
          Term.Both _,
          Term.Not _,
          Term.Every _,
          Term.Other _ ->
          false;
    };
  }

  private static boolean divides(Term term) {
    return term instanceof Term.Quotient
        || term.inside().stream().anyMatch(CompiledAmount::divides);
  }

  /** Exact, so that the order of steps does not matter; null when unknown, or divided by 0. */
  private static @Nullable Fraction exact(Term term, FactValues facts) {
    if (term.inside().isEmpty() || term instanceof Term.Size) {
      return term.value(facts, null) instanceof Long whole ? Fraction.of(whole) : null;
    }
    Fraction one = exact(term.inside().getFirst(), facts);
    Fraction other = exact(term.inside().getLast(), facts);
    if (one == null || other == null) {
      return null;
    }
    return switch (term) {
      case Term.Sum sum -> one.plus(sum.minus() ? other.negated() : other);
      case Term.Product _ -> one.times(other);
      case Term.Quotient _ -> one.over(other);
      default -> null;
    };
  }

  /** Facts that it is reckoned from. */
  public Stream<String> paths() {
    return atoms().flatMap(atom -> atom.paths().stream());
  }

  private Stream<GuardAtom> atoms() {
    return Stream.concat(Stream.of(number), Stream.ofNullable(unit));
  }

  /** How much that is under some facts; never less than nothing. */
  public AmountOwed owed(FactValues facts) {
    Fraction exact = exact(left(number), facts);
    Long value = exact == null ? null : exact.rounded(said.round());
    String in =
        unit == null
            ? said.unit()
            : left(unit).value(facts, null) instanceof String known ? known : null;
    List<String> missing = new ArrayList<>();
    atoms().forEach(atom -> missing.addAll(atom.value(facts).missing()));
    return new AmountOwed(value, in, said.formula(), missing.stream().distinct().toList());
  }
}
