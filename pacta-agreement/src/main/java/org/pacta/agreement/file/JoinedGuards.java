package org.pacta.agreement.file;

import java.util.List;
import org.pacta.agreement.guard.CelWords;

/**
 * Guards that are joined with others before they are compiled: each must be one by itself, or what
 * is left open in one would reach into the next.
 */
final class JoinedGuards {
  private JoinedGuards() {}

  /** Adds a finding for each of a file that leaves a bracket or a quote open. */
  static void check(Yaml file, Findings findings) {
    for (Yaml list : file.items("mandatory_contents")) {
      closed(list, "applies", list.text("id"), findings);
      list.entries("items")
          .forEach((item, own) -> closed(own, "applies", list.text("id") + "." + item, findings));
    }
    file.items("rules").stream()
        .filter(DerivedRules::mayRefuse)
        .forEach(rule ->
            List.of("applies", "require")
                .forEach(key -> closed(rule, key, rule.text("id"), findings)));
  }

  private static void closed(Yaml of, String key, String rule, Findings findings) {
    of.at(key)
        .filter(guard -> !CelWords.closed(guard.text()))
        .ifPresent(guard ->
            findings.error(
                FindingCode.A103,
                guard.place(),
                rule,
                "the guard " + key + " is none by itself: a bracket or quote in it is left open",
                "Close it there; this guard is joined with others."));
  }
}
