package org.pacta.node.database;

import java.io.Serial;

/** The node's database did not start; the message names the cause and the operator's next step. */
public final class DatabaseStartException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public DatabaseStartException(String message) {
    super(message);
  }

  public DatabaseStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
