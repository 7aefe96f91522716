package org.pacta.agreement.guard;

import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest part of a guard that has a truth value; compiled once, shared by rules and threads.
 */
public final class GuardAtom {
  private final String expression;
  private final List<String> paths;
  private final int[] slots;
  private final Term term;
  private final CelProgram program;
  private final int index;
  private final boolean plain;
  private final AtomValue nothingKnown;

  GuardAtom(String expression, List<String> paths, Term term, Making making) {
    this.expression = expression;
    this.paths = List.copyOf(paths);
    this.slots = paths.stream().mapToInt(making.table()::of).toArray();
    this.term = term;
    this.program = new CelProgram(making.program(), this.paths, slots);
    this.index = making.index();
    this.plain = plain(term, false);
    this.nothingKnown = new AtomValue(Truth.UNKNOWN, paths.stream().sorted().toList());
  }

  /**
   * What the compiler adds to an atom.
   *
   * @param index number of the atom among those of the act
   * @param table slots of the facts of the act
   * @param program makes CEL's own program
   */
  record Making(int index, GuardSlots table, Supplier<Program> program) {}

  /** Text of the expression. */
  public String expression() {
    return expression;
  }

  /** Paths of the facts it reads. */
  public List<String> paths() {
    return paths;
  }

  /**
   * Paths on whose values its own value depends: not those that only say whose past, or the past of
   * which case, it asks about.
   */
  public List<String> decisivePaths() {
    Set<String> shown = new HashSet<>();
    boolean asks = paths.stream().anyMatch(PastQuestion::asked);
    return asks && shows(term, shown) ? paths.stream().filter(shown::contains).toList() : paths;
  }

  /** Collects the facts a term reads; false when some may not be shown. */
  private static boolean shows(Term term, Set<String> shown) {
    if (term instanceof Term.Fact(String path, int _)) {
      shown.add(path);
    }
    boolean hides = term instanceof Term.Other(String _, List<Term> parts) && parts.isEmpty();
    for (Term part : term.inside()) {
      hides |= !shows(part, shown);
    }
    return !hides;
  }

  /** Slots of those facts in the {@link GuardTable} of the act, in the same order. */
  public int[] slots() {
    return slots.clone();
  }

  /** The atom as data: what is compared with what. */
  public Term term() {
    return term;
  }

  /** Number of the atom among those of the act. */
  public int index() {
    return index;
  }

  /** The value at one of its paths, by position in {@link #paths}. */
  public @Nullable Object fact(FactValues facts, int position) {
    return facts.at(slots[position]);
  }

  /** Its truth under some facts. */
  public Truth truth(FactValues facts) {
    Object value = term.value(facts, null);
    if (value instanceof Boolean flag) {
      return Truth.of(flag);
    }
    return value == null ? Truth.UNKNOWN : program.evaluate(facts).truth();
  }

  /** Its truth under some facts and, when unknown, which facts are missing. */
  public AtomValue value(FactValues facts) {
    Object value = term.value(facts, null);
    if (value instanceof Boolean flag) {
      return flag ? AtomValue.TRUE : AtomValue.FALSE;
    }
    return value == null && plain ? unknown(facts) : program.evaluate(facts);
  }

  /** What CEL's own program says; the measure of the direct evaluation. */
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

  /** Every fixed value in the atom; members of a fixed list one by one. */
  public Stream<Object> literals() {
    return literals(term);
  }

  private static Stream<Object> literals(Term term) {
    if (term instanceof Term.Literal(Object value)) {
      return value instanceof List<?> list
          ? list.stream().map(Object.class::cast)
          : Stream.of(value);
    }
    return term.inside().stream().flatMap(GuardAtom::literals);
  }
}
