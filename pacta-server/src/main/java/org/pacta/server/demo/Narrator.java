package org.pacta.server.demo;

import java.io.PrintWriter;
import org.pacta.server.demo.Api.Reply;

/**
 * Prints the story, one line a step with the clause it rests on, and stops it when it is untrue.
 */
public final class Narrator {
  private static final int FORBIDDEN = 403;

  private final PrintWriter out;
  private int stepCount;

  public Narrator(PrintWriter out) {
    this.out = out;
  }

  /** How many steps were told. */
  public int stepCount() {
    return stepCount;
  }

  void step(String words, String clauses) {
    if (clauses.isEmpty()) {
      throw new DemoException("No clause is named for: " + words);
    }
    stepCount++;
    out.printf("%2d  %s  [%s]%n", stepCount, words, clauses);
    out.flush();
  }

  /** A step the agreement must refuse, naming the clause and what would change it. */
  void refused(String words, Reply reply, String clause) {
    String cites = CaseWork.words(reply.body().at("/decision/cites"));
    String cure = CaseWork.sentences(reply.body().at("/decision/cure"));
    holds(reply.status() == FORBIDDEN, words + " is refused, not " + reply.status());
    holds(cites.contains(clause), words + " is refused under " + clause + ", not " + cites);
    holds(!cure.isEmpty(), words + ": what would change it is said");
    step(words + ": " + reply.text("/decision/outcome") + "; what would change it: " + cure, cites);
  }

  void holds(boolean condition, String words) {
    if (!condition) {
      throw new DemoException("This does not hold after step " + stepCount + ": " + words);
    }
  }
}
