package org.pacta.web.casefile;

import java.util.List;
import java.util.UUID;
import org.pacta.web.page.Form;
import org.pacta.web.page.IdentityBar;
import org.pacta.web.page.NavigationItem;
import org.pacta.web.page.Refusal;

/**
 * What every page of a case shows.
 *
 * @param actions what this person may do now
 * @param refusal why the last act was declined
 * @param version the version the person sees; sent back with each act
 */
public record CaseFrame(
    UUID id,
    int version,
    String subject,
    String direction,
    IdentityBar bar,
    List<NavigationItem> tabs,
    List<CaseAction> actions,
    Refusal refusal) {
  public CaseFrame {
    tabs = List.copyOf(tabs);
    actions = List.copyOf(actions);
  }

  /** The address of the case. */
  public String href() {
    return "/requests/" + id;
  }

  /** The refusal for the error summary. */
  public Form refused() {
    return Form.empty().with(refusal.errors());
  }
}
