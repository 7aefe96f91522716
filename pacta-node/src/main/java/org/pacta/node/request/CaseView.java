package org.pacta.node.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pacta.node.duty.DutyView;
import org.pacta.node.personaldata.TransferRecord;

/**
 * A whole case as one person may see it; read by one door call for one page.
 *
 * @param letters all correspondence, oldest first; drafts only to the authority that writes them
 * @param answer the answer being written or already sent, when there is one
 * @param duties open ones first
 * @param acts what this person may do now
 * @param records the case's entries in the records of Art. 10(6)
 */
public record CaseView(
    RequestSummary summary,
    RequestContent content,
    List<Correspondence> letters,
    Optional<Correspondence> answer,
    List<TimelineEntry> timeline,
    List<DutyView> duties,
    Set<Act> acts,
    List<TransferRecord> records) {
  public CaseView {
    letters = List.copyOf(letters);
    timeline = List.copyOf(timeline);
    duties = List.copyOf(duties);
    acts = Set.copyOf(acts);
    records = List.copyOf(records);
  }
}
