package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.file.DutyScenario;
import org.pacta.agreement.file.Scenario;
import org.pacta.agreement.file.TemporalScenario;

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
    Killers killers = Killers.in(subject, agreement, Map.of());
    List<Mutant> mutants = Mutant.of(subject, agreement.decider().tables().values());
    List<Read> readings = readings(subject, agreement);
    for (int i = 0; i < mutants.size(); i++) {
      Mutant mutant = mutants.get(i);
      progress.at(i, mutants.size());
      // Where nobody misses the whole guard, its parts say nothing more.
      if (!wide.contains(mutant.rule())) {
        Mutation mutation =
            readings.stream()
                .reduce(
                    of(killers, agreement, mutant),
                    (found, read) -> found.survived() ? read.of(found) : found,
                    (one, _) -> one);
        mutations.add(mutation);
        if (mutation.survived() && mutation.kind().equals(Mutant.WIDEN)) {
          wide.add(mutation.rule());
        }
      }
    }
    return mutations;
  }

  /**
   * A file under some readings, with the tests that ask for these.
   *
   * @param mutants changes to it, by their words
   */
  private record Read(Agreement agreement, Killers killers, Map<String, Mutant> mutants) {
    /** What these tests say of a change that no other notices; nothing where it is none there. */
    Mutation of(Mutation unnoticed) {
      Mutant same = mutants.get(unnoticed.inWords());
      return same == null ? unnoticed : Mutation.of(killers, agreement, same);
    }
  }

  private static List<Read> readings(Subject subject, Agreement written) {
    if (subject.overlay()) {
      return List.of();
    }
    List<Read> all = new ArrayList<>();
    for (Map<String, String> choices : asked(subject, written)) {
      try {
        Agreement read = written.under(choices);
        Map<String, Mutant> mutants = new HashMap<>();
        Subject its = Subject.of(read);
        Mutant.of(its, read.decider().tables().values())
            .forEach(it -> mutants.putIfAbsent(inWords(it.rule(), it.kind(), it.part()), it));
        all.add(new Read(read, Killers.in(its, read, choices), mutants));
      } catch (AgreementFileException e) {
        // Its tests fail, and say why.
      }
    }
    return all;
  }

  /** Readings that tests ask for, each once. */
  private static Set<Map<String, String>> asked(Subject subject, Agreement agreement) {
    return Stream.of(
            subject.scenarios().stream().map(Scenario::readings),
            agreement.content().dutyScenarios().stream().map(DutyScenario::readings),
            agreement.content().temporalScenarios().stream().map(TemporalScenario::readings))
        .flatMap(Function.identity())
        .filter(choices -> !choices.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What is changed, in words. */
  public String inWords() {
    return inWords(rule, kind, part);
  }

  private static String inWords(String rule, String kind, String part) {
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
