package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.decision.ActRules;

/**
 * A change to one rule, scope or defined term that the scenarios of its file should notice.
 *
 * @param rule id of the rule, scope or term changed
 * @param kind {@code delete}, {@code negate}, {@code widen} or {@code drop}
 * @param part what is left out of its guard by {@code drop}; else empty
 * @param killedBy name of a scenario that noticed, or empty when none did
 */
public record Mutation(String rule, String kind, String part, String killedBy) {
  /** True when no scenario noticed. */
  public boolean survived() {
    return killedBy.isEmpty();
  }

  /**
   * Changes every rule of an agreement that judges acts, every condition of a duty or lapse, and of
   * what meets it, every scope and every defined term, one change at a time.
   */
  public static List<Mutation> all(Agreement agreement) {
    return all(Subject.of(agreement));
  }

  /** The same for any file. */
  public static List<Mutation> all(Subject subject) {
    return all(subject, (_, _) -> {});
  }

  /** Told how far it is, as a large file takes minutes. */
  @FunctionalInterface
  public interface Progress {
    /** So many changes of all have been looked at. */
    void at(int changes, int all);
  }

  /** The same for somebody who waits. */
  public static List<Mutation> all(Subject subject, Progress progress) {
    Agreement agreement = subject.agreement();
    if (agreement == null) {
      return List.of();
    }
    List<Mutation> mutations = new ArrayList<>();
    Set<String> wide = new HashSet<>();
    Killers killers = Killers.in(subject, agreement);
    List<Mutant> mutants = Mutant.of(subject, agreement.decider().tables().values());
    for (int i = 0; i < mutants.size(); i++) {
      Mutant mutant = mutants.get(i);
      progress.at(i, mutants.size());
      // Where nobody misses the whole guard, its parts say nothing more.
      if (!wide.contains(mutant.rule())) {
        Mutation mutation = of(killers, agreement, mutant);
        mutations.add(mutation);
        if (mutation.survived() && mutation.kind().equals(Mutant.WIDEN)) {
          wide.add(mutation.rule());
        }
      }
    }
    return mutations;
  }

  /** What is changed, in words. */
  public String inWords() {
    return kind + " " + rule + (part.isEmpty() ? "" : ": " + part);
  }

  private static Mutation of(Killers killers, Agreement agreement, Mutant mutant) {
    Map<String, ActRules> tables = new HashMap<>();
    Set<String> acts = new HashSet<>();
    agreement
        .decider()
        .tables()
        .forEach((act, table) -> {
          ActRules changed = mutant.change().apply(table);
          tables.put(act, changed);
          if (changed != table) {
            acts.add(act);
          }
        });
    boolean lapses =
        agreement
            .rule(mutant.rule().split(" ", 2)[0])
            .map(TermComparison::lapses)
            .orElseGet(() -> agreement.rules().stream().anyMatch(TermComparison::lapses)); // a term
    String killer = acts.isEmpty() ? "" : killers.of(agreement.ruling(tables), acts, lapses);
    return new Mutation(mutant.rule(), mutant.kind(), mutant.part(), killer);
  }
}
