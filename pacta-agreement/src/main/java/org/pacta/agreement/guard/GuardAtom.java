package org.pacta.agreement.guard;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest part of a guard that has a truth value; compiled once, shared by rules and threads.
 */
public final class GuardAtom {
  private final String expression;
  private final Program program;
  private final List<List<String>> paths;
  private final List<CelAttributePattern> patterns;
  private final int index;

  GuardAtom(String expression, Program program, Set<String> paths, int index) {
    this.expression = expression;
    this.program = program;
    this.paths = paths.stream().map(path -> Arrays.asList(path.split("\\."))).toList();
    this.patterns = paths.stream().map(CelAttributePattern::fromQualifiedIdentifier).toList();
    this.index = index;
  }

  /** Text of the expression. */
  public String expression() {
    return expression;
  }

  /** Paths of the facts it reads. */
  public List<String> paths() {
    return paths.stream().map(path -> String.join(".", path)).toList();
  }

  /** Position in the table of the act's atoms. */
  int index() {
    return index;
  }

  AtomValue evaluate(KnownFacts facts) {
    List<CelAttributePattern> unknown = new ArrayList<>(0);
    for (int i = 0; i < paths.size(); i++) {
      if (facts.at(paths.get(i)) == null) {
        unknown.add(patterns.get(i));
      }
    }
    try {
      Object value =
          unknown.isEmpty()
              ? program.eval(facts.values())
              : program.eval(
                  PartialVars.of(name -> Optional.ofNullable(facts.values().get(name)), unknown));
      return AtomValue.of(value);
    } catch (CelEvaluationException e) {
      return AtomValue.ERROR;
    }
  }
}
