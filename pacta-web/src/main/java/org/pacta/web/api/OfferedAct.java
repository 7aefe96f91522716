package org.pacta.web.api;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.node.request.Act;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.RequestState;

/**
 * Something the caller may do to a request now.
 *
 * @param of which letter of the case it concerns, where several share the resource
 */
record OfferedAct(Act act, String method, String href, @Nullable LetterPart of) {
  static List<OfferedAct> of(CaseView view) {
    String request = RequestLine.href(view.summary().id());
    return view.acts().stream()
        .sorted(Comparator.naturalOrder())
        .map(act -> offered(act, request, view.summary().state()))
        .toList();
  }

  private static OfferedAct offered(Act act, String request, RequestState state) {
    return switch (act) {
      case EDIT_DRAFT -> new OfferedAct(act, "PUT", request, null);
      case DISCARD -> new OfferedAct(act, "DELETE", request, null);
      case SUBMIT -> post(act, request, "submissions", null);
      case RELEASE -> post(act, request, "releases", LetterPart.REQUEST);
      case RELEASE_INFORMATION -> post(act, request, "releases", LetterPart.INFORMATION);
      case RELEASE_ANSWER -> post(act, request, "releases", LetterPart.ANSWER);
      case RETURN_TO_AUTHOR -> post(act, request, "returns", waiting(state));
      case CONFIRM_IN_WRITING -> post(act, request, "confirmations", null);
      case TAKE -> post(act, request, "acceptances", null);
      case ASK_MORE -> post(act, request, "clarifications", null);
      case GIVE_INFORMATION -> post(act, request, "information", null);
      case FORWARD -> post(act, request, "forwardings", null);
      case EDIT_ANSWER -> new OfferedAct(act, "PUT", request + "/reply", null);
      case SUBMIT_ANSWER -> post(act, request, "reply-submissions", null);
      case WITHDRAW -> post(act, request, "withdrawals", null);
      case CLOSE -> post(act, request, "closures", null);
      case PASS_ON -> post(act, request, "disclosures", null);
    };
  }

  /** Only one letter of a case waits for a second person at a time; the state says which. */
  private static LetterPart waiting(RequestState state) {
    return switch (state) {
      case ANSWER_AWAITING_RELEASE -> LetterPart.ANSWER;
      case INFORMATION_ASKED -> LetterPart.INFORMATION;
      case DRAFT,
          AWAITING_RELEASE,
          SENT,
          DELIVERED,
          NOT_ACCEPTED,
          RECEIVED,
          IN_PROGRESS,
          FORWARDED,
          ANSWERED,
          ANSWERED_IN_PART,
          REFUSED,
          WITHDRAWN,
          CLOSED ->
          LetterPart.REQUEST;
    };
  }

  private static OfferedAct post(
      Act act, String request, String resource, @Nullable LetterPart of) {
    return new OfferedAct(act, "POST", request + "/" + resource, of);
  }
}
