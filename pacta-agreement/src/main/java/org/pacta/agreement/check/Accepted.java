package org.pacta.agreement.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.file.Yaml;

/** Findings and mutations that people looked at and kept, each with its written reason. */
public record Accepted(List<Yaml> entries) {
  /** What a file accepts. */
  public static Accepted in(Agreement agreement) {
    return new Accepted(agreement.content().tree().items("accepted"));
  }

  /** Reason for keeping a finding about a unit or rule. */
  public Optional<String> reason(String code, String unit) {
    return about(code, unit).map(entry -> entry.text("reason")).findFirst();
  }

  /** Reason for keeping a mutation that no test notices. */
  public Optional<String> reason(Mutation mutation) {
    return about(mutation.kind(), mutation.rule())
        .filter(entry -> entry.text("part").equals(mutation.part()))
        .map(entry -> entry.text("reason"))
        .findFirst();
  }

  private Stream<Yaml> about(String code, String unit) {
    return entries.stream()
        .filter(entry -> entry.text("code").equals(code) && entry.text("unit").equals(unit));
  }
}
