package org.pacta.agreement.command;

/** Exit codes of the commands; others script against them. */
final class ExitCode {
  static final int FINE = 0;
  static final int FAULT = 1;
  static final int USAGE = 2;
  static final int FINDINGS = 3;

  private ExitCode() {}
}
