package org.pacta.web.compose;

import java.util.UUID;
import org.pacta.agreement.Agreement;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Officer;
import org.pacta.node.party.Authorities;
import org.pacta.node.request.Act;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Requests;
import org.pacta.node.treaty.Treaties;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.fields.AgreementChoices;
import org.pacta.web.page.PageTools;

/** What the controllers of this package share: reading a draft with its agreement. */
public final class DraftDesk {
  private final Requests requests;
  private final Treaties treaties;
  private final Authorities authorities;
  private final PageTools tools;

  /** Reads through the doors given. */
  public DraftDesk(Requests requests, Treaties treaties, Authorities authorities, PageTools tools) {
    this.requests = requests;
    this.treaties = treaties;
    this.authorities = authorities;
    this.tools = tools;
  }

  PageTools tools() {
    return tools;
  }

  Treaties treaties() {
    return treaties;
  }

  /** A draft this person may write; anything else does not exist here. */
  CaseView draft(Officer officer, UUID id) {
    Answer<CaseView> found = requests.find(officer, id, tools.now());
    if (found instanceof Answer.Done<CaseView> done
        && done.value().acts().contains(Act.EDIT_DRAFT)) {
      return done.value();
    }
    throw new PageNotFoundException();
  }

  Agreement agreement(CaseView draft) {
    return treaties.agreement(draft.summary().agreement()).orElseThrow(PageNotFoundException::new);
  }

  DraftFrame frame(CaseView draft) {
    return DraftFrame.of(draft, agreement(draft).shortTitle());
  }

  AgreementChoices words(CaseView draft) {
    return new AgreementChoices(agreement(draft), tools.clauses());
  }

  DraftChoices choices(CaseView draft) {
    return new DraftChoicesMaker(agreement(draft), tools.clauses())
        .make(authorities.of(draft.summary().partner()), tools.now());
  }
}
