package org.pacta.agreement.guard;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparserVisitor;

/**
 * An expression written out again, so that read anew it is the same. CEL's own writer puts texts
 * between quotes as they are: a quote or backslash in one made another expression of it.
 */
final class CelText extends CelUnparserVisitor {
  private CelText(CelAbstractSyntaxTree tree) {
    super(tree);
  }

  static String of(CelAbstractSyntaxTree tree) {
    return new CelText(tree).unparse();
  }

  @Override
  protected void visit(CelExpr expression, CelConstant constant) {
    if (constant.getKind() == CelConstant.Kind.STRING_VALUE) {
      stringBuilder.append('"').append(escaped(constant.stringValue())).append('"');
    } else {
      super.visit(expression, constant);
    }
  }

  /** A text as it may stand between quotes of either kind. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(sign -> append(sign, escaped));
    return escaped.toString();
  }

  private static void append(int sign, StringBuilder to) {
    if (sign == '"' || sign == '\'' || sign == '\\') {
      to.append('\\').appendCodePoint(sign);
    } else if (Character.isISOControl(sign)) {
      to.append("\\u%04x".formatted(sign));
    } else {
      to.appendCodePoint(sign);
    }
  }
}
