package org.pacta.agreement;

import java.util.List;

/**
 * A declared and cited exception to a prohibition: the only way one rule of an agreement gives way.
 *
 * @param cite units of the text the exception rests on
 * @param when guard under which the prohibition does not apply
 */
public record Unless(List<String> cite, String when) {
  public Unless {
    cite = List.copyOf(cite);
  }
}
