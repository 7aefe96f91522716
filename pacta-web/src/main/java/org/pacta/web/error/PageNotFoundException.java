package org.pacta.web.error;

/**
 * There is no such page, or this person may not see it: deliberately the same answer. Only the web
 * edge throws it, where Spring wants an exception to leave a controller.
 */
public final class PageNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without message or trace: it is an answer, not a fault. */
  public PageNotFoundException() {
    super("not found", null, false, false);
  }
}
