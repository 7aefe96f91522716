package org.pacta.web.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Correspondence;
import org.pacta.node.request.Letter;
import org.pacta.node.request.RequestContent;
import org.pacta.web.compose.CheckPage.SummarySection;
import org.pacta.web.compose.ContentRows;
import org.pacta.web.fields.AgreementChoices;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Status;
import org.pacta.web.page.SummaryRow;

/** Puts letters in words, with the questions they answer beside them. */
public final class LetterViews {
  private final CaseView view;
  private final AgreementChoices words;
  private final PageTools tools;
  private final String addressee;

  /** Letters of {@code view}. */
  public LetterViews(CaseView view, CaseDesk desk) {
    this.view = view;
    this.words = desk.words(view);
    this.tools = desk.tools();
    this.addressee = desk.authorityName(view.content().ask().addressee());
  }

  /** A letter. */
  public LetterView of(Correspondence letter) {
    String partner = tools.clauses().party(view.summary().agreement(), view.summary().partner());
    List<String> text =
        letter.letter() instanceof Letter.OfText plain ? List.of(plain.text()) : List.of();
    return new LetterView(
        title(letter.type()),
        letter.outgoing() ? "From us to " + partner : "From " + partner + " to us",
        tools.words().moment(letter.at()),
        state(letter),
        text,
        sections(letter.letter()),
        tools.clauses().of(view.summary().agreement(), letter.cites()),
        proof(letter));
  }

  private List<SummarySection> sections(Letter letter) {
    return switch (letter) {
      case Letter.OfRequest request -> ContentRows.fixed(request.content(), words, addressee);
      case Letter.OfReply reply -> ReplyRows.of(reply.content(), questions(), words);
      case Letter.OfText text -> List.of();
      case Letter.OfRefusal refusal ->
          List.of(new SummarySection("Not fulfilled", refused(refusal)));
    };
  }

  private List<SummaryRow> refused(Letter.OfRefusal refusal) {
    return refusal.refused().stream()
        .map(question ->
            new SummaryRow(
                "Question " + question.question(),
                List.of(
                    text(questions(), question.question()),
                    (question.inPart() ? "Answered in part. " : "Refused. ")
                        + "Ground: "
                        + AgreementChoices.words(question.ground())),
                words.clauses("9(4)/1", "9(5)"),
                ""))
        .toList();
  }

  private List<String> questions() {
    RequestContent content = view.content();
    return content.ask().questions();
  }

  static String text(List<String> questions, int position) {
    return position >= 1 && position <= questions.size() ? questions.get(position - 1) : "";
  }

  private List<String> proof(Correspondence letter) {
    List<String> lines = new ArrayList<>();
    lines.add("Written by " + letter.by());
    if (!letter.releasedBy().isEmpty()) {
      lines.add("Released by " + letter.releasedBy());
    }
    if (!letter.manifestId().isEmpty()) {
      lines.add("Signed message " + letter.manifestId());
    }
    Instant delivered = letter.deliveredAt();
    if (delivered != null) {
      lines.add("Receipt signed by the partner: " + tools.words().moment(delivered));
    }
    if (!letter.refusalCode().isEmpty()) {
      lines.add("Declined by the partner's node: " + letter.refusalCode());
    }
    return lines;
  }

  private static Status state(Correspondence letter) {
    return switch (letter.state()) {
      case DRAFT -> new Status("Draft", "grey");
      case AWAITING_RELEASE -> new Status("Awaiting release", "purple");
      case SENT -> new Status("Sent", "blue");
      case DELIVERED -> new Status("Delivered", "green");
      case NOT_ACCEPTED -> new Status("Not accepted", "red");
      case RECEIVED -> new Status("Received", "teal");
    };
  }

  private static String title(MessageType type) {
    return MessageWords.of(type);
  }
}
