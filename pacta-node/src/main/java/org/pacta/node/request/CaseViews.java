package org.pacta.node.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pacta.node.duty.DutyView;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.personaldata.TransferRecord;
import org.pacta.node.request.Correspondence.LetterState;

/** Puts a case view together, and says what a person may do next; pure. */
final class CaseViews {
  private CaseViews() {}

  /** What lies round the letters of a case. */
  record Surroundings(
      List<TimelineEntry> timeline, List<DutyView> duties, List<TransferRecord> records) {}

  static CaseView of(
      Officer officer, RequestRow row, List<LetterStore.Stored> letters, Surroundings around) {
    boolean drafts = seesDrafts(officer, row);
    List<Correspondence> shown =
        letters.stream()
            .map(LetterStore.Stored::letter)
            .filter(letter ->
                drafts
                    || (letter.state() != LetterState.DRAFT
                        && letter.state() != LetterState.AWAITING_RELEASE))
            .toList();
    RequestContent content =
        letters.stream()
            .map(stored -> stored.letter().letter())
            .filter(letter -> letter instanceof Letter.OfRequest)
            .map(letter -> ((Letter.OfRequest) letter).content())
            .findFirst()
            .orElseThrow();
    Optional<Correspondence> answer =
        shown.stream()
            .filter(letter -> letter.type() == MessageType.REPLY)
            .reduce((older, newer) -> newer);
    DutyView due = DutyView.first(around.duties().stream()).orElse(null);
    return new CaseView(
        row.summary(due),
        content,
        shown,
        answer,
        around.timeline(),
        around.duties(),
        acts(officer, row, letters),
        around.records());
  }

  private static boolean seesDrafts(Officer officer, RequestRow row) {
    return row.desk().authority().equals(officer.authority())
        || (officer.is(Role.DUTY_DESK) && row.side() == Side.REQUESTED);
  }

  /** What this person may do now. A second person is one who is no author of what waits. */
  static Set<Act> acts(Officer officer, RequestRow row, List<LetterStore.Stored> letters) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    if (!seesDrafts(officer, row)) {
      return acts;
    }
    if (officer.is(Role.CASE_OFFICER)) {
      acts.addAll(officerActs(row, letters));
    }
    if (officer.is(Role.DUTY_DESK)) {
      acts.addAll(deskActs(row));
    }
    if (officer.is(Role.APPROVER)) {
      acts.addAll(approverActs(officer, row, letters));
    }
    return acts;
  }

  private static Set<Act> officerActs(RequestRow row, List<LetterStore.Stored> letters) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    if (row.side() == Side.REQUESTED) {
      acts.addAll(deskActs(row));
      if (row.state() == RequestState.IN_PROGRESS
          || row.state() == RequestState.INFORMATION_ASKED) {
        acts.addAll(Set.of(Act.EDIT_ANSWER, Act.SUBMIT_ANSWER));
      }
    } else {
      acts.addAll(requestingActs(row, letters));
    }
    if (RequestTransition.next(row.side(), row.state(), RequestEvent.CLOSED).isPresent()) {
      acts.add(Act.CLOSE);
    }
    return acts;
  }

  private static Set<Act> requestingActs(RequestRow row, List<LetterStore.Stored> letters) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    boolean sent =
        RequestTransition.next(row.side(), row.state(), RequestEvent.WITHDRAWN).isPresent();
    if (row.state() == RequestState.DRAFT) {
      acts.addAll(Set.of(Act.EDIT_DRAFT, Act.SUBMIT, Act.DISCARD));
    }
    if (sent) {
      acts.add(Act.WITHDRAW);
    }
    if (sent && row.oralUnconfirmed()) {
      acts.add(Act.CONFIRM_IN_WRITING);
    }
    if (row.state() == RequestState.INFORMATION_ASKED
        && awaiting(letters, MessageType.MORE_INFORMATION).isEmpty()) {
      acts.add(Act.GIVE_INFORMATION);
    }
    if (letters.stream()
        .anyMatch(
            stored -> !stored.letter().outgoing() && stored.letter().type() == MessageType.REPLY)) {
      acts.add(Act.PASS_ON);
    }
    return acts;
  }

  private static Set<Act> deskActs(RequestRow row) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    if (row.side() == Side.REQUESTED) {
      offer(acts, Act.TAKE, row, RequestEvent.TAKEN);
      offer(acts, Act.ASK_MORE, row, RequestEvent.MORE_ASKED);
      offer(acts, Act.FORWARD, row, RequestEvent.FORWARDED);
    }
    return acts;
  }

  private static void offer(Set<Act> acts, Act act, RequestRow row, RequestEvent event) {
    if (RequestTransition.next(row.side(), row.state(), event).isPresent()) {
      acts.add(act);
    }
  }

  private static Set<Act> approverActs(
      Officer officer, RequestRow row, List<LetterStore.Stored> letters) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    offerRelease(acts, Act.RELEASE, officer, awaiting(letters, MessageType.REQUEST));
    offerRelease(acts, Act.RELEASE_ANSWER, officer, awaiting(letters, MessageType.REPLY));
    offerRelease(
        acts, Act.RELEASE_INFORMATION, officer, awaiting(letters, MessageType.MORE_INFORMATION));
    return acts;
  }

  private static void offerRelease(
      Set<Act> acts, Act release, Officer officer, Optional<LetterStore.Stored> waiting) {
    if (waiting.isPresent()) {
      acts.add(Act.RETURN_TO_AUTHOR);
      if (!waiting.get().authors().contains(officer.id())) {
        acts.add(release);
      }
    }
  }

  private static Optional<LetterStore.Stored> awaiting(
      List<LetterStore.Stored> letters, MessageType type) {
    return letters.stream()
        .filter(stored ->
            stored.letter().type() == type
                && stored.letter().state() == LetterState.AWAITING_RELEASE)
        .findFirst();
  }
}
