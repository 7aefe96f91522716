package org.pacta.agreement.file;

import java.util.Arrays;
import java.util.List;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Outcome;

/**
 * Scenarios in a file of their own, in an overlay or in an agreement file, read without the rest of
 * it.
 */
public final class ScenarioFile {
  private ScenarioFile() {}

  /**
   * The scenarios under the key {@code tests}; YAML or JSON.
   *
   * @throws AgreementFileException when it is neither, has no tests, or one of them is not complete
   */
  public static List<Scenario> read(SourceFile file) throws AgreementFileException {
    return read(file, YamlReader.read(file));
  }

  static List<Scenario> read(SourceFile file, Yaml root) throws AgreementFileException {
    Findings findings = new Findings(file.name());
    List<Yaml> tests = root.items("tests");
    if (tests.isEmpty()) {
      findings.error(
          FindingCode.A010,
          root.place(),
          "tests",
          "the file has no tests",
          "Give a file with the key tests, as in an agreement file.");
    }
    tests.forEach(test -> complete(test, findings));
    Bases.of(root).check(root, findings);
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    List<Scenario> scenarios = new ScenarioReader(new Values(findings)).decisions(root);
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    return scenarios;
  }

  private static void complete(Yaml test, Findings findings) {
    for (String key : List.of("name", "act", "expect")) {
      if (test.at(key).isEmpty()) {
        findings.error(
            FindingCode.A010,
            test.place(),
            test.text("name"),
            "the test has no " + key,
            "A test has name, act, facts and expect.");
      }
    }
    String outcome = test.at("expect").map(expect -> expect.text("outcome")).orElse("");
    boolean known = Arrays.stream(Outcome.values()).anyMatch(it -> it.code().equals(outcome));
    if (test.at("expect").isPresent() && !known) {
      findings.error(
          FindingCode.A010,
          test.placeOf("expect"),
          test.text("name"),
          "'" + outcome + "' is no outcome",
          "Expect permitted, denied, held, undetermined or no_clause.");
    }
  }
}
