package org.pacta.agreement;

import java.util.List;
import java.util.Optional;

/**
 * A code list that an agreement defines: its topics or its categories of information.
 *
 * @param open true when the text says "including" and so does not close the list
 * @param cite unit of the text that opens the list
 * @param codes entries in text order
 */
public record CodeList(boolean open, List<String> cite, List<Code> codes) {
  public CodeList {
    cite = List.copyOf(cite);
    codes = List.copyOf(codes);
  }

  /** The entry with this id. */
  public Optional<Code> code(String id) {
    return codes.stream().filter(code -> code.id().equals(id)).findFirst();
  }
}
