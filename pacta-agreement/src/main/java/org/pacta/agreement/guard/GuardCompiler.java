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

/** Compiles the guards of one act. Not for several threads; what it makes is. */
public final class GuardCompiler {
  /** Longest guard, in characters. */
  public static final int GUARD_CHARACTERS_MAX = 4_000;

  /** Deepest guard. */
  public static final int GUARD_DEPTH_MAX = 40;

  /** Most rounds of {@code all} and {@code exists} in one atom. */
  public static final int ROUNDS_MAX = 1_000;

  private final GuardLanguage language;
  private final Map<String, FactType> variables;
  private final GuardSlots slots = new GuardSlots();
  private final Map<String, GuardAtom> atoms = new LinkedHashMap<>();
  private final Map<String, Guard> defined = new HashMap<>();
  private final Set<String> defining = new HashSet<>();

  /** A compiler of guards that may read the given variables. */
  public GuardCompiler(GuardLanguage language, Map<String, FactType> variables) {
    this.language = language;
    this.variables = Map.copyOf(variables);
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
    GuardLanguage.Tree tree = language.read(expression, variables);
    return guard(tree.tree().getExpr(), tree);
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
        default -> {}
      }
    }
    if (expression.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
        && language.definitions().containsKey(expression.ident().name())) {
      return defined(expression.ident().name());
    }
    return new Guard.Leaf(atom(expression, tree));
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
    try {
      Guard guard = compile(Objects.requireNonNull(language.definitions().get(name)));
      defined.put(name, guard);
      return guard;
    } catch (GuardException e) {
      throw forbidden("the definition of " + name + " cannot be used here: " + e.getMessage());
    } finally {
      defining.remove(name);
    }
  }

  private static GuardException forbidden(String message) {
    return new GuardException(List.of(new GuardError(GuardError.Kind.FORBIDDEN, 1, 0, message)));
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
    GuardLanguage.Part part = language.part(expression, tree);
    GuardAtom known = atoms.get(part.text());
    if (known != null) {
      return known;
    }
    Optional<String> inside =
        part.paths().stream().filter(language.definitions()::containsKey).findFirst();
    if (inside.isPresent()) {
      throw forbidden(
          inside.get() + " is a defined term; it may only stand alone or between &&, || and !");
    }
    part.paths().forEach(slots::of);
    CelGround ground = tree.ground();
    String text = part.text();
    GuardAtom atom =
        new GuardAtom(
            text.replace('"', '\''),
            part.paths(),
            new TermReader(slots::of).read(expression),
            new GuardAtom.Making(atoms.size(), slots, () -> ground.program(text)));
    atoms.put(text, atom);
    return atom;
  }

  /** What was compiled, with the facts it reads; more paths may be given slots. */
  public GuardTable table(Collection<String> morePaths) {
    morePaths.forEach(slots::of);
    return new GuardTable(slots.paths(), atoms.values(), variables, language.types());
  }
}
