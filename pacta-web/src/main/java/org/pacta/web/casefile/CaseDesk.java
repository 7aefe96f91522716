package org.pacta.web.casefile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.officer.Officer;
import org.pacta.node.party.Authorities;
import org.pacta.node.party.Authority;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.RequestSummary;
import org.pacta.node.request.Requests;
import org.pacta.node.request.Side;
import org.pacta.node.treaty.Treaties;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.fields.AgreementChoices;
import org.pacta.web.page.IdentityBar;
import org.pacta.web.page.NavigationItem;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Refusal;
import org.pacta.web.page.Statuses;

/** What the controllers of a case share: reading it, framing its pages. */
public final class CaseDesk {
  private final Requests requests;
  private final Treaties treaties;
  private final Authorities authorities;
  private final PageTools tools;

  /** Reads through the doors given. */
  public CaseDesk(Requests requests, Treaties treaties, Authorities authorities, PageTools tools) {
    this.requests = requests;
    this.treaties = treaties;
    this.authorities = authorities;
    this.tools = tools;
  }

  /** The tools of all pages. */
  public PageTools tools() {
    return tools;
  }

  Requests requests() {
    return requests;
  }

  /** A case this person may see; anything else does not exist. */
  public CaseView find(Officer officer, UUID id) {
    return switch (requests.find(officer, id, tools.now())) {
      case Answer.Done<CaseView> done -> done.value();
      case Answer.Declined<CaseView> declined -> throw new PageNotFoundException();
    };
  }

  /** The choices and words of the case's agreement. */
  public AgreementChoices words(CaseView view) {
    return new AgreementChoices(agreement(view), tools.clauses());
  }

  Agreement agreement(CaseView view) {
    return treaties.agreement(view.summary().agreement()).orElseThrow(PageNotFoundException::new);
  }

  /** The name of an authority; its id when it is not in the register. */
  public String authorityName(String id) {
    return authorities.authority(id).map(Authority::name).orElse(id);
  }

  List<Authority> ownAuthorities() {
    return authorities.of(authorities.ownParty());
  }

  /** The frame of a page of the case; {@code tab} is the last part of its address. */
  public CaseFrame frame(CaseView view, String tab, Refusal refusal) {
    RequestSummary summary = view.summary();
    return new CaseFrame(
        summary.id(),
        summary.version(),
        summary.subject().isEmpty() ? "No subject yet" : summary.subject(),
        summary.side() == Side.REQUESTING
            ? "We ask " + or(summary.theirAuthority(), partner(summary))
            : "Asked by " + or(summary.theirAuthority(), partner(summary)),
        bar(view),
        tabs("/requests/" + summary.id(), tab),
        CaseActions.of(view),
        refusal);
  }

  private IdentityBar bar(CaseView view) {
    RequestSummary summary = view.summary();
    return new IdentityBar(
        summary.ourReference(),
        or(summary.theirReference(), "not known yet"),
        partner(summary),
        Statuses.of(summary.state()),
        or(summary.holder(), "nobody"),
        tools.duties().ofNullable(summary.agreement(), summary.due(), tools.now()),
        NextAction.of(view));
  }

  /** What a page says whose letter the case takes no longer. */
  Refusal noLongerFits(CaseView view) {
    return tools
        .refusals()
        .of(
            new Failure.WrongState(view.summary().state().words(), "write"),
            view.summary().agreement());
  }

  /** What people call the partner of a case. */
  String partner(RequestSummary summary) {
    return tools.clauses().party(summary.agreement(), summary.partner());
  }

  private static List<NavigationItem> tabs(String href, String tab) {
    return List.of(
        tab(href, "", "Overview", tab),
        tab(href, "correspondence", "Correspondence", tab),
        tab(href, "timeline", "Timeline", tab),
        tab(href, "personal-data", "Personal data", tab));
  }

  private static NavigationItem tab(String href, String path, String label, String current) {
    return new NavigationItem(
        path.isEmpty() ? href : href + "/" + path, label, path.equals(current));
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null || text.isEmpty() ? otherwise : text;
  }
}
