package org.pacta.web.page;

import java.util.UUID;
import org.pacta.web.error.PageNotFoundException;

/** Ids in addresses. */
public final class Ids {
  private Ids() {}

  /**
   * The id written in an address.
   *
   * @throws PageNotFoundException when it is none: such a page cannot exist
   */
  public static UUID parse(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new PageNotFoundException();
    }
  }
}
