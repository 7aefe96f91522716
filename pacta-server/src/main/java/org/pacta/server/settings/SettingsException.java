package org.pacta.server.settings;

import java.io.Serial;

/** A setting is unknown or wrong; the message names it, where it came from, and the next step. */
public final class SettingsException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public SettingsException(String message) {
    super(message);
  }
}
