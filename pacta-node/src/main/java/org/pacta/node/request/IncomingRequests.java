package org.pacta.node.request;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.pacta.agreement.Agreement;
import org.pacta.node.exchange.ReceivedMessage;
import org.pacta.node.exchange.Reception;
import org.pacta.node.party.Authority;
import org.pacta.node.treaty.Judged;

/**
 * Takes in a new request: complete, permitted by the own copy of the agreement, then a case of its
 * own.
 */
final class IncomingRequests {
  private final CaseDesk desk;
  private final Filing filing;

  IncomingRequests(CaseDesk desk, Filing filing) {
    this.desk = desk;
    this.filing = filing;
  }

  Reception receive(Incoming incoming, RequestContent content) {
    ReceivedMessage message = incoming.message();
    Optional<Agreement> agreement = desk.rooms.treaties().agreement(message.agreement());
    if (agreement.isEmpty()) {
      return IncomingLetters.rejected("unknown_agreement");
    }
    List<String> addressees =
        desk.rooms.authorities().of(desk.ownParty()).stream().map(Authority::id).toList();
    ContentCheck check =
        new ContentCheck(agreement.get(), message.created().atZone(ZoneOffset.UTC).toLocalDate());
    if (!check.request(content, addressees).isEmpty()
        || !TermsMatch.agree(message, incoming.letter())) {
      return IncomingLetters.rejected("content_incomplete");
    }
    RequestRow row = newRow(incoming, content);
    Judged judged =
        desk.judging.keep(
            row,
            desk.judging.request(row, desk.sides(row), content),
            message.partner(),
            incoming.now());
    if (!judged.permitted()) {
      return new Reception.Rejected("not_permitted", judged.decision().cites());
    }
    desk.requests.insert(row);
    String digest = filing.keep(row, incoming, Grounds.of(judged));
    desk.happened("request_received", row, incoming.now());
    if (row.oralUnconfirmed()) {
      desk.happened("request_lodged_orally", row, incoming.now());
    }
    desk.step(
        row,
        incoming.actor(),
        "request.received",
        "Received, signature verified",
        Grounds.of(judged),
        incoming.now());
    desk.put(row, incoming.now());
    return new Reception.Accepted(digest);
  }

  private RequestRow newRow(Incoming incoming, RequestContent content) {
    ReceivedMessage message = incoming.message();
    Authority authority =
        desk.rooms.authorities().authority(content.ask().addressee()).orElseThrow();
    int year = incoming.now().atZone(ZoneOffset.UTC).getYear();
    int number = desk.requests.nextNumber(year, message.partner());
    return new RequestRow(
        new RequestRow.Identity(
            message.conversation(),
            Side.REQUESTED,
            Reference.of(desk.ownParty(), message.partner(), year, number),
            message.agreement(),
            message.partner(),
            incoming.now()),
        1,
        incoming.sealed().reference(),
        RequestRow.About.of(content),
        RequestState.RECEIVED,
        new RequestRow.OurDesk(authority.id(), authority.name(), "", ""),
        incoming.sealed().from(),
        incoming.now());
  }
}
