package org.pacta.agreement.guard;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compiles the guards of one act. Not for several threads; what it makes is. */
public final class GuardCompiler {
  /** Longest guard, in characters. */
  public static final int GUARD_CHARACTERS_MAX = 4_000;

  /** Deepest guard. */
  public static final int GUARD_DEPTH_MAX = 40;

  /** Most atoms of one guard, those of its defined terms counted where each is used. */
  public static final int GUARD_ATOMS_MAX = 1_000;

  /** Choices within choices that are weighed part by part; deeper ones are weighed as a whole. */
  private static final int CHOICES_DEEP_MAX = 4;

  /** Most defined terms that lead through one another. */
  public static final int DEFINITIONS_DEEP_MAX = 20;

  /** Most rounds of {@code all} and {@code exists} in one atom. */
  public static final int ROUNDS_MAX = 1_000;

  private final GuardLanguage language;
  private final Map<String, FactType> variables;
  private final ActGround act;
  private final ActGround.Slots slots;
  private final Map<String, GuardAtom> atoms = new LinkedHashMap<>();
  private final Map<String, Guard> defined = new HashMap<>();
  private final Map<String, Integer> definedSizes = new HashMap<>();
  private final Set<String> defining = new HashSet<>();
  private int size;
  private long cost;

  /** A compiler of guards that may read the given variables. */
  public GuardCompiler(GuardLanguage language, Map<String, FactType> variables) {
    this.language = language;
    this.act = language.act(variables);
    this.variables = act.variables();
    this.slots = act.slots();
  }

  /**
   * A compiler of guards that may read the given variables, in a language of its own.
   *
   * @param definitions guards that a name stands for
   */
  public GuardCompiler(
      FactTypes types, Map<String, FactType> variables, Map<String, String> definitions) {
    this(new GuardLanguage(types, definitions, List.of(variables), new CelGrounds()), variables);
  }

  /**
   * Compiles one guard.
   *
   * @throws GuardException when it does not parse, does not type-check, or compares with an unknown
   *     code
   */
  public Guard compile(String expression) throws GuardException {
    size = 0;
    return part(expression);
  }

  /**
   * Compiles a comparison that may divide, as one side of which an amount is written.
   *
   * @throws GuardException as for a guard
   */
  Guard dividing(String expression) throws GuardException {
    size = 0;
    GuardLanguage.Tree tree = language.dividing(expression, variables);
    return guard(tree.tree().whole(), tree);
  }

  private Guard part(String expression) throws GuardException {
    GuardLanguage.Tree tree = language.read(expression, variables);
    return guard(tree.tree().whole(), tree);
  }

  private Guard guard(CelExpr expression, GuardLanguage.Tree tree) throws GuardException {
    if (expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL) {
      List<CelExpr> operands = expression.call().args();
      switch (expression.call().function()) {
        case "_&&_" -> {
          return new Guard.And(guards(operands, tree));
        }
        case "_||_" -> {
          return new Guard.Or(guards(operands, tree));
        }
        case "!_" -> {
          return new Guard.Not(guard(operands.getFirst(), tree));
        }
        case "_?_:_" -> {
          if (choices(expression) <= CHOICES_DEEP_MAX) {
            return choice(operands, tree);
          }
        }
        default -> {}
      }
    }
    if (expression.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
        && language.definitions().containsKey(expression.ident().name())) {
      Guard guard = defined(expression.ident().name());
      grow(definedSizes.getOrDefault(expression.ident().name(), 1));
      return guard;
    }
    grow(1);
    return new Guard.Leaf(atom(expression, tree));
  }

  /** How deep choices stand in one another; each doubles what stands in it. */
  private static int choices(CelExpr expression) {
    if (expression.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL) {
      return 0;
    }
    int own = expression.call().function().equals("_?_:_") ? 1 : 0;
    return own + expression.call().args().stream().mapToInt(GuardCompiler::choices).max().orElse(0);
  }

  /**
   * One of two, whichever a condition picks: what both say holds although the condition is not
   * known.
   */
  private Guard choice(List<CelExpr> operands, GuardLanguage.Tree tree) throws GuardException {
    int before = size;
    List<Guard> parts = guards(operands, tree);
    grow(size - before); // each stands twice
    Guard picks = parts.get(0);
    Guard one = parts.get(1);
    Guard other = parts.get(2);
    return new Guard.Or(
        List.of(
            new Guard.And(List.of(picks, one)),
            new Guard.And(List.of(new Guard.Not(picks), other)),
            new Guard.And(List.of(one, other))));
  }

  private void grow(int atomCount) throws GuardException {
    size += atomCount;
    if (size > GUARD_ATOMS_MAX) {
      throw forbidden("the guard has more than " + GUARD_ATOMS_MAX + " parts with its terms");
    }
  }

  /** What the defined terms used so far stand for: the very guards that stand in the others. */
  public Map<String, Guard> terms() {
    return Map.copyOf(defined);
  }

  /** The guard that a defined term stands for. */
  private Guard defined(String name) throws GuardException {
    Guard known = defined.get(name);
    if (known != null) {
      return known;
    }
    if (!defining.add(name)) {
      throw forbidden("the definition of " + name + " leads back to itself");
    }
    if (defining.size() > DEFINITIONS_DEEP_MAX) {
      throw forbidden("more than " + DEFINITIONS_DEEP_MAX + " defined terms lead on to each other");
    }
    int before = size;
    try {
      size = 0;
      Guard guard = part(Objects.requireNonNull(language.definitions().get(name)));
      defined.put(name, guard);
      definedSizes.put(name, size);
      return guard;
    } catch (GuardException e) {
      String why = "the definition of " + name + " cannot be used here: " + e.getMessage();
      throw e.ofTypes() ? unfit(why) : forbidden(why);
    } finally {
      defining.remove(name);
      size = before;
    }
  }

  private static GuardException forbidden(String message) {
    return new GuardException(List.of(new GuardError(GuardError.Kind.FORBIDDEN, 1, 0, message)));
  }

  private static GuardException unfit(String message) {
    return new GuardException(List.of(new GuardError(GuardError.Kind.TYPE, 1, 0, message)));
  }

  private List<Guard> guards(List<CelExpr> operands, GuardLanguage.Tree tree)
      throws GuardException {
    List<Guard> guards = new ArrayList<>();
    for (CelExpr operand : operands) {
      guards.add(guard(operand, tree));
    }
    return List.copyOf(guards);
  }

  private GuardAtom atom(CelExpr expression, GuardLanguage.Tree tree) throws GuardException {
    CelTree.Part part = language.part(expression, tree);
    GuardAtom known = atoms.get(part.text());
    if (known != null) {
      return known;
    }
    Optional<String> inside =
        Stream.concat(part.paths().stream(), GuardPaths.variables(expression))
            .filter(language.definitions()::containsKey)
            .findFirst();
    if (inside.isPresent()) {
      throw forbidden(
          inside.get() + " is a defined term; it may only stand alone or between &&, || and !");
    }
    String text = part.text();
    cost += GuardCost.of(expression);
    if (cost > GuardCost.COST_MAX) {
      throw forbidden(
          "the guards of this act could take more than %,d steps: ".formatted(GuardCost.COST_MAX)
              + text);
    }
    GuardAtom atom = new GuardAtom(meaning(expression, part, tree.ground()), atoms.size());
    atoms.put(text, atom);
    return atom;
  }

  /** What an atom says; the same as in other agreements where it is. */
  private AtomMeaning meaning(CelExpr expression, CelTree.Part part, CelGround ground) {
    int[] read = part.paths().stream().mapToInt(slots::of).toArray();
    ActGround.Making making =
        () ->
            new AtomMeaning(
                language.shared(part.text().replace('"', '\'')),
                part.paths(),
                read,
                new TermReader(slots::fact, language.types().own().scales()).read(expression),
                () -> ground.program(part.text()));
    return slots.common(part.paths())
        ? act.atom(part.text(), ground.meaning(language.types(), variables, part.paths()), making)
        : making.make();
  }

  /** Types of the variables that the guards may read. */
  public Map<String, FactType> variables() {
    return variables;
  }

  /** What was compiled, with the facts it reads; more paths may be given slots. */
  public GuardTable table(Collection<String> morePaths) {
    morePaths.forEach(slots::of);
    return new GuardTable(slots, atoms.values(), variables, language, cost);
  }
}
