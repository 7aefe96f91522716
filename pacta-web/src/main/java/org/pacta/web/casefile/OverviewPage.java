package org.pacta.web.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.web.compose.CheckPage.SummarySection;
import org.pacta.web.page.Deadline;

/**
 * The overview of a case: the request, the newest letter, what is owed.
 *
 * @param begun short letters that this person has begun and not sent
 */
public record OverviewPage(
    CaseFrame frame,
    List<BegunLetter> begun,
    @Nullable LetterView latest,
    List<DutyLine> duties,
    List<SummarySection> sections) {
  public OverviewPage {
    begun = List.copyOf(begun);
    duties = List.copyOf(duties);
    sections = List.copyOf(sections);
  }

  /** A duty with its time limit. */
  public record DutyLine(String says, String who, String standing, Deadline deadline) {}
}
