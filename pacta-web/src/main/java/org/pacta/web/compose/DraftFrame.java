package org.pacta.web.compose;

import java.util.UUID;
import org.pacta.node.request.CaseView;

/**
 * What every page of a draft shows.
 *
 * @param agreement id of the agreement it is written under
 * @param version the version the person sees; sent back with each form
 */
public record DraftFrame(
    UUID id, String reference, String agreement, String agreementTitle, int version) {
  static DraftFrame of(CaseView draft, String agreementTitle) {
    return new DraftFrame(
        draft.summary().id(),
        draft.summary().ourReference(),
        draft.summary().agreement(),
        agreementTitle,
        draft.summary().version());
  }

  /** The address of the task list. */
  public String href() {
    return "/requests/" + id + "/draft";
  }

  /** The address of a step. */
  public String href(DraftStep step) {
    return href() + "/" + step.path();
  }
}
