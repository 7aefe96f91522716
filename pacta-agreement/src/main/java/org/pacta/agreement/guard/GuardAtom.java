package org.pacta.agreement.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest part of a guard that has a truth value; compiled once, shared by the rules of an act
 * and by threads.
 */
public final class GuardAtom {
  private final AtomMeaning meaning;
  private final int index;

  /**
   * An atom.
   *
   * @param index its number among those of the act
   */
  GuardAtom(AtomMeaning meaning, int index) {
    this.meaning = meaning;
    this.index = index;
  }

  /** What it says, shared with other agreements. */
  AtomMeaning meaning() {
    return meaning;
  }

  /** Text of the expression. */
  public String expression() {
    return meaning.expression();
  }

  /** Paths of the facts it reads. */
  public List<String> paths() {
    return meaning.paths();
  }

  /**
   * Paths on whose values its own value depends: not those that only say whose past, or the past of
   * which case, it asks about.
   */
  public List<String> decisivePaths() {
    Set<String> shown = new HashSet<>();
    boolean asks = paths().stream().anyMatch(PastQuestion::asked);
    return asks && shows(term(), shown)
        ? paths().stream().filter(shown::contains).toList()
        : paths();
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
    return meaning.slots();
  }

  /** The atom as data: what is compared with what. */
  public Term term() {
    return meaning.term();
  }

  /** Number of the atom among those of the act. */
  public int index() {
    return index;
  }

  /** The value at one of its paths, by position in {@link #paths}. */
  public @Nullable Object fact(FactValues facts, int position) {
    return meaning.fact(facts, position);
  }

  /** Its truth under some facts. */
  public Truth truth(FactValues facts) {
    return meaning.truth(facts);
  }

  /** Its truth under some facts and, when unknown, which facts are missing. */
  public AtomValue value(FactValues facts) {
    return meaning.value(facts);
  }

  /** What CEL's own program says; the measure of the direct evaluation. */
  AtomValue byCel(FactValues facts) {
    return meaning.byCel(facts);
  }

  /** Every fixed value in the atom; members of a fixed list one by one. */
  public Stream<Object> literals() {
    return literals(term());
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
