package org.pacta.node.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Facts;

/**
 * What a case says, as the facts a guard may read (types {@code Request}, {@code Transfer}, {@code
 * Refusal}, {@code Safeguards}, {@code Law} of the vocabulary). What nobody has answered is absent,
 * hence unknown, and never permits.
 */
final class CaseFacts {
  private CaseFacts() {}

  /**
   * The frame of a case.
   *
   * @param addresseeCompetent false once the desk found the addressed authority not competent
   * @param writtenConfirmation whether an oral request has been confirmed
   */
  record Frame(
      String id,
      String requesting,
      String requested,
      boolean addresseeCompetent,
      boolean writtenConfirmation) {}

  static Facts request(Frame frame, RequestContent content) {
    Map<String, Object> req = new HashMap<>();
    req.put("id", frame.id());
    req.put("requesting", frame.requesting());
    req.put("requested", frame.requested());
    putCode(req, "assistance", content.ask().assistance());
    putCode(req, "nature", content.ask().nature());
    req.put("topics", content.ask().topics());
    putCode(req, "form", content.form().means());
    putAnswer(req, "content_allows_electronic", content.form().contentAllowsElectronic());
    putAnswer(req, "urgent", content.form().urgent());
    req.put("urgency_reason", content.form().urgencyReason());
    req.put("written_confirmation", frame.writtenConfirmation());
    putCode(req, "language", content.form().language());
    putAnswer(req, "other_language_agreed", content.form().otherLanguageAgreed());
    req.put("addressee_competent", frame.addresseeCompetent());
    req.put("about_person", !content.persons().isEmpty());
    return new Facts(Map.of("req", req));
  }

  /**
   * Data that goes from one Party to the other in this case; {@code language} as chosen for the
   * letter.
   */
  static Facts transfer(
      String from,
      String to,
      @Nullable Boolean personalData,
      String language,
      DataHandling handling) {
    Map<String, Object> xfer = new HashMap<>();
    xfer.put("from", from);
    xfer.put("to", to);
    xfer.put("channel", "electronic");
    xfer.put("categories", handling.categories());
    putAnswer(xfer, "personal_data", personalData);
    xfer.put("special_categories", handling.specialCategories());
    xfer.put("special_necessity", handling.specialNecessity().strip());
    putAnswer(xfer, "needed", handling.needed());
    putAnswer(xfer, "proportionate", handling.proportionate());
    putAnswer(xfer, "accuracy_assured", handling.accuracyAssured());
    xfer.put("destruction_term_stated", date(handling.destroyBy()).isPresent());
    xfer.put("originates_with_sender", true);
    xfer.put("unrequested", false);
    xfer.put("believed_useful", false);
    xfer.put("classified", false);
    putCode(xfer, "language", language);
    return new Facts(Map.of("xfer", xfer));
  }

  /** A refusal of one question by a named official. */
  static Facts refusal(ReplyContent.QuestionReply reply, String official) {
    Map<String, Object> ref = new HashMap<>();
    putCode(ref, "ground", reply.ground());
    ref.put("reason", reply.reason().strip());
    ref.put("partial", reply.decision().equals("partly"));
    ref.put("decided_by", official);
    return new Facts(Map.of("ref", ref));
  }

  /**
   * The official's assessment and both national laws.
   *
   * @param recordedLaw what is recorded at this node, by Party; absent = unknown
   */
  static Facts assessed(
      Assessment assessment, String sender, String receiver, Map<String, Boolean> recordedLaw) {
    Map<String, Object> safeguards = new HashMap<>();
    putAnswer(safeguards, "assessed", assessment.assessed());
    if (Boolean.TRUE.equals(assessment.assessed())) {
      Assessment.CONCERNS.forEach(
          concern -> safeguards.put(concern, assessment.concerns().contains(concern)));
    }
    Map<String, Object> law = new HashMap<>();
    Boolean senderAttests = assessment.nationalLawAllows();
    Boolean senderRecorded = recordedLaw.get(sender);
    if (senderAttests != null && senderRecorded != null) {
      law.put("sender_ok", senderAttests && senderRecorded);
    } else if (Boolean.FALSE.equals(senderAttests) || Boolean.FALSE.equals(senderRecorded)) {
      law.put("sender_ok", false);
    }
    putAnswer(law, "receiver_ok", recordedLaw.get(receiver));
    return new Facts(Map.of("sg", safeguards, "law", law));
  }

  /** A date as typed, when it is one. */
  static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static void putCode(Map<String, Object> facts, String name, String code) {
    if (!code.isEmpty()) {
      facts.put(name, code);
    }
  }

  private static void putAnswer(Map<String, Object> facts, String name, @Nullable Boolean answer) {
    if (answer != null) {
      facts.put(name, answer);
    }
  }
}
