package org.pacta.agreement;

import java.util.List;
import java.util.stream.Collectors;

/** Agreement files cannot be used; says file, line, unit, what is wrong and how to mend it. */
public final class AgreementFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** Made from at least one finding. */
  public AgreementFileException(List<Finding> findings) {
    super(findings.stream().map(Finding::inWords).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  /** Everything found, errors first in file order. */
  public List<Finding> findings() {
    return findings;
  }
}
