package org.pacta.agreement.guard;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** CEL set up for some types of facts. Costly to make and shared; safe for many threads. */
final class CelGround {
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .enableUnknownTracking(true)
          .populateMacroCalls(true)
          .maxExpressionCodePointSize(GuardCompiler.GUARD_CHARACTERS_MAX)
          .maxParseRecursionDepth(GuardCompiler.GUARD_DEPTH_MAX)
          .comprehensionMaxIterations(GuardCompiler.ROUNDS_MAX)
          .build();

  private final CelTypeProvider provider;
  private final Map<String, FactType> variables;
  private final Set<String> terms;
  private final OfAgreement own;
  private final CelCompiler usual;
  private volatile SoftReference<Map<String, CelTree>> trees =
      new SoftReference<>(new ConcurrentHashMap<>());
  private volatile @Nullable CelRuntime runtime;

  /**
   * A ground on which expressions may read some variables and defined terms.
   *
   * @param own what functions look things up in, where a guard uses such a function
   */
  CelGround(FactTypes types, Map<String, FactType> variables, Set<String> terms, OfAgreement own) {
    this.provider = StructureProvider.of(types);
    this.variables = variables;
    this.terms = terms;
    this.own = own;
    this.usual =
        builder()
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(CelFunctions.declarations())
            .build();
  }

  private CelCompilerBuilder builder() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(
                CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE)
            .addMacros(PastMacros.all())
            .setTypeProvider(provider)
            .addFunctionDeclarations(GuardTime.declaration())
            .addFunctionDeclarations(Scales.declarations())
            .setResultType(SimpleType.BOOL);
    variables.forEach(
        (name, type) -> builder.addVar(PastMacros.variable(name), StructureProvider.celType(type)));
    terms.forEach(name -> builder.addVar(name, SimpleType.BOOL));
    return builder;
  }

  /**
   * The syntax tree of an expression, type-checked; kept while memory is not wanted otherwise,
   * because agreements of one folder, and one agreement under its readings, say much the same.
   *
   * @throws GuardException when it does not parse or does not type-check
   */
  CelTree tree(String expression) throws GuardException {
    Map<String, CelTree> known = trees.get();
    if (known == null) {
      known = new ConcurrentHashMap<>();
      trees = new SoftReference<>(known);
    }
    CelTree tree = known.get(expression);
    if (tree == null) {
      tree = new CelTree(checked(expression));
      known.put(expression, tree);
    }
    return tree;
  }

  private CelAbstractSyntaxTree checked(String expression) throws GuardException {
    CelValidationResult result = usual.compile(expression);
    if (result.hasError()) {
      result = builder().build().compile(expression); // says what is wrong in all of CEL's terms
    }
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      CelMistake mistake = new CelMistake(names());
      throw new GuardException(e.getErrors().stream().map(mistake::error).toList());
    }
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>(terms);
    variables.keySet().stream().filter(name -> !PastQuestion.asked(name)).forEach(names::add);
    return names;
  }

  /**
   * What an atom written alike elsewhere must have in common with one on this ground to mean the
   * same: the types of what it reads, or this ground, where it reads structures or looks things up.
   */
  Object meaning(FactTypes types, Map<String, FactType> of, List<String> paths) {
    List<FactType> read = paths.stream().flatMap(path -> types.typeAt(path, of).stream()).toList();
    boolean plain = read.size() == paths.size() && read.stream().allMatch(CelGround::plain);
    return plain && own.equals(OfAgreement.NOTHING) ? read : this;
  }

  private static boolean plain(FactType type) {
    return switch (type) {
      case FactType.ListOf list -> plain(list.element());
      case FactType.Structure _ -> false;
      case FactType.Text _,
          FactType.Flag _,
          FactType.Number _,
          FactType.Moment _,
          FactType.Coded _ ->
          true;
    };
  }

  /** CEL's program for a part of a guard that was type-checked before. */
  Program program(String expression) {
    try {
      return runtime().createProgram(checked(expression));
    } catch (GuardException | CelEvaluationException e) {
      throw new IllegalStateException("a checked part of a guard is not usable: " + expression, e);
    }
  }

  /** Made when first needed; made twice by two threads at once, both serve. */
  private CelRuntime runtime() {
    CelRuntime made = runtime;
    if (made == null) {
      made =
          CelRuntimeFactory.plannerRuntimeBuilder()
              .setOptions(OPTIONS)
              .setTypeProvider(provider)
              .addFunctionBindings(GuardTime.bindings(own.zones()))
              .addFunctionBindings(Scales.bindings(own.scales()))
              .build();
      runtime = made;
    }
    return made;
  }
}
