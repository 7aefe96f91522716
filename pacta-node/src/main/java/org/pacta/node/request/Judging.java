package org.pacta.node.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.node.treaty.Judged;
import org.pacta.node.treaty.NationalLaw;
import org.pacta.node.treaty.Treaties;

/**
 * Which acts a letter amounts to, and what the agreement says to each. A request that names persons
 * is both a request and a transfer of personal data; an answer is a response, a transfer, and one
 * refusal for each question not fulfilled.
 */
final class Judging {
  /**
   * The requested Party's way of telling that the asker's addressee was not competent (Art. 9(2),
   * third sentence).
   */
  static final String FORWARD = "request.forward";

  static final String ASK_MORE = "request.ask_more";
  static final String GIVE_INFORMATION = "request.give_information";
  static final String CONFIRM = "request.confirm";
  static final String WITHDRAW = "request.withdraw";

  private final Treaties treaties;
  private final Supplier<String> ownParty;

  /** Judges with this node's agreements, for the Party it serves. */
  Judging(Treaties treaties, Supplier<String> ownParty) {
    this.treaties = treaties;
    this.ownParty = ownParty;
  }

  /** One act and the facts it is judged by. */
  record Question(String act, Facts facts) {}

  List<Question> request(RequestRow row, Sides sides, RequestContent content) {
    Facts assessed = assessed(row, sides.requesting(), sides.requested(), content.assessment());
    Facts request = CaseFacts.request(frame(row, sides, true), content).plus(assessed);
    List<Question> questions = new ArrayList<>();
    questions.add(new Question("request.submit", request));
    if (!content.persons().isEmpty()) {
      Facts transfer =
          CaseFacts.transfer(
              sides.requesting(),
              sides.requested(),
              true,
              content.form().language(),
              content.handling());
      questions.add(new Question("data.transfer", transfer.plus(assessed)));
    }
    return questions;
  }

  List<Question> reply(
      RequestRow row, Sides sides, RequestContent request, ReplyContent reply, String official) {
    Facts assessed = assessed(row, sides.requested(), sides.requesting(), reply.assessment());
    Facts req = CaseFacts.request(frame(row, sides, true), request);
    List<Question> questions = new ArrayList<>();
    if (ContentCheck.answersSomething(reply)) {
      Facts transfer =
          CaseFacts.transfer(
              sides.requested(),
              sides.requesting(),
              reply.personalData(),
              reply.language(),
              reply.handling());
      questions.add(new Question("request.respond", req.plus(transfer).plus(assessed)));
      questions.add(new Question("data.transfer", transfer.plus(assessed)));
    }
    for (ReplyContent.QuestionReply answer : reply.replies()) {
      if (!answer.decision().equals("provide")) {
        questions.add(
            new Question(
                "request.refuse", req.plus(CaseFacts.refusal(answer, official)).plus(assessed)));
      }
    }
    return questions;
  }

  /**
   * An act on the request that carries nothing of its own: it rests on the assessment made for the
   * request, and on the national law of both Parties as recorded here.
   */
  Question plain(String act, RequestRow row, Sides sides, RequestContent content) {
    boolean competent = !act.equals(FORWARD);
    Assessment made = content.assessment();
    Assessment forTheRequest = new Assessment(made.assessed(), made.concerns(), "", true);
    Facts assessed = assessed(row, sides.requesting(), sides.requested(), forTheRequest);
    return new Question(
        act, CaseFacts.request(frame(row, sides, competent), content).plus(assessed));
  }

  /**
   * What the agreement says, kept: the first that is not permitted, else the first.
   *
   * @param actor officer of this Party, or the partner Party
   */
  Judged keep(RequestRow row, List<Question> questions, String actor, Instant now) {
    Judged first = null;
    for (Question question : questions) {
      Treaties.Matter matter = new Treaties.Matter(ownCase(row), actor);
      String acting = actor.equals(row.partner()) ? row.partner() : ownParty.get();
      Facts facts = question.facts().plus(acting(row, acting));
      Judged judged = treaties.judge(row.agreement(), question.act(), facts, matter, now);
      if (!judged.permitted()) {
        return judged;
      }
      first = first == null ? judged : first;
    }
    return required(first);
  }

  /** As {@link #keep}, for an act of this Party, keeping nothing; the status is read once. */
  Decision consider(RequestRow row, List<Question> questions, Instant now) {
    Agreement agreement = agreement(row);
    Set<String> parties =
        questions.stream()
            .flatMap(question -> agreement.partiesIn(question.act(), question.facts()).stream())
            .collect(Collectors.toSet());
    Facts also =
        treaties
            .known(row.agreement(), parties, ownCase(row), now)
            .plus(acting(row, ownParty.get()));
    Decision first = null;
    for (Question question : questions) {
      Decision decision = agreement.decide(question.act(), question.facts().plus(also), now, now);
      if (!decision.permitted()) {
        return decision;
      }
      first = first == null ? decision : first;
    }
    return required(first);
  }

  /** What the request says, and who sends whom data with it, as the facts of an event. */
  Facts said(String event, RequestRow row, Sides sides, RequestContent content) {
    Facts request = CaseFacts.request(frame(row, sides, true), content);
    return switch (event) {
      case "request_received", "request_lodged_orally" ->
          content.persons().isEmpty()
              ? request
              : request.plus(transferred(sides.requesting(), sides.requested()));
      case "reply_sent" -> request.plus(transferred(sides.requested(), sides.requesting()));
      default -> request;
    };
  }

  private static Facts transferred(String from, String to) {
    return Facts.NONE.with("xfer.from", from).with("xfer.to", to);
  }

  /**
   * The case, with what every act of this Party in it is kept as; the partner's may be on its way.
   */
  private static Treaties.OwnCase ownCase(RequestRow row) {
    return new Treaties.OwnCase(row.id(), row.side().ownEvents());
  }

  /** Who acts, and in which case. */
  private static Facts acting(RequestRow row, String party) {
    return Facts.NONE.with("actor", party).with("case_id", row.id().toString());
  }

  Agreement agreement(RequestRow row) {
    return treaties.agreement(row.agreement()).orElseThrow();
  }

  private static <T> T required(@Nullable T judged) {
    if (judged == null) {
      throw new IllegalArgumentException("a letter amounts to at least one act");
    }
    return judged;
  }

  private Facts assessed(RequestRow row, String sender, String receiver, Assessment assessment) {
    Map<String, NationalLaw> laws = treaties.nationalLaw(row.agreement());
    Map<String, Boolean> verdicts = new HashMap<>();
    laws.forEach((party, law) -> verdicts.put(party, law.allows()));
    // What the sender's law asks of this act stands above what the receiver's has on record.
    return findings(row, laws, receiver)
        .plus(findings(row, laws, sender))
        .plus(CaseFacts.assessed(assessment, sender, receiver, verdicts));
  }

  private Facts findings(RequestRow row, Map<String, NationalLaw> laws, String party) {
    NationalLaw law = laws.get(party);
    return law == null ? Facts.NONE : law.facts(agreement(row));
  }

  private static CaseFacts.Frame frame(RequestRow row, Sides sides, boolean competent) {
    return new CaseFacts.Frame(
        row.id().toString(),
        sides.requesting(),
        sides.requested(),
        competent,
        !row.oralUnconfirmed());
  }

  /** Which Party asks and which is asked. */
  record Sides(String requesting, String requested) {
    static Sides of(RequestRow row, String ownParty) {
      return switch (row.side()) {
        case REQUESTING -> new Sides(ownParty, row.partner());
        case REQUESTED -> new Sides(row.partner(), ownParty);
      };
    }
  }
}
