package org.pacta.agreement.guard;

import dev.cel.common.ast.CelExpr;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the guards of one agreement are written in: types, defined terms, and the facts of every
 * act. A guard that judges several acts is parsed and type-checked once. Not for several threads.
 */
public final class GuardLanguage {
  private final FactTypes types;
  private final Map<String, String> definitions;
  private final CelGrounds grounds;
  private final Map<String, FactType> everywhere = new HashMap<>();
  private final Map<String, Tree> trees = new HashMap<>();

  /**
   * A language for acts that may read the given facts.
   *
   * @param definitions guards that a name stands for
   * @param acts types of the facts of each act
   * @param grounds where CEL's set-up is kept
   */
  public GuardLanguage(
      FactTypes types,
      Map<String, String> definitions,
      Collection<Map<String, FactType>> acts,
      CelGrounds grounds) {
    this.types = types;
    this.definitions = Map.copyOf(definitions);
    this.grounds = grounds;
    Set<String> differing = new HashSet<>(definitions.keySet());
    acts.forEach(facts ->
        facts.forEach((name, type) -> {
          if (!everywhere.computeIfAbsent(name, _ -> type).equals(type)) {
            differing.add(name);
          }
        }));
    everywhere.keySet().removeAll(differing);
  }

  /**
   * A checked guard.
   *
   * @param ground it was checked on
   * @param tree CEL's syntax tree
   * @param variables it reads
   */
  record Tree(CelGround ground, CelTree tree, Set<String> variables) {}

  FactTypes types() {
    return types;
  }

  Map<String, String> definitions() {
    return definitions;
  }

  /**
   * Reads a guard of an act.
   *
   * @param variables types of the facts of the act
   * @throws GuardException when it does not parse or type-check, reads facts of other acts, or
   *     compares with an unknown code
   */
  Tree read(String expression, Map<String, FactType> variables) throws GuardException {
    Tree known = trees.get(expression);
    if (known == null && everywhere.keySet().containsAll(variables.keySet())) {
      known = checked(expression, everywhere, false);
      trees.put(expression, known);
    }
    return known != null && fits(known, variables) ? known : checked(expression, variables, false);
  }

  /** Reads what may divide; kept apart, so that no guard divides because an amount does. */
  Tree dividing(String expression, Map<String, FactType> variables) throws GuardException {
    return checked(expression, variables, true);
  }

  private boolean fits(Tree known, Map<String, FactType> variables) {
    return known.variables.stream()
        .allMatch(name -> variables.containsKey(name) || definitions.containsKey(name));
  }

  private Tree checked(String expression, Map<String, FactType> variables, boolean divides)
      throws GuardException {
    Map<String, PastQuestion> asked = PastQuestion.in(expression);
    Map<String, FactType> readable = withAnswers(variables, asked);
    CelGround ground = grounds.of(types, readable, definitions.keySet(), OfAgreement.NOTHING);
    CelTree tree;
    try {
      tree = ground.tree(expression);
    } catch (GuardException e) {
      throw e.naming(new UndefinedField(types, readable, expression));
    }
    List<GuardError> errors = new GuardLiterals(types, variables, divides).check(tree.tree());
    asked.values().stream()
        .flatMap(question -> question.mistake(types, variables).stream())
        .forEach(mistake -> errors.add(new GuardError(GuardError.Kind.CODE, 1, 0, mistake)));
    if (!errors.isEmpty()) {
      throw new GuardException(errors);
    }
    Set<String> read =
        GuardPaths.of(tree.whole()).stream()
            .filter(path -> !PastQuestion.asked(path))
            .map(path -> path.substring(0, (path + ".").indexOf('.')))
            .collect(Collectors.toSet());
    return new Tree(
        looksUp(tree.whole())
            ? grounds.of(types, readable, definitions.keySet(), types.own().lookedUp())
            : ground,
        tree,
        read);
  }

  /** True when what a function gives depends on the agreement: its Parties or its scales. */
  private static boolean looksUp(CelExpr expression) {
    return GuardPaths.parts(expression)
        .filter(part -> part.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL)
        .map(CelExpr::call)
        .anyMatch(call ->
            switch (call.function()) {
              case GuardTime.AFTER -> call.args().size() > 2;
              case Scales.AT_LEAST, Scales.EQUIVALENT -> true;
              default -> false;
            });
  }

  private Map<String, FactType> withAnswers(
      Map<String, FactType> variables, Map<String, PastQuestion> asked) {
    if (asked.isEmpty()) {
      return variables;
    }
    Map<String, FactType> readable = new HashMap<>(variables);
    asked.forEach((path, question) -> readable.put(path, question.type(types)));
    return readable;
  }

  /** Text and paths of a part of a guard. */
  CelTree.Part part(CelExpr expression, Tree of) {
    return of.tree.part(expression, grounds);
  }

  /** What acts with these facts have in common. */
  ActGround act(Map<String, FactType> variables) {
    return grounds.act(variables);
  }

  /** Members of a code list as a set, the same for equal lists. */
  Set<String> members(List<String> codes) {
    return grounds.members(codes);
  }

  /** An equal text that was met before. */
  String shared(String text) {
    return grounds.shared(text);
  }
}
