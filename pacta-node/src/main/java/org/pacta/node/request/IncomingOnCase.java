package org.pacta.node.request;

import java.time.Instant;
import java.util.List;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.exchange.Reception;
import org.pacta.node.request.Filing.Step;
import org.pacta.node.treaty.Judged;

/** Takes in a letter on a case that is there: an answer, a refusal notice or a short letter. */
final class IncomingOnCase {
  private final CaseDesk desk;
  private final Filing filing;

  IncomingOnCase(CaseDesk desk, Filing filing) {
    this.desk = desk;
    this.filing = filing;
  }

  Reception receive(RequestRow known, Incoming incoming) {
    RequestRow row = known.theirReference(incoming.sealed().reference());
    return switch (incoming.letter()) {
      case Letter.OfReply(ReplyContent content) -> reply(row, incoming, content);
      case Letter.OfRefusal refusal -> refusal(row, incoming, refusal);
      case Letter.OfText text -> text(row, incoming, text);
      case Letter.OfRequest _ -> IncomingLetters.rejected("conversation_taken");
    };
  }

  private Reception reply(RequestRow row, Incoming incoming, ReplyContent content) {
    if (row.side() != Side.REQUESTING || !TermsMatch.agree(incoming.message(), incoming.letter())) {
      return IncomingLetters.rejected("content_incomplete");
    }
    RequestContent request = desk.letters.request(row.id());
    List<Judging.Question> questions =
        desk
            .judging
            .reply(row, desk.sides(row), request, content, incoming.sealed().from())
            .stream()
            // The refusing official's reason stays with the refusing Party (Art. 9(5)), so it is
            // not judged here.
            .filter(question -> !question.act().equals("request.refuse"))
            .toList();
    Judged judged = desk.judging.keep(row, questions, row.partner(), incoming.now());
    if (!judged.permitted()) {
      return new Reception.Rejected("not_permitted", judged.decision().cites());
    }
    String digest = filing.keep(row, incoming, Grounds.of(judged));
    RequestEvent outcome = ReplyOutcome.of(content);
    RequestRow next = Filing.nextOrSame(row, outcome);
    desk.happened("reply_sent", next, incoming.now());
    String words = outcome == RequestEvent.ANSWERED ? "Answer received" : "Answer in part received";
    desk.step(next, incoming.actor(), "reply.received", words, Grounds.of(judged), incoming.now());
    desk.put(next, incoming.now());
    return new Reception.Accepted(digest);
  }

  private Reception refusal(RequestRow row, Incoming incoming, Letter.OfRefusal refusal) {
    boolean inPart =
        refusal.refused().stream().anyMatch(Letter.RefusedQuestion::inPart)
            || refusal.refused().size() < desk.letters.request(row.id()).ask().questions().size();
    Grounds grounds = Grounds.NONE.meeting("refusal_notified", desk.judging.agreement(row));
    filing.keep(row, incoming, grounds);
    RequestRow next = inPart ? row : Filing.nextOrSame(row, RequestEvent.REFUSED);
    desk.happened("refusal_notified", next, incoming.now());
    filing.noted(
        next,
        incoming,
        new Step("refusal.received", "Written notice of refusal received", grounds));
    return new Reception.Accepted(null);
  }

  /** The act a short letter amounts to; judged here by the own copy of the agreement. */
  private static String act(MessageType type) {
    return switch (type) {
      case MORE_INFORMATION_ASKED -> Judging.ASK_MORE;
      case MORE_INFORMATION -> Judging.GIVE_INFORMATION;
      case FORWARDING_NOTICE -> Judging.FORWARD;
      case WRITTEN_CONFIRMATION -> Judging.CONFIRM;
      case WITHDRAWAL -> Judging.WITHDRAW;
      case REQUEST, REPLY, REFUSAL_NOTICE, LOAD_PROBE ->
          throw new IllegalArgumentException("not a short letter: " + type);
    };
  }

  private Reception text(RequestRow row, Incoming incoming, Letter.OfText text) {
    MessageType type = incoming.message().type();
    Judging.Question question =
        desk.judging.plain(act(type), row, desk.sides(row), desk.letters.request(row.id()));
    Judged judged = desk.judging.keep(row, List.of(question), row.partner(), incoming.now());
    if (!judged.permitted()) {
      return new Reception.Rejected("not_permitted", judged.decision().cites());
    }
    Grounds grounds = Grounds.of(judged);
    filing.keep(row, incoming, grounds);
    entered(row, incoming, text, grounds);
    return new Reception.Accepted(null);
  }

  private void entered(RequestRow row, Incoming incoming, Letter.OfText text, Grounds grounds) {
    Instant now = incoming.now();
    switch (incoming.message().type()) {
      case MORE_INFORMATION_ASKED -> {
        RequestRow next = Filing.nextOrSame(row, RequestEvent.MORE_ASKED);
        desk.happened("more_information_asked", next, now);
        String words = "Additional information asked by the partner";
        filing.noted(next, incoming, new Step("request.information_asked", words, grounds));
      }
      case MORE_INFORMATION -> {
        RequestRow next = Filing.nextOrSame(row, RequestEvent.INFORMATION_GIVEN);
        desk.happened("more_information_given", next, now);
        String words = "Additional information received";
        filing.noted(next, incoming, new Step("information.received", words, grounds));
      }
      case FORWARDING_NOTICE -> {
        RequestRow next = Filing.nextOrSame(row, RequestEvent.FORWARDED).addressedTo(text.text());
        desk.forwarded(next, now);
        String words = "Forwarded by the partner to " + text.text();
        filing.noted(next, incoming, new Step("request.forwarded", words, grounds));
      }
      case WRITTEN_CONFIRMATION -> {
        desk.happened("request_confirmed_in_writing", row, now);
        String words = "Oral request confirmed in writing";
        filing.noted(
            row.confirmedInWriting(), incoming, new Step("request.confirmed", words, grounds));
      }
      case WITHDRAWAL -> {
        desk.happened("request_withdrawn", row, now);
        RequestRow next = Filing.nextOrSame(row, RequestEvent.WITHDRAWN);
        filing.noted(
            next, incoming, new Step("request.withdrawn", "Withdrawn by the partner", grounds));
      }
      case REQUEST, REPLY, REFUSAL_NOTICE, LOAD_PROBE ->
          throw new IllegalArgumentException("not a short letter: " + incoming.message().type());
    }
  }
}
