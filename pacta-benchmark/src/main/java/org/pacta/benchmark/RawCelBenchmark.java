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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.guard.Guard;

/** The guards of the same act by CEL alone: one program for each, over the same facts as maps. */
public class RawCelBenchmark {
  /** Programs and facts. */
  @State(Scope.Benchmark)
  public static class Guards {
    private final List<Program> programs = new ArrayList<>();
    private final Map<String, Object> facts;

    /** Compiles every guard of the act. */
    public Guards() {
      Ground ground = new Ground();
      this.facts = new HashMap<>(ground.facts(Outcome.PERMITTED).facts().values());
      facts.put("now", Ground.NOW);
      CelOptions options =
          CelOptions.current()
              .enableHeterogeneousNumericComparisons(true)
              .enableUnknownTracking(true)
              .build();
      CelCompilerBuilder builder =
          CelCompilerFactory.standardCelCompilerBuilder()
              .setOptions(options)
              .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
      ground.rules.variables().keySet().forEach(name -> builder.addVar(name, SimpleType.DYN));
      CelCompiler compiler = builder.build();
      CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(options).build();
      List<Guard> guards = new ArrayList<>();
      ground.rules.obstacles().forEach(rule -> guards.add(rule.guard()));
      ground.rules.openings().forEach(rule -> guards.add(rule.guard()));
      for (Guard guard : guards) {
        programs.add(program(compiler, runtime, text(guard)));
      }
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
          : parts.stream().map(Guards::text).collect(Collectors.joining(by, "(", ")"));
    }
  }

  /** Evaluates every guard once. */
  @Benchmark
  public int guards(Guards of) {
    int holding = 0;
    for (Program program : of.programs) {
      try {
        holding += Boolean.TRUE.equals(program.eval(of.facts)) ? 1 : 0;
      } catch (CelEvaluationException e) {
        holding -= 1; // a fact is missing; Pacta says unknown
      }
    }
    return holding;
  }
}
