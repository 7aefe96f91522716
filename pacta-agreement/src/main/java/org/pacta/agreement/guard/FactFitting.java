package org.pacta.agreement.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes from given facts the values at the paths that the guards of an act read, each only if it is
 * of the type the vocabulary declares.
 */
final class FactFitting {
  /** Every name once, each before the names below it. */
  private final FactStep[] steps;

  private FactFitting(FactStep[] steps) {
    this.steps = steps;
  }

  /** The fitting to the paths that have slots. */
  static FactFitting of(
      ActGround.Slots slots, Map<String, FactType> variables, GuardLanguage language) {
    FactTypes types = language.types();
    Function<String, Set<String>> codes =
        list -> language.members(types.codes().getOrDefault(list, List.of()));
    List<FactStep> steps = new ArrayList<>();
    String[] before = {};
    for (String path : slots.paths().stream().sorted().toList()) {
      Optional<FactType> type = types.typeAt(path, variables);
      if (type.isPresent() && !PastQuestion.asked(path)) {
        String[] names = path.split("\\.");
        int last = names.length - 1;
        for (int depth = Arrays.mismatch(before, names); depth < last; depth++) {
          steps.add(slots.shared(FactStep.holder(language.shared(names[depth]), depth)));
        }
        FactFit fit = FactFit.to(type.get(), types, codes);
        Object held = types.own().unstated().get(path);
        String name = language.shared(names[last]);
        steps.add(slots.shared(new FactStep(name, last, slots.of(path), fit, held)));
        before = names;
      }
    }
    return new FactFitting(steps.toArray(FactStep[]::new));
  }

  void fit(Map<String, ?> given, FactValues into) {
    fit(0, 0, given, into);
  }

  /** Takes what a holder has, from a step on, and gives the first step that is not below it. */
  private int fit(int from, int depth, Map<?, ?> holder, FactValues into) {
    int at = from;
    while (at < steps.length && steps[at].depth() == depth) {
      Object value = holder.get(steps[at].name());
      if (value != null) {
        steps[at].take(value, into);
      }
      at++;
      if (at < steps.length && steps[at].depth() > depth) {
        at = value instanceof Map<?, ?> inner ? fit(at, depth + 1, inner, into) : past(at, depth);
      }
    }
    return at;
  }

  /** The first step from here on that is not below a depth. */
  private int past(int from, int depth) {
    int at = from;
    while (at < steps.length && steps[at].depth() > depth) {
      at++;
    }
    return at;
  }
}
