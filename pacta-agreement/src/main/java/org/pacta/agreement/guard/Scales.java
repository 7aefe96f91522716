package org.pacta.agreement.guard;

import com.google.common.collect.ImmutableTable;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ordered levels in guards: {@code at_least(item.level, 'secret')} compares, {@code
 * equivalent(item.mark, 'XX')} gives the mark of a Party. A level or mark stands in one scale only,
 * so the scale need not be named.
 */
final class Scales {
  /** Name of the function that compares. */
  static final String AT_LEAST = "at_least";

  /** Name of the function that translates. */
  static final String EQUIVALENT = "equivalent";

  private static final String COMPARES = "at_least_levels";
  private static final String TRANSLATES = "equivalent_mark";

  private Scales() {}

  static List<CelFunctionDecl> declarations() {
    return List.of(
        CelFunctionDecl.newFunctionDeclaration(
            AT_LEAST,
            CelOverloadDecl.newGlobalOverload(
                COMPARES, SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING)),
        CelFunctionDecl.newFunctionDeclaration(
            EQUIVALENT,
            CelOverloadDecl.newGlobalOverload(
                TRANSLATES, SimpleType.STRING, SimpleType.STRING, SimpleType.STRING)));
  }

  /** What the functions do; a code without a place in its scale is an error. */
  static List<CelFunctionBinding> bindings(List<Scale> scales) {
    ImmutableTable<String, String, Boolean> atLeast = comparisons(scales);
    ImmutableTable<String, String, String> marks = marks(scales);
    return List.of(
        CelFunctionBinding.from(
            COMPARES,
            String.class,
            String.class,
            (left, right) -> needed(atLeast.get(left, right), left)),
        CelFunctionBinding.from(
            TRANSLATES,
            String.class,
            String.class,
            (code, party) -> needed(marks.get(code, party), code)));
  }

  private static ImmutableTable<String, String, Boolean> comparisons(List<Scale> scales) {
    ImmutableTable.Builder<String, String, Boolean> all = ImmutableTable.builder();
    for (Scale scale : scales) {
      for (String left : scale.codes()) {
        scale.codes().forEach(right -> all.put(left, right, scale.rank(left) >= scale.rank(right)));
      }
    }
    return all.buildOrThrow();
  }

  private static ImmutableTable<String, String, String> marks(List<Scale> scales) {
    ImmutableTable.Builder<String, String, String> all = ImmutableTable.builder();
    for (Scale scale : scales) {
      for (String party : scale.marks().keySet()) {
        scale.codes().forEach(code -> all.put(code, party, scale.equivalent(code, party)));
      }
    }
    return all.buildOrThrow();
  }

  private static <T> T needed(@Nullable T value, String code) {
    return Optional.ofNullable(value)
        .orElseThrow(() -> new IllegalArgumentException("'" + code + "' has no place in a scale"));
  }
}
