package org.pacta.benchmark;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.Facts;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.CompiledRule;
import org.pacta.agreement.guard.Guard;

/** The guards of an act by CEL alone: one program for each, over the same facts as maps. */
final class CelPrograms {
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .enableUnknownTracking(true)
          .build();

  private CelPrograms() {}

  /** Compiles every guard of the act, in an environment of its own. */
  static List<Program> of(ActRules rules) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
    rules.variables().keySet().forEach(name -> builder.addVar(name, SimpleType.DYN));
    CelCompiler compiler = builder.build();
    CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();
    return Stream.<CompiledRule>concat(rules.obstacles().stream(), rules.openings().stream())
        .map(rule -> program(compiler, runtime, text(rule.guard())))
        .toList();
  }

  /** Facts as the programs read them. */
  static Map<String, Object> facts(Facts facts) {
    Map<String, Object> all = new HashMap<>(facts.values());
    all.put("now", Ground.NOW);
    return all;
  }

  /** Evaluates every guard once; how many hold. */
  static int holding(List<Program> programs, Map<String, Object> facts) {
    int holding = 0;
    for (Program program : programs) {
      try {
        holding += Boolean.TRUE.equals(program.eval(facts)) ? 1 : 0;
      } catch (CelEvaluationException e) {
        holding -= 1; // a fact is missing; Pacta says unknown
      }
    }
    return holding;
  }

  private static Program program(CelCompiler compiler, CelRuntime runtime, String text) {
    try {
      return runtime.createProgram(compiler.compile(text).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException("CEL does not compile " + text, e);
    }
  }

  private static String text(Guard guard) {
    return switch (guard) {
      case Guard.Leaf leaf -> "(" + leaf.atom().expression() + ")";
      case Guard.Not not -> "!" + text(not.part());
      case Guard.And and -> joined(and.parts(), " && ", "true");
      case Guard.Or or -> joined(or.parts(), " || ", "false");
    };
  }

  private static String joined(List<Guard> parts, String by, String none) {
    return parts.isEmpty()
        ? none
        : parts.stream().map(CelPrograms::text).collect(Collectors.joining(by, "(", ")"));
  }
}
