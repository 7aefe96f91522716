package org.pacta.server;

/** What a command says to the shell; 2 (wrong usage) is also picocli's own. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAULT = 1;
  static final int USAGE = 2;
  static final int NOT_FOUND = 3;
  static final int CONFLICT = 5;
  static final int UNREACHABLE = 6;

  private ExitCode() {}
}
