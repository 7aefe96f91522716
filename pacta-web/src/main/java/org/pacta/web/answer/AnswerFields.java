package org.pacta.web.answer;

import java.util.ArrayList;
import java.util.List;
import org.pacta.node.request.ReplyContent;
import org.pacta.node.request.ReplyContent.QuestionReply;
import org.pacta.web.fields.HandlingFields;
import org.pacta.web.page.FieldValues;
import org.pacta.web.page.Form;
import org.pacta.web.page.Typed;

/** An answer's content as fields, and what was typed in one step merged into it. */
final class AnswerFields {
  private AnswerFields() {}

  static Form form(ReplyContent content) {
    FieldValues fields =
        new FieldValues()
            .put("language", content.language())
            .put("personalData", content.personalData());
    for (int i = 0; i < content.replies().size(); i++) {
      QuestionReply reply = content.replies().get(i);
      String at = "replies[" + i + "].";
      fields
          .put(at + "decision", reply.decision())
          .put(at + "text", reply.text())
          .put(at + "ground", reply.ground())
          .put(at + "reason", reply.reason());
    }
    HandlingFields.put(fields, content.handling(), content.assessment());
    return fields.form();
  }

  static ReplyContent merged(AnswerStep step, ReplyContent kept, Typed typed) {
    return switch (step) {
      case QUESTIONS ->
          new ReplyContent(
              replies(kept.replies().size(), typed),
              kept.personalData(),
              typed.one("language"),
              kept.handling(),
              kept.assessment());
      case HANDLING ->
          new ReplyContent(
              kept.replies(),
              typed.yesNo("personalData"),
              kept.language(),
              HandlingFields.handling(typed),
              HandlingFields.assessment(typed));
      case CHECK -> kept;
    };
  }

  private static List<QuestionReply> replies(int questionCount, Typed typed) {
    List<QuestionReply> replies = new ArrayList<>();
    for (int i = 0; i < questionCount; i++) {
      String at = "replies[" + i + "].";
      replies.add(
          new QuestionReply(
              i + 1,
              typed.one(at + "decision"),
              typed.one(at + "text"),
              typed.one(at + "ground"),
              typed.one(at + "reason")));
    }
    return replies;
  }
}
