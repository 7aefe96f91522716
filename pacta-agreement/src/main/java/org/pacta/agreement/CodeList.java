package org.pacta.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A code list that an agreement defines: its topics or its categories of information.
 *
 * @param open true when the text says "including" and so does not close the list
 * @param cite unit of the text that opens the list
 * @param codes entries in text order
 */
public record CodeList(boolean open, List<String> cite, List<Code> codes) {
  /** What a matter is called that an open list means without naming it, by code list. */
  public static final Map<String, String> OTHER =
      Map.of("topic", "other", "category", "other", "ground", "other_ground");

  public CodeList {
    cite = List.copyOf(cite);
    codes = List.copyOf(codes);
  }

  /** The entries, and for an open list what the text does not name, which rests on the opening. */
  public List<Code> withOther(String list) {
    String other = OTHER.getOrDefault(list, "");
    return !open || code(other).isPresent()
        ? codes
        : Stream.concat(
                codes.stream(),
                Stream.of(new Code(other, "other", cite, false, PersonalDataLevel.POSSIBLE)))
            .toList();
  }

  /** The entry with this id. */
  public Optional<Code> code(String id) {
    return codes.stream().filter(code -> code.id().equals(id)).findFirst();
  }
}
