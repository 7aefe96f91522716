package org.pacta.agreement.guard;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A type-checked expression and what was found out about its parts, so that an agreement read again
 * under another reading need not find it out again. Safe for many threads.
 */
final class CelTree {
  private final CelAbstractSyntaxTree tree;
  private final Map<CelExpr, Part> parts = Collections.synchronizedMap(new IdentityHashMap<>());

  CelTree(CelAbstractSyntaxTree tree) {
    this.tree = tree;
  }

  /**
   * A part of an expression.
   *
   * @param text as CEL writes it
   * @param paths facts it reads
   */
  record Part(String text, List<String> paths) {}

  CelAbstractSyntaxTree tree() {
    return tree;
  }

  CelExpr whole() {
    return tree.getExpr();
  }

  /** Text and paths of an expression inside this one. */
  Part part(CelExpr expression, CelGrounds grounds) {
    return parts.computeIfAbsent(expression, _ -> read(expression, grounds));
  }

  private Part read(CelExpr expression, CelGrounds grounds) {
    String text = CelText.of(CelAbstractSyntaxTree.newParsedAst(expression, tree.getSource()));
    return new Part(
        grounds.shared(text), GuardPaths.of(expression).stream().map(grounds::shared).toList());
  }
}
