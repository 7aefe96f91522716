package org.pacta.node.request;

import java.time.LocalDate;
import java.util.List;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Code;
import org.pacta.node.act.FieldProblem;

/**
 * Whether a letter is complete enough to be judged: texts within their limits, codes from their
 * lists, dates that are dates. What the agreement asks for is not checked here but judged, so that
 * the answer names the clause.
 */
final class ContentCheck {
  private static final List<String> DECISIONS = List.of("provide", "partly", "refuse");
  private static final List<String> HANDLING_CODES = List.of("H0", "H1", "H2", "H3");

  private final Agreement agreement;
  private final LocalDate today;

  ContentCheck(Agreement agreement, LocalDate today) {
    this.agreement = agreement;
    this.today = today;
  }

  /** Everything a request needs before it is submitted. */
  List<FieldProblem> request(RequestContent content, List<String> addressees) {
    FieldCheck check = new FieldCheck();
    limits(check, content);
    form(check, content.form());
    RequestContent.Ask ask = content.ask();
    check.chosen("ask.nature", ask.nature(), codes("nature"), "what kind of cooperation this is");
    check.chosen(
        "ask.assistance", ask.assistance(), codes("assistance"), "the assistance you ask for");
    check.allKnown("ask.topics", ask.topics(), ids(agreement.topics().codes()), "types of crime");
    check.chosen("ask.addressee", ask.addressee(), addressees, "the authority you ask");
    check.needed("ask.subject", ask.subject(), "the subject in one line, without names");
    check.needed("ask.facts", ask.facts(), "the facts of the case");
    if (ask.questions().stream().allMatch(String::isBlank)) {
      check.problem("ask.questions", "missing", "Enter at least one question to be answered");
    }
    for (int i = 0; i < content.persons().size(); i++) {
      check.needed(
          "persons[" + i + "].familyName",
          content.persons().get(i).familyName(),
          "the family name");
    }
    for (int i = 0; i < content.items().size(); i++) {
      check.needed(
          "items[" + i + "].identifier",
          content.items().get(i).identifier(),
          "a number or registration");
    }
    if (!content.persons().isEmpty()) {
      handling(check, content.handling());
    }
    assessment(check, content.assessment());
    return check.problems();
  }

  /** Everything an answer needs before it is submitted. */
  List<FieldProblem> reply(ReplyContent content, int questionCount) {
    FieldCheck check = new FieldCheck();
    limits(check, content);
    if (content.replies().size() != questionCount) {
      check.problem("replies", "missing", "Decide on each of the " + questionCount + " questions");
    }
    for (int i = 0; i < content.replies().size(); i++) {
      questionReply(check, "replies[" + i + "].", content.replies().get(i));
    }
    check.chosen("language", content.language(), codes("language"), "the language");
    if (answersSomething(content)) {
      if (content.personalData() == null) {
        check.problem("personalData", "missing", "Say whether the answer contains personal data");
      } else if (content.personalData()) {
        handling(check, content.handling());
      }
      check.allKnown(
          "handling.categories",
          content.handling().categories(),
          ids(agreement.categories().codes()),
          "kinds of information");
    }
    assessment(check, content.assessment());
    return check.problems();
  }

  /** Limits that hold for drafts too: what is over them is not kept. */
  List<FieldProblem> limits(RequestContent content) {
    FieldCheck check = new FieldCheck();
    limits(check, content);
    return check.problems();
  }

  /** Limits that hold for drafts too: what is over them is not kept. */
  List<FieldProblem> limits(ReplyContent content) {
    FieldCheck check = new FieldCheck();
    limits(check, content);
    return check.problems();
  }

  static boolean answersSomething(ReplyContent content) {
    return content.replies().stream().anyMatch(reply -> !reply.decision().equals("refuse"));
  }

  private void form(FieldCheck check, RequestContent.Form form) {
    check.chosen("form.means", form.means(), codes("form"), "how the request is made");
    check.chosen("form.language", form.language(), codes("language"), "the language");
    if (form.urgent() == null) {
      check.problem("form.urgent", "missing", "Say whether the request is urgent");
    }
    if (form.means().equals("electronic") && form.contentAllowsElectronic() == null) {
      check.problem(
          "form.contentAllowsElectronic",
          "missing",
          "Say whether the content allows electronic means");
    }
  }

  private void questionReply(FieldCheck check, String path, ReplyContent.QuestionReply reply) {
    check.chosen(
        path + "decision", reply.decision(), DECISIONS, "whether you answer this question");
    check.known(path + "ground", reply.ground(), codes("ground"), "a ground of refusal");
    if (reply.decision().equals("provide") || reply.decision().equals("partly")) {
      check.needed(path + "text", reply.text(), "the answer to this question");
    }
    if (reply.decision().equals("refuse") || reply.decision().equals("partly")) {
      check.chosen(path + "ground", reply.ground(), codes("ground"), "the ground of refusal");
      check.needed(path + "reason", reply.reason(), "your reason; it stays with your authority");
    }
  }

  private void handling(FieldCheck check, DataHandling handling) {
    check.chosen("handling.purpose", handling.purpose(), codes("purpose"), "the purpose");
    check.allKnown(
        "handling.categories",
        handling.categories(),
        ids(agreement.categories().codes()),
        "kinds of information");
    check.allKnown(
        "handling.specialCategories",
        handling.specialCategories(),
        codes("special_category"),
        "special categories");
    check.needed(
        "handling.listOfData",
        handling.listOfData(),
        "the kinds of data you send, without the data");
    check.chosen(
        "handling.handlingCode", handling.handlingCode(), HANDLING_CODES, "a handling code");
    if (!handling.destroyBy().isBlank()) {
      check.dateFrom(
          "handling.destroyBy", handling.destroyBy(), today.plusDays(1), "a destruction date");
    }
  }

  private static void assessment(FieldCheck check, Assessment assessment) {
    check.allKnown("assessment.concerns", assessment.concerns(), Assessment.CONCERNS, "concerns");
  }

  private static void limits(FieldCheck check, RequestContent content) {
    check.length(
        "form.urgencyReason", content.form().urgencyReason(), Limits.REASON_CHARACTERS_MAX);
    check.length("ask.subject", content.ask().subject(), Limits.SUBJECT_CHARACTERS_MAX);
    check.length("ask.facts", content.ask().facts(), Limits.FACTS_CHARACTERS_MAX);
    check.atMost(
        "ask.topics", content.ask().topics().size(), Limits.CODE_COUNT_MAX, "types of crime");
    check.atMost(
        "ask.questions", content.ask().questions().size(), Limits.QUESTION_COUNT_MAX, "questions");
    check.atMost("persons", content.persons().size(), Limits.PERSON_COUNT_MAX, "persons");
    check.atMost("items", content.items().size(), Limits.ITEM_COUNT_MAX, "items");
    for (int i = 0; i < content.ask().questions().size(); i++) {
      check.length(
          "ask.questions[" + i + "]",
          content.ask().questions().get(i),
          Limits.REASON_CHARACTERS_MAX);
    }
    for (int i = 0; i < content.persons().size(); i++) {
      RequestContent.Person person = content.persons().get(i);
      String path = "persons[" + i + "].";
      check.length(path + "familyName", person.familyName(), Limits.NAME_CHARACTERS_MAX);
      check.length(path + "givenNames", person.givenNames(), Limits.NAME_CHARACTERS_MAX);
      check.length(path + "dateOfBirth", person.dateOfBirth(), Limits.NAME_CHARACTERS_MAX);
      check.length(path + "nationality", person.nationality(), Limits.NAME_CHARACTERS_MAX);
      check.length(path + "note", person.note(), Limits.REASON_CHARACTERS_MAX);
    }
    for (int i = 0; i < content.items().size(); i++) {
      check.length(
          "items[" + i + "].identifier",
          content.items().get(i).identifier(),
          Limits.NAME_CHARACTERS_MAX);
      check.length(
          "items[" + i + "].description",
          content.items().get(i).description(),
          Limits.REASON_CHARACTERS_MAX);
    }
    limits(check, content.handling());
    check.length("assessment.note", content.assessment().note(), Limits.REASON_CHARACTERS_MAX);
  }

  private static void limits(FieldCheck check, ReplyContent content) {
    check.atMost("replies", content.replies().size(), Limits.QUESTION_COUNT_MAX, "answers");
    for (int i = 0; i < content.replies().size(); i++) {
      check.length(
          "replies[" + i + "].text", content.replies().get(i).text(), Limits.TEXT_CHARACTERS_MAX);
      check.length(
          "replies[" + i + "].reason",
          content.replies().get(i).reason(),
          Limits.REASON_CHARACTERS_MAX);
    }
    limits(check, content.handling());
    check.length("assessment.note", content.assessment().note(), Limits.REASON_CHARACTERS_MAX);
  }

  private static void limits(FieldCheck check, DataHandling handling) {
    check.length("handling.listOfData", handling.listOfData(), Limits.REASON_CHARACTERS_MAX);
    check.length(
        "handling.specialNecessity", handling.specialNecessity(), Limits.REASON_CHARACTERS_MAX);
    check.length("handling.destroyBy", handling.destroyBy(), Limits.NAME_CHARACTERS_MAX);
    check.atMost(
        "handling.conditions",
        handling.conditions().size(),
        Limits.CONDITION_COUNT_MAX,
        "conditions");
    for (int i = 0; i < handling.conditions().size(); i++) {
      check.length(
          "handling.conditions[" + i + "]",
          handling.conditions().get(i),
          Limits.REASON_CHARACTERS_MAX);
    }
  }

  private List<String> codes(String list) {
    return agreement.vocabulary().codes(list);
  }

  private static List<String> ids(List<Code> codes) {
    return codes.stream().map(Code::id).toList();
  }
}
