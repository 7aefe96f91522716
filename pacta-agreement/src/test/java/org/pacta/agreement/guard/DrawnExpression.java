package org.pacta.agreement.guard;

import java.util.List;
import java.util.Random;

/** Writes well-typed guards over the facts of {@link DirectEvaluationTest}. */
final class DrawnExpression {
  private final Random random;
  private int variables;

  DrawnExpression(Random random) {
    this.random = random;
  }

  /** A truth value, with at most some levels inside. */
  String truth(int depth) {
    return switch (random.nextInt(depth > 0 ? 12 : 6)) {
      case 0 -> holder() + ".flag";
      case 1 -> text() + relation(true) + text();
      case 2 -> number() + relation(false) + number();
      case 3 -> moment() + relation(false) + moment();
      case 4 -> text() + " in " + texts();
      case 5 -> "size(" + texts() + ")" + relation(false) + random.nextInt(3);
      case 6 -> "(" + truth(depth - 1) + " && " + truth(depth - 1) + ")";
      case 7 -> "(" + truth(depth - 1) + " || " + truth(depth - 1) + ")";
      case 8 -> "!(" + truth(depth - 1) + ")";
      case 9 -> "(" + truth(depth - 1) + ") == (" + truth(depth - 1) + ")";
      case 10 -> "(" + truth(0) + " ? " + truth(depth - 1) + " : " + truth(depth - 1) + ")";
      default -> loop();
    };
  }

  /** A loop in a loop would take too long for a guard and is refused. */
  private String loop() {
    String item = "i" + variables++;
    String test =
        switch (random.nextInt(4)) {
          case 0 -> item + relation(true) + text();
          case 1 -> item + " in " + texts();
          case 2 -> "(" + item + " == 'x' && " + truth(0) + ")";
          default -> "(!(" + item + " == " + text() + ") || " + truth(0) + ")";
        };
    return texts() + "." + pick("all", "exists") + "(" + item + ", " + test + ")";
  }

  private String holder() {
    return pick("a", "b", "a.part", "b.part");
  }

  private String text() {
    return pick("a.text", "b.text", "a.part.text", "''", "'x'", "'xy'");
  }

  private String texts() {
    return pick("a.texts", "b.texts", "a.codes", "['x', 'y']");
  }

  private String number() {
    return pick("a.count", "b.count", "a.part.count", "7", "a.count + 1", "a.count - b.count");
  }

  private String moment() {
    return pick("a.when", "b.when", "now", "a.when + duration('720h')", "now - duration('24h')");
  }

  private String relation(boolean equality) {
    return equality ? pick(" == ", " != ") : pick(" == ", " != ", " < ", " <= ", " > ", " >= ");
  }

  private String pick(String... among) {
    return List.of(among).get(random.nextInt(among.length));
  }
}
