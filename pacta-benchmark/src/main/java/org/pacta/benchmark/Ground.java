package org.pacta.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.file.Scenario;

/** What every benchmark works on: the 2017 agreement, its act with most rules, and facts for it. */
final class Ground {
  /** Property that names the folder of agreements. */
  static final String FOLDER = "pacta.agreements";

  static final String FILE = "kz-cz-2017.yaml";
  static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

  final Agreement agreement;
  final ActRules rules;

  Ground() {
    this.agreement = loaded(folder().resolve(FILE));
    this.rules =
        agreement.decider().tables().values().stream()
            .filter(table -> scenario(Outcome.PERMITTED, table.act()).isPresent())
            .max(Comparator.comparingInt(Ground::size).thenComparing(ActRules::act))
            .orElseThrow();
  }

  static Path folder() {
    return Path.of(System.getProperty(FOLDER, "agreements"));
  }

  static Agreement loaded(Path file) {
    try {
      return AgreementFolder.loadFile(file);
    } catch (AgreementFileException e) {
      throw new IllegalStateException(
          file + " does not load; run 'pacta agreement check' on it: " + e.getMessage(), e);
    }
  }

  /** Text of the file. */
  static String text() {
    try {
      return Files.readString(folder().resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int size(ActRules rules) {
    return rules.obstacles().size() + rules.openings().size();
  }

  String act() {
    return rules.act();
  }

  /**
   * Facts of a scenario of the file, on the act with most rules that has this outcome.
   *
   * @return the act and its facts
   */
  Case facts(Outcome outcome) {
    Scenario scenario =
        scenario(outcome, act())
            .or(() ->
                agreement.content().scenarios().stream()
                    .filter(it -> it.outcome() == outcome && suits(it))
                    .max(Comparator.comparingInt(it -> size(table(it.act())))))
            .orElseThrow(() -> new IllegalStateException("no scenario is " + outcome.code()));
    return new Case(scenario.act(), facts(scenario));
  }

  /** An act and what is known about it. */
  record Case(String act, Facts facts) {}

  private Optional<Scenario> scenario(Outcome outcome, String act) {
    return agreement.content().scenarios().stream()
        .filter(it -> it.act().equals(act) && it.outcome() == outcome && suits(it))
        .findFirst();
  }

  private boolean suits(Scenario scenario) {
    return scenario.readings().isEmpty()
        && agreement.decider().tables().containsKey(scenario.act())
        && decide(new Case(scenario.act(), facts(scenario))).outcome() == scenario.outcome();
  }

  private ActRules table(String act) {
    return agreement.decider().tables().getOrDefault(act, rules);
  }

  private Facts facts(Scenario scenario) {
    Facts base = scenario.onBase() ? agreement.vocabulary().baseFacts() : Facts.NONE;
    return base.plus(scenario.facts());
  }

  Decision decide(Case of) {
    return agreement.decide(of.act(), of.facts(), NOW, NOW);
  }
}
