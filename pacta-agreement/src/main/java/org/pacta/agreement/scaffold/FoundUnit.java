package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;

/**
 * A unit found in a text.
 *
 * @param id for example {@code 9(4)/2}
 * @param text wording, white space made single
 * @param line line of the text file from 1
 * @param language ISO 639-1 code of the language it is read in
 */
public record FoundUnit(String id, String text, int line, String language) {
  FoundUnit(String id, String text, int line) {
    this(id, text, line, Language.ENGLISH.code());
  }

  FoundUnit in(String other) {
    return new FoundUnit(id, text, line, other);
  }

  /**
   * What the unit looks like: power, prohibition, permission, duty, definition, condition,
   * deadline, period. For a person to judge.
   */
  public List<String> looksLike() {
    List<String> found = new ArrayList<>(ModalWords.marks(text, Language.ofCode(language)));
    TimeTerms terms = TimeTerms.in(text);
    if (terms.lengths().stream().anyMatch(TimeTerms.Length::limit)) {
      found.add("deadline");
    } else if (!terms.lengths().isEmpty()) {
      found.add("period");
    }
    if (!terms.wordless().isEmpty()) {
      found.add("time word without length");
    }
    return found;
  }
}
