package org.pacta.server.demo;

import java.io.Serial;

/** The demonstration cannot go on; the message names the cause and the next step. */
public final class DemoException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public DemoException(String message) {
    super(message);
  }

  public DemoException(String message, Throwable cause) {
    super(message, cause);
  }
}
