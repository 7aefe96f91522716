package org.pacta.agreement.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The parts of a guard as its author wrote them, so that each can be left out alone: what is joined
 * by {@code &&} or {@code ||}. A defined term is one part, whatever it stands for.
 */
public final class GuardParts {
  private GuardParts() {}

  /**
   * Guards that each lack one part of a guard, in the order of the text. What reads no fact, as
   * {@code true} alone, is no part.
   *
   * @param terms guards that are one part each, by name: the very objects that stand in the guard
   */
  public static List<Lacking> lackingOne(Guard guard, Map<String, Guard> terms) {
    List<Lacking> lacking = new ArrayList<>();
    inside(guard, terms, UnaryOperator.identity(), lacking);
    return lacking;
  }

  /**
   * A guard without one of its parts.
   *
   * @param part text of what is left out
   */
  public record Lacking(String part, Guard guard) {}

  /** A guard with another in place of a term, wherever it stands. */
  public static Guard replaced(Guard guard, Guard term, Guard by) {
    if (guard == term) {
      return by;
    }
    return switch (guard) {
      case Guard.Leaf leaf -> leaf;
      case Guard.Not not -> new Guard.Not(replaced(not.part(), term, by));
      case Guard.And and -> new Guard.And(replaced(and.parts(), term, by));
      case Guard.Or or -> new Guard.Or(replaced(or.parts(), term, by));
    };
  }

  private static List<Guard> replaced(List<Guard> parts, Guard term, Guard by) {
    return parts.stream().map(part -> replaced(part, term, by)).toList();
  }

  private static void inside(
      Guard guard, Map<String, Guard> terms, UnaryOperator<Guard> whole, List<Lacking> lacking) {
    switch (guard) {
      case Guard.Leaf _ -> {}
      case Guard.Not not -> within(not.part(), terms, part -> whole.apply(part.not()), lacking);
      case Guard.And and ->
          each(and, and.parts(), terms, it -> whole.apply(new Guard.And(it)), lacking);
      case Guard.Or or when ofChoice(or) -> choice(or, terms, whole, lacking);
      case Guard.Or or -> each(or, or.parts(), terms, it -> whole.apply(new Guard.Or(it)), lacking);
    }
  }

  private static void within(
      Guard guard, Map<String, Guard> terms, UnaryOperator<Guard> whole, List<Lacking> lacking) {
    if (named(guard, terms).isEmpty()) {
      inside(guard, terms, whole, lacking);
    }
  }

  private static void each(
      Guard joint,
      List<Guard> parts,
      Map<String, Guard> terms,
      Joined whole,
      List<Lacking> lacking) {
    for (int i = 0; i < parts.size(); i++) {
      int at = i;
      Guard part = parts.get(i);
      if (parts.size() > 1 && isPart(part, joint, terms)) {
        List<Guard> others = new ArrayList<>(parts);
        others.remove(at);
        lacking.add(new Lacking(text(part, terms), whole.of(others)));
      }
      within(
          part,
          terms,
          changed -> {
            List<Guard> all = new ArrayList<>(parts);
            all.set(at, changed);
            return whole.of(all);
          },
          lacking);
    }
  }

  private static boolean isPart(Guard part, Guard joint, Map<String, Guard> terms) {
    // a && b && c is written as one list, and read as two pairs.
    boolean joinsOn = part.getClass() == joint.getClass() && named(part, terms).isEmpty();
    return !joinsOn && part.atoms().anyMatch(it -> !it.paths().isEmpty());
  }

  /** What is changed in a choice changes wherever it stands in it, as it is written once. */
  private static void choice(
      Guard.Or choice,
      Map<String, Guard> terms,
      UnaryOperator<Guard> whole,
      List<Lacking> lacking) {
    for (int i = 0; i < 2; i++) {
      Guard side = choice.parts().get(i);
      Guard other = choice.parts().get(1 - i);
      Guard picks = ((Guard.And) side).parts().get(0);
      Guard says = ((Guard.And) side).parts().get(1);
      if (isPart(side, choice, terms)) {
        lacking.add(new Lacking(text(side, terms), whole.apply(other)));
      }
      if (isPart(picks, side, terms)) {
        lacking.add(
            new Lacking(text(picks, terms), whole.apply(new Guard.Or(List.of(says, other)))));
      }
      if (i == 0) {
        within(picks, terms, it -> whole.apply(replaced(choice, picks, it)), lacking);
      }
      if (isPart(says, side, terms)) {
        Guard otherSays = ((Guard.And) other).parts().get(1);
        Guard without = new Guard.Or(List.of(picks, other, otherSays));
        lacking.add(new Lacking(text(says, terms), whole.apply(without)));
      }
      within(says, terms, it -> whole.apply(replaced(choice, says, it)), lacking);
    }
  }

  /** True for a choice: one side, the other, and what both hold, as the compiler writes it. */
  private static boolean ofChoice(Guard guard) {
    return guard instanceof Guard.Or(List<Guard> sides)
        && sides.size() == 3
        && sides.get(0) instanceof Guard.And(List<Guard> one)
        && sides.get(1) instanceof Guard.And(List<Guard> other)
        && sides.get(2) instanceof Guard.And(List<Guard> both)
        && one.size() == 2
        && other.size() == 2
        && both.size() == 2
        && other.get(0) instanceof Guard.Not(Guard picks)
        && one.get(0) == picks
        && both.get(0) == one.get(1)
        && both.get(1) == other.get(1);
  }

  /** A guard of other parts in place of some. */
  private interface Joined {
    Guard of(List<Guard> parts);
  }

  private static Optional<String> named(Guard guard, Map<String, Guard> terms) {
    return terms.entrySet().stream()
        .filter(term -> term.getValue() == guard)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Text of a guard in the words of the language. */
  private static String text(Guard guard, Map<String, Guard> terms) {
    return named(guard, terms)
        .orElseGet(() ->
            switch (guard) {
              case Guard.Leaf leaf -> leaf.atom().expression();
              case Guard.Not not -> "!(" + text(not.part(), terms) + ")";
              case Guard.And and -> text(and.parts(), " && ", terms);
              case Guard.Or or -> text(or.parts(), " || ", terms);
            });
  }

  private static String text(List<Guard> parts, String joint, Map<String, Guard> terms) {
    return parts.stream()
        .map(part -> {
          String text = text(part, terms);
          boolean joined = part instanceof Guard.And || part instanceof Guard.Or;
          return joined && named(part, terms).isEmpty() ? "(" + text + ")" : text;
        })
        .collect(Collectors.joining(joint));
  }
}
