package org.pacta.web.casefile;

import java.util.List;

/** All letters of a case, newest first. */
public record CorrespondencePage(CaseFrame frame, List<LetterView> letters) {
  public CorrespondencePage {
    letters = List.copyOf(letters);
  }
}
