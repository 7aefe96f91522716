package org.pacta.agreement.file;

import java.util.List;
import java.util.Optional;
import org.pacta.agreement.Rule;

/** A permission overrides a prohibition or condition of the file on an act that it permits. */
record OverrideCheck(AgreementContent content, Findings findings) {
  private static final List<String> BARRING = List.of("prohibition", "condition");

  void check(Yaml source, String rule) {
    for (Yaml other : source.items("overrides")) {
      Optional<Rule> known =
          content.rules().stream().filter(it -> it.id().equals(other.text())).findFirst();
      Yaml written = known.map(it -> content.ruleSource(it.id())).orElse(other);
      if (known.isEmpty()) {
        refuse(other, rule, "unknown rule " + other.text(), "Correct the name, or declare it.");
      } else if (!BARRING.contains(written.text("kind"))) {
        refuse(
            other,
            rule,
            other.text() + " is no prohibition or condition under rules, so nothing overrides it",
            "Say in its own guard, or in its applies, where it does not hold; or leave it out.");
      } else if (written.texts("act").stream().noneMatch(source.texts("act")::contains)) {
        refuse(
            other,
            rule,
            "it permits none of the acts of " + other.text() + ", so it lifts nothing there",
            "Name under act what "
                + other.text()
                + " bars and this permits all the same, or leave it out.");
      }
    }
  }

  private void refuse(Yaml at, String rule, String message, String next) {
    findings.error(FindingCode.A105, at.place(), rule, message, next);
  }
}
