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
    if (!sums(left(number)) || (unit != null && !(left(unit) instanceof Term.Fact))) {
      throw forbidden();
    }
    return new CompiledAmount(said, number, unit);
  }

  private static GuardAtom side(GuardCompiler compiler, String comparison) throws GuardException {
    if (compiler.compile(comparison) instanceof Guard.Leaf(GuardAtom atom)
        && atom.term() instanceof Term.Compare) {
      return atom;
    }
    throw forbidden();
  }

  private static GuardException forbidden() {
    return new GuardException(
        List.of(
            new GuardError(
                GuardError.Kind.FORBIDDEN,
                1,
                0,
                "an amount is a whole number, a fact, or sums and differences of these; its"
                    + " unit_of is one fact")));
  }

  private static Term left(GuardAtom atom) {
    return ((Term.Compare) atom.term()).left();
  }

  private static boolean sums(Term term) {
    return switch (term) {
      case Term.Sum sum -> sums(sum.left()) && sums(sum.right());
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

  /** How much that is under some facts; never less than nothing. */
  public AmountOwed owed(FactValues facts) {
    Long value = left(number).value(facts, null) instanceof Long known ? Math.max(0, known) : null;
    String in =
        unit == null
            ? said.unit()
            : left(unit).value(facts, null) instanceof String known ? known : null;
    List<String> missing = new ArrayList<>();
    Stream.of(number, unit)
        .filter(atom -> atom != null)
        .forEach(atom -> missing.addAll(atom.value(facts).missing()));
    return new AmountOwed(value, in, said.is(), missing.stream().distinct().toList());
  }
}
