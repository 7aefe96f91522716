package org.pacta.server.node;

import java.io.Serial;

/** The node does not start; the message names the cause and the operator's next step. */
public final class NodeStartException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public NodeStartException(String message) {
    super(message);
  }

  public NodeStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
