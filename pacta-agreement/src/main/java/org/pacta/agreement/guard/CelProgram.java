package org.pacta.agreement.guard;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** CEL's own program of an atom, made when first asked: most atoms never need it. */
final class CelProgram {
  private final Supplier<Program> source;
  private final List<String> paths;
  private final int[] slots;
  private volatile @Nullable Program program;

  CelProgram(Supplier<Program> source, List<String> paths, int[] slots) {
    this.source = source;
    this.paths = paths;
    this.slots = slots;
  }

  AtomValue evaluate(FactValues facts) {
    List<CelAttributePattern> unknown = new ArrayList<>(0);
    Map<String, Object> variables = new LinkedHashMap<>();
    for (int i = 0; i < slots.length; i++) {
      Object value = facts.at(slots[i]);
      if (value == null) {
        unknown.add(CelAttributePattern.fromQualifiedIdentifier(PastMacros.variable(paths.get(i))));
      } else {
        put(variables, PastMacros.variable(paths.get(i)).split("\\."), 0, value);
      }
    }
    try {
      Object value =
          unknown.isEmpty()
              ? program().eval(variables)
              : program()
                  .eval(PartialVars.of(name -> Optional.ofNullable(variables.get(name)), unknown));
      return AtomValue.of(value);
    } catch (CelEvaluationException e) {
      return AtomValue.ERROR;
    }
  }

  private Program program() {
    Program made = program;
    if (made == null) {
      made = source.get();
      program = made;
    }
    return made;
  }

  /** The nested maps CEL reads; only what this atom reads is in them. */
  private static void put(Map<String, Object> holder, String[] names, int at, Object value) {
    String name = names[at];
    if (at == names.length - 1) {
      holder.put(name, value);
      return;
    }
    Map<String, Object> inner = new LinkedHashMap<>();
    if (holder.get(name) instanceof Map<?, ?> known) {
      known.forEach((key, old) -> inner.put(key.toString(), old));
    }
    put(inner, names, at + 1, value);
    holder.put(name, inner);
  }
}
