package org.pacta.agreement.guard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The atoms of one act and the facts they read, each fact at a fixed slot: paths are resolved once
 * for a decision, not once for each atom. Immutable.
 */
public final class GuardTable {
  /** Path of the time of the act. */
  public static final String NOW = "now";

  /** Longest list a guard may look through; a longer one is unknown. */
  public static final int LIST_MAX = FactFit.LIST_MAX;

  private final List<String> paths;
  private final List<GuardAtom> atoms;
  private final AtomMeaning[] meanings;
  private final Map<String, Integer> slots;
  private final int length;
  private final Map<String, FactType> variables;
  private final FactTypes types;
  private final FactFitting fitting;
  private final List<Posed> questions;
  private final UntoldHours untoldHours;
  private final int nowSlot;
  private final BoundDay boundDay;
  private final long cost;

  /**
   * A question about the past, the slot of its answer, and where to find what it depends on.
   *
   * @param parties whose event it must be, and to whom addressed, as far as it asks
   * @param matter slots of the case, and of the matter of it, as far as it asks
   * @param againstNow true where its answer is compared with the time of the act alone
   */
  private record Posed(
      PastQuestion question,
      int slot,
      List<Whose> parties,
      List<Integer> matter,
      boolean againstNow) {
    /** True where nobody says in which case, or of which matter. */
    boolean open(FactValues values) {
      return matter.stream().anyMatch(at -> !(values.at(at) instanceof String))
          || (!matter.isEmpty() && text(values.at(matter.getFirst())) == null);
    }

    @Nullable String matter(int number, FactValues values) {
      return matter.size() > number ? (String) values.at(matter.get(number)) : null;
    }
  }

  /**
   * A Party named in a question.
   *
   * @param id its id, or null for one that a fact names
   * @param slot that of the fact
   */
  private record Whose(@Nullable String id, int slot) {
    @Nullable String in(FactValues values) {
      return id == null ? text(values.at(slot)) : id;
    }
  }

  GuardTable(
      ActGround.Slots slots,
      Collection<GuardAtom> atoms,
      Map<String, FactType> variables,
      GuardLanguage language,
      long cost) {
    this.cost = cost;
    this.paths = List.copyOf(slots.paths());
    this.slots = this.paths.stream().collect(Collectors.toUnmodifiableMap(path -> path, slots::of));
    this.length = 1 + this.slots.values().stream().mapToInt(slot -> slot).max().orElse(-1);
    this.atoms = List.copyOf(atoms);
    this.meanings = atoms.stream().map(GuardAtom::meaning).toArray(AtomMeaning[]::new);
    this.variables = variables;
    this.types = language.types();
    this.nowSlot = slot(NOW);
    this.fitting = FactFitting.of(slots, variables, language);
    this.boundDay = new BoundDay(this);
    this.untoldHours = new UntoldHours(this.atoms);
    this.questions = this.paths.stream().filter(PastQuestion::asked).map(this::posed).toList();
  }

  private Posed posed(String path) {
    PastQuestion question = PastQuestion.at(path);
    List<Whose> parties = new ArrayList<>();
    List<Integer> matter = new ArrayList<>();
    for (PastQuestion.Named named : question.named()) {
      if (!named.fact()) {
        parties.add(new Whose(named.text(), -1));
      } else if (PastQuestion.namesParty(type(named.text()).orElse(null))) {
        parties.add(new Whose(null, slot(named.text())));
      } else {
        matter.add(slot(named.text()));
      }
    }
    boolean againstNow =
        atoms.stream().filter(it -> it.paths().contains(path)).allMatch(it -> againstNow(it, path));
    return new Posed(question, slot(path), List.copyOf(parties), List.copyOf(matter), againstNow);
  }

  private static boolean againstNow(GuardAtom atom, String path) {
    return atom.term() instanceof Term.Compare(Term.Relation _, Term left, Term right)
        && (is(left, NOW) && is(right, path) || is(left, path) && is(right, NOW));
  }

  private static boolean is(Term term, String path) {
    return term instanceof Term.Fact(String its, int _) && its.equals(path);
  }

  /** Events that the guards ask about. */
  public Set<String> eventsAsked() {
    return questions.stream()
        .flatMap(it -> it.question.events(types).stream())
        .collect(Collectors.toSet());
  }

  /** Steps that evaluating every atom once can take at worst, whatever the facts are. */
  public long cost() {
    return cost;
  }

  /** Paths of the facts that the guards read. */
  public List<String> paths() {
    return paths;
  }

  /** Different atoms, by their number. */
  public List<GuardAtom> atoms() {
    return atoms;
  }

  /** What the atoms say, by their number. */
  AtomMeaning[] meanings() {
    return meanings;
  }

  /** Slot of a path, or -1 when no guard of the act reads it. */
  public int slot(String path) {
    return slots.getOrDefault(path, -1);
  }

  /** Some of the facts of the act, by its variables and their types. */
  public List<String> factsOf(BiFunction<Map<String, FactType>, FactTypes, List<String>> some) {
    return some.apply(variables, types);
  }

  /** Fields of a structure. */
  public Map<String, FactType> fields(String structure) {
    return types.fields(structure);
  }

  /** Declared type of a path. */
  public Optional<FactType> type(String path) {
    return types.typeAt(path, variables);
  }

  /** No fact known. */
  public FactValues none() {
    return new FactValues(length);
  }

  /**
   * Facts fitted to the vocabulary; what does not fit is unknown.
   *
   * @param now the time of the act, whatever the facts say
   */
  public FactValues fit(Map<String, ?> given, Instant now) {
    FactValues values = none();
    fitting.fit(given, values);
    boundDay.settle(given, values);
    if (nowSlot >= 0) {
      values.set(nowSlot, now);
    }
    if (!questions.isEmpty()) {
      Past past = Past.of(given);
      Map<Integer, Instant> latest = new HashMap<>();
      for (Posed posed : questions) {
        Object answer = answer(past, posed, values, now);
        if (answer instanceof Past.Within(Instant at, Instant by)) {
          latest.put(posed.slot, by);
          answer = at;
        }
        values.set(posed.slot, answer);
      }
      if (!latest.isEmpty()) {
        untoldHours.settle(latest, values);
      }
    }
    return values;
  }

  private @Nullable Object answer(Past past, Posed posed, FactValues values, Instant now) {
    List<@Nullable String> parties = posed.parties.stream().map(it -> it.in(values)).toList();
    if (parties.contains(null) || posed.open(values)) {
      // nobody says whose, to whom, in which case, or of which matter
      return past.anyway(posed.question, now, types.own());
    }
    @Nullable String by = parties.isEmpty() ? null : parties.getFirst();
    @Nullable String to = parties.size() < 2 ? null : parties.getLast();
    return past.answer(
        posed.question,
        new Past.Scope(
            by,
            to,
            posed.matter(0, values),
            posed.matter(1, values),
            now,
            posed.againstNow,
            types.own()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String text && !text.isEmpty() ? text : null;
  }

  /** Fact values with a known value at each path given; paths that no guard reads are left out. */
  public FactValues assign(Map<String, ?> byPath) {
    FactValues values = none();
    byPath.forEach((path, value) -> {
      if (slot(path) >= 0) {
        values.set(slot(path), value);
      }
    });
    return values;
  }
}
