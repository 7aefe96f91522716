package org.pacta.web.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pacta.node.request.Act;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.RequestState;

/** The acts a person may do, as links and buttons, the most likely first. */
final class CaseActions {
  private CaseActions() {}

  static List<CaseAction> of(CaseView view) {
    String href = "/requests/" + view.summary().id();
    List<CaseAction> actions = new ArrayList<>();
    for (Act act : Act.values()) {
      if (view.acts().contains(act)) {
        add(actions, act, href, view);
      }
    }
    return actions;
  }

  private static void add(List<CaseAction> actions, Act act, String href, CaseView view) {
    switch (act) {
      case TAKE -> actions.addFirst(new CaseAction("Take this request", href + "/take", true));
      case EDIT_DRAFT -> actions.addFirst(page("Go on writing", href + "/draft"));
      case RELEASE -> actions.addFirst(page("Look through and release", href + "/release"));
      case RELEASE_ANSWER ->
          actions.addFirst(page("Look through and release the answer", href + "/answer/release"));
      case RELEASE_INFORMATION ->
          actions.addFirst(
              page("Look through and release the information", href + "/information/release"));
      case RETURN_TO_AUTHOR -> addReturn(actions, href, view);
      case EDIT_ANSWER -> actions.add(page("Write the answer", href + "/answer"));
      case CONFIRM_IN_WRITING -> actions.add(text(TextAct.CONFIRM, href));
      case ASK_MORE -> actions.add(text(TextAct.ASK_MORE, href));
      case GIVE_INFORMATION -> actions.add(text(TextAct.GIVE_INFORMATION, href));
      case FORWARD -> actions.add(text(TextAct.FORWARD, href));
      case WITHDRAW -> actions.add(text(TextAct.WITHDRAW, href));
      case PASS_ON -> actions.add(page("Pass the answer on", href + "/personal-data#pass-on"));
      case CLOSE -> actions.add(new CaseAction("Close the case", href + "/close", true));
      // On the pages of the draft and of the answer.
      case SUBMIT, DISCARD, SUBMIT_ANSWER -> {}
    }
  }

  // Whoever may release gets the same page by the release action; the author may only take it back.
  private static void addReturn(List<CaseAction> actions, String href, CaseView view) {
    Set<Act> releases = Set.of(Act.RELEASE, Act.RELEASE_ANSWER, Act.RELEASE_INFORMATION);
    if (releases.stream().noneMatch(view.acts()::contains)) {
      actions.add(page("Return to the author", href + releasePath(view.summary().state())));
    }
  }

  private static String releasePath(RequestState state) {
    return switch (state) {
      case AWAITING_RELEASE -> "/release";
      case ANSWER_AWAITING_RELEASE -> "/answer/release";
      case DRAFT,
          SENT,
          DELIVERED,
          NOT_ACCEPTED,
          RECEIVED,
          IN_PROGRESS,
          INFORMATION_ASKED,
          FORWARDED,
          ANSWERED,
          ANSWERED_IN_PART,
          REFUSED,
          WITHDRAWN,
          CLOSED ->
          "/information/release";
    };
  }

  private static CaseAction text(TextAct act, String href) {
    return page(act.label(), href + "/" + act.path());
  }

  private static CaseAction page(String label, String href) {
    return new CaseAction(label, href, false);
  }
}
