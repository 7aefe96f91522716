package org.pacta.agreement.guard;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
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

  /** Most atoms of one guard, those of its defined terms counted where each is used. */
  public static final int GUARD_ATOMS_MAX = 1_000;

  /** Most defined terms that lead through one another. */
  public static final int DEFINITIONS_DEEP_MAX = 20;

  /** Most rounds of {@code all} and {@code exists} in one atom. */
  public static final int ROUNDS_MAX = 1_000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .enableUnknownTracking(true)
          .populateMacroCalls(true)
          .maxExpressionCodePointSize(GUARD_CHARACTERS_MAX)
          .maxParseRecursionDepth(GUARD_DEPTH_MAX)
          .comprehensionMaxIterations(ROUNDS_MAX)
          .build();

  private final FactTypes types;
  private final Map<String, FactType> variables;
  private final CelCompiler compiler;
  private final CelRuntime runtime;
  private final CelUnparser unparser = CelUnparserFactory.newUnparser();
  private final GuardSlots slots = new GuardSlots();
  private final Map<String, GuardAtom> atoms = new LinkedHashMap<>();
  private final Map<String, String> definitions;
  private final Map<String, Guard> defined = new HashMap<>();
  private final Set<String> defining = new HashSet<>();
  private final Map<String, Integer> definedSizes = new HashMap<>();
  private int size;
  private long cost;

  /**
   * A compiler of guards that may read the given variables.
   *
   * @param definitions guards that a name stands for
   */
  public GuardCompiler(
      FactTypes types, Map<String, FactType> variables, Map<String, String> definitions) {
    this.types = types;
    this.definitions = Map.copyOf(definitions);
    this.variables = Map.copyOf(variables);
    CelTypeProvider provider = StructureProvider.of(types);
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(
                CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE)
            .setTypeProvider(provider)
            .addFunctionDeclarations(GuardTime.declaration())
            .setResultType(SimpleType.BOOL);
    variables.forEach((name, type) -> builder.addVar(name, StructureProvider.celType(type)));
    definitions.keySet().forEach(name -> builder.addVar(name, SimpleType.BOOL));
    this.compiler = builder.build();
    this.runtime =
        CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .setTypeProvider(provider)
            .addFunctionBindings(GuardTime.binding())
            .build();
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

  private Guard part(String expression) throws GuardException {
    CelValidationResult result = compiler.compile(expression);
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      List<GuardError> errors = new GuardLiterals(types, variables).check(tree);
      if (!errors.isEmpty()) {
        throw new GuardException(errors);
      }
      return guard(tree.getExpr(), tree);
    } catch (CelValidationException e) {
      throw new GuardException(e.getErrors().stream().map(GuardCompiler::error).toList());
    }
  }

  private static GuardError error(CelIssue issue) {
    return new GuardError(
        GuardError.Kind.TYPE,
        issue.getSourceLocation().getLine(),
        issue.getSourceLocation().getColumn(),
        issue.getMessage());
  }

  private Guard guard(CelExpr expression, CelAbstractSyntaxTree tree) throws GuardException {
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
        && definitions.containsKey(expression.ident().name())) {
      Guard guard = defined(expression.ident().name());
      grow(definedSizes.getOrDefault(expression.ident().name(), 1));
      return guard;
    }
    grow(1);
    return new Guard.Leaf(atom(expression, tree));
  }

  private void grow(int atomCount) throws GuardException {
    size += atomCount;
    if (size > GUARD_ATOMS_MAX) {
      throw forbidden("the guard has more than " + GUARD_ATOMS_MAX + " parts with its terms");
    }
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
      Guard guard = part(Objects.requireNonNull(definitions.get(name)));
      defined.put(name, guard);
      definedSizes.put(name, size);
      return guard;
    } catch (GuardException e) {
      throw forbidden("the definition of " + name + " cannot be used here: " + e.getMessage());
    } finally {
      defining.remove(name);
      size = before;
    }
  }

  private static GuardException forbidden(String message) {
    return new GuardException(List.of(new GuardError(GuardError.Kind.FORBIDDEN, 1, 0, message)));
  }

  private List<Guard> guards(List<CelExpr> operands, CelAbstractSyntaxTree tree)
      throws GuardException {
    List<Guard> guards = new ArrayList<>();
    for (CelExpr operand : operands) {
      guards.add(guard(operand, tree));
    }
    return List.copyOf(guards);
  }

  private GuardAtom atom(CelExpr expression, CelAbstractSyntaxTree tree) throws GuardException {
    CelAbstractSyntaxTree part = CelAbstractSyntaxTree.newParsedAst(expression, tree.getSource());
    String text = unparser.unparse(part).replace('"', '\'');
    GuardAtom known = atoms.get(text);
    if (known != null) {
      return known;
    }
    Set<String> paths = GuardPaths.of(expression);
    Optional<String> inside = paths.stream().filter(definitions::containsKey).findFirst();
    if (inside.isPresent()) {
      throw forbidden(
          inside.get() + " is a defined term; it may only stand alone or between &&, || and !");
    }
    cost += GuardCost.of(expression);
    if (cost > GuardCost.COST_MAX) {
      throw forbidden("the guards of this act could take too long: " + text);
    }
    List<String> read = List.copyOf(paths);
    read.forEach(slots::of);
    GuardAtom atom =
        new GuardAtom(
            text,
            read,
            new TermReader(slots::of).read(expression),
            new GuardAtom.Making(atoms.size(), slots, () -> program(part)));
    atoms.put(text, atom);
    return atom;
  }

  private Program program(CelAbstractSyntaxTree part) {
    try {
      return runtime.createProgram(compiler.check(part).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException("a checked part of a guard is not usable", e);
    }
  }

  /** What was compiled, with the facts it reads; more paths may be given slots. */
  public GuardTable table(Collection<String> morePaths) {
    morePaths.forEach(slots::of);
    return new GuardTable(slots.paths(), atoms.values(), variables, types);
  }
}
