package org.pacta.benchmark;

import dev.cel.runtime.Program;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.decision.ActRules;

/**
 * What many loaded agreements cost, beside peers that hold as many sets of the same guards. Loading
 * them takes longer than all benchmarks, so it is done once, in this process, without JMH. The
 * process is started so that what is softly held (syntax trees and tests of files) is let go when
 * not used for some seconds; else the memory measured would be what there happens to be.
 *
 * @param kind how the agreements differ
 * @param count agreements loaded
 * @param bytesEach memory each takes, the first not counted: it brings what all share
 * @param alone time of an explained decision with one loaded, in nanoseconds
 * @param explained decisions with their explanation
 * @param outcome outcomes alone
 * @param cel sets of programs of CEL
 * @param cedar sets of policies of Cedar
 */
record ManyAgreements(
    Variations kind,
    int count,
    long bytesEach,
    double alone,
    InTurn explained,
    InTurn outcome,
    InTurn cel,
    InTurn cedar) {
  private static final int COLLECTIONS = 3;

  static ManyAgreements measure(Variations kind, int count, long seed) {
    Ground.Case of = new Ground().facts(Outcome.PERMITTED);
    List<Agreement> one = kind.load(1, seed);
    double alone = InTurn.steady(1, i -> decide(one.get(i), of));
    long before = used();
    List<Agreement> many = kind.load(count, seed);
    long bytes = (used() - before) / count;
    InTurn explained = InTurn.of(count, i -> decide(many.get(i), of));
    InTurn outcome = InTurn.of(count, i -> outcome(many.get(i), of));
    return new ManyAgreements(
        kind, count, bytes, alone, explained, outcome, cel(many, of), cedar(many, of));
  }

  private static void decide(Agreement agreement, Ground.Case of) {
    permitted(agreement.decide(of.act(), of.facts(), Ground.NOW, Ground.NOW).outcome());
  }

  private static void outcome(Agreement agreement, Ground.Case of) {
    permitted(agreement.decider().outcome(of.act(), of.facts(), Ground.NOW));
  }

  private static void permitted(Outcome outcome) {
    if (outcome != Outcome.PERMITTED) {
      throw new IllegalStateException("a variation decides otherwise: " + outcome);
    }
  }

  private static InTurn cel(List<Agreement> agreements, Ground.Case of) {
    Map<String, Object> facts = CelPrograms.facts(of.facts());
    List<List<Program>> sets =
        agreements.stream().map(it -> CelPrograms.of(rules(it, of))).toList();
    int holding = CelPrograms.holding(sets.getFirst(), facts);
    return InTurn.of(
        sets.size(),
        i -> {
          if (CelPrograms.holding(sets.get(i), facts) != holding) {
            throw new IllegalStateException("the guards of a variation hold otherwise in CEL");
          }
        });
  }

  private static InTurn cedar(List<Agreement> agreements, Ground.Case of) {
    List<CedarSet> sets =
        agreements.stream().map(it -> new CedarSet(rules(it, of), of.facts())).toList();
    return InTurn.of(sets.size(), i -> sets.get(i).ask());
  }

  private static ActRules rules(Agreement agreement, Ground.Case of) {
    return agreement.decider().tables().getOrDefault(of.act(), new Ground().rules);
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
