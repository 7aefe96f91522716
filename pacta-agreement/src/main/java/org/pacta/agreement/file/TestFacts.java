package org.pacta.agreement.file;

import java.util.List;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Vocabulary;

/**
 * Holds the facts of tests, and of the events of tests, against the vocabulary: a fact that is
 * misspelt there would quietly count as unknown, and the test would show something else than it
 * says.
 */
public final class TestFacts {
  private static final List<String> WITH_EVENTS = List.of("tests", "temporal_tests", "duty_tests");

  private TestFacts() {}

  /** Adds a finding for every fact that does not fit, wherever tests stand in a file. */
  public static void check(Yaml root, Vocabulary words, Findings findings) {
    FactsInput facts = new FactsInput(words, findings);
    Bases.of(root).fit(root, facts, findings);
    root.items("tests").forEach(test -> check(test, test.text("act"), facts));
    for (String part : WITH_EVENTS) {
      for (Yaml test : root.items(part)) {
        for (Yaml event : test.items("events")) {
          check(event, "", facts);
          NotifiedReader.values(event, words, findings);
        }
      }
    }
  }

  private static void check(Yaml holder, String act, FactsInput facts) {
    holder.at("facts").ifPresent(given -> facts.variables(given, act));
  }

  /**
   * Refuses a file of scenarios of which one has facts that fit neither of two vocabularies; what
   * only one of them knows is part of what is compared.
   *
   * @throws AgreementFileException with what does not fit the first
   */
  public static void expectFit(SourceFile file, Vocabulary first, Vocabulary second)
      throws AgreementFileException {
    Findings findings = new Findings(file.name());
    FactsInput ofFirst = new FactsInput(first, findings);
    Yaml root = YamlReader.read(file);
    Findings apart = new Findings(file.name());
    Bases.of(root).fit(root, new FactsInput(second, apart), apart);
    if (apart.hasErrors()) {
      Bases.of(root).fit(root, ofFirst, findings);
    }
    for (Yaml test : root.items("tests")) {
      Findings otherwise = new Findings(file.name());
      check(test, test.text("act"), new FactsInput(second, otherwise));
      if (otherwise.hasErrors()) {
        check(test, test.text("act"), ofFirst);
      }
    }
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
  }
}
