package org.pacta.agreement;

/** Renders a decision. */
final class DecisionText {
  private DecisionText() {}

  static String json(Decision decision) {
    throw new UnsupportedOperationException("soon: " + decision.act());
  }

  static String summary(Decision decision) {
    throw new UnsupportedOperationException("soon: " + decision.act());
  }
}
