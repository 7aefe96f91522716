package org.pacta.agreement.guard;

import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an atom says about the facts of an act, apart from whose it is: agreements that write an
 * atom alike share it. Immutable; safe for many threads.
 */
final class AtomMeaning {
  private final String expression;
  private final List<String> paths;
  private final int[] slots;
  private final Term term;
  private final CelProgram program;
  private final boolean plain;
  private final AtomValue nothingKnown;

  /**
   * A meaning.
   *
   * @param program makes CEL's own program
   */
  AtomMeaning(
      String expression, List<String> paths, int[] slots, Term term, Supplier<Program> program) {
    this.expression = expression;
    this.paths = List.copyOf(paths);
    this.slots = slots.clone();
    this.term = term;
    this.program = new CelProgram(program, this.paths, this.slots);
    this.plain = plain(term, false);
    this.nothingKnown = new AtomValue(Truth.UNKNOWN, paths.stream().sorted().toList());
  }

  String expression() {
    return expression;
  }

  List<String> paths() {
    return paths;
  }

  int[] slots() {
    return slots.clone();
  }

  Term term() {
    return term;
  }

  @Nullable Object fact(FactValues facts, int position) {
    return facts.at(slots[position]);
  }

  Truth truth(FactValues facts) {
    Object value = term.value(facts, null);
    if (value instanceof Boolean flag) {
      return Truth.of(flag);
    }
    return value == null ? Truth.UNKNOWN : program.evaluate(facts).truth();
  }

  AtomValue value(FactValues facts) {
    Object value = term.value(facts, null);
    if (value instanceof Boolean flag) {
      return flag ? AtomValue.TRUE : AtomValue.FALSE;
    }
    return value == null && plain ? unknown(facts) : program.evaluate(facts);
  }

  AtomValue byCel(FactValues facts) {
    return program.evaluate(facts);
  }

  private AtomValue unknown(FactValues facts) {
    List<String> missing = new ArrayList<>(slots.length);
    for (int i = 0; i < slots.length; i++) {
      if (facts.at(slots[i]) == null) {
        missing.add(paths.get(i));
      }
    }
    return missing.size() == slots.length
        ? nothingKnown
        : new AtomValue(Truth.UNKNOWN, missing.stream().sorted().toList());
  }

  /**
   * True when every fact read must be known for the atom to be, so that what is missing is plain.
   */
  private static boolean plain(Term term, boolean inTest) {
    return switch (term) {
      case Term.Fact _ -> !inTest;
      case Term.Quotient _, Term.Other _ -> false;
      case Term.Every every -> plain(every.list(), inTest) && plain(every.test(), true);
      case Term.Literal _,
          Term.Item _,
          Term.Size _,
          Term.Compare _,
          Term.In _,
          Term.Sum _,
          Term.Product _,
          Term.Level _,
          Term.Both _,
          Term.Not _ ->
          term.inside().stream().allMatch(part -> plain(part, inTest));
    };
  }
}
