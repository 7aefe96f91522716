package org.pacta.agreement.command;

import java.util.List;
import org.pacta.agreement.Finding;

/** An argument or an input file of a command cannot be used; exit code 2. */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  BadInput(String message) {
    super(message);
    this.findings = List.of();
  }

  BadInput(List<Finding> findings) {
    super(findings.getFirst().inWords());
    this.findings = List.copyOf(findings);
  }

  /** What is wrong in an input file; empty when an argument is meant. */
  List<Finding> findings() {
    return findings;
  }
}
