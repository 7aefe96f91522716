package org.pacta.agreement.command;

/** An argument or an input file of a command cannot be used; exit code 2. */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }
}
