package org.pacta.web.casefile;

import java.util.ArrayList;
import java.util.List;
import org.pacta.node.request.ReplyContent;
import org.pacta.web.compose.CheckPage.SummarySection;
import org.pacta.web.fields.AgreementChoices;
import org.pacta.web.fields.HandlingRows;
import org.pacta.web.page.SummaryRow;

/** An answer read back in words, question by question. */
public final class ReplyRows {
  private ReplyRows() {}

  /** An answer as it is. */
  public static List<SummarySection> of(
      ReplyContent content, List<String> questions, AgreementChoices words) {
    return of(content, questions, words, "", "");
  }

  /**
   * An answer to be checked.
   *
   * @param changeReplies where replies are changed; empty when nothing can be
   * @param changeHandling where the handling is changed
   */
  public static List<SummarySection> of(
      ReplyContent content,
      List<String> questions,
      AgreementChoices words,
      String changeReplies,
      String changeHandling) {
    List<SummarySection> sections = new ArrayList<>();
    sections.add(
        new SummarySection(
            "Questions and answers",
            content.replies().stream()
                .map(reply -> row(reply, questions, words, changeReplies))
                .toList()));
    List<SummaryRow> handling = new ArrayList<>();
    handling.add(
        new SummaryRow(
            "Contains personal data",
            List.of(HandlingRows.answer(content.personalData())),
            words.clauses("10/0"),
            changeHandling));
    if (Boolean.TRUE.equals(content.personalData())) {
      handling.addAll(HandlingRows.handling(content.handling(), words, changeHandling));
    }
    if (!changeHandling.isEmpty()) {
      handling.addAll(HandlingRows.assessment(content.assessment(), words, changeHandling));
    }
    sections.add(new SummarySection("Personal data and conditions", handling));
    return sections;
  }

  private static SummaryRow row(
      ReplyContent.QuestionReply reply,
      List<String> questions,
      AgreementChoices words,
      String changeHref) {
    List<String> lines = new ArrayList<>();
    lines.add(LetterViews.text(questions, reply.question()));
    lines.add(decision(reply.decision()));
    if (!reply.text().isEmpty()) {
      lines.add(reply.text());
    }
    boolean refused = reply.decision().equals("refuse") || reply.decision().equals("partly");
    if (refused && !reply.ground().isEmpty()) {
      lines.add("Ground: " + AgreementChoices.words(reply.ground()));
    }
    if (refused && !reply.reason().isEmpty()) {
      lines.add("Reason (stays at our authority): " + reply.reason());
    }
    return new SummaryRow(
        "Question " + reply.question(),
        lines,
        refused ? words.clauses("9(4)/1", "9(5)") : List.of(),
        changeHref);
  }

  private static String decision(String code) {
    return switch (code) {
      case "provide" -> "Answered:";
      case "partly" -> "Answered in part:";
      case "refuse" -> "Refused.";
      default -> "Not decided yet.";
    };
  }
}
