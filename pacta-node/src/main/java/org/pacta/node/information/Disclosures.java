package org.pacta.node.information;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pacta.agreement.Facts;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.act.FieldProblem;
import org.pacta.node.database.Database;
import org.pacta.node.database.Rows;
import org.pacta.node.journal.Journal;
import org.pacta.node.officer.Officer;
import org.pacta.node.party.Authorities;
import org.pacta.node.personaldata.TransferRecord;
import org.pacta.node.request.Act;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Requests;
import org.pacta.node.treaty.Judged;
import org.pacta.node.treaty.Treaties;

/** Passing on what was received under an agreement. */
public final class Disclosures {
  /** Longest name of a recipient. */
  public static final int RECIPIENT_CHARACTERS_MAX = 200;

  /** Longest reason. */
  public static final int REASON_CHARACTERS_MAX = 2_000;

  private final Database database;
  private final Journal journal;
  private final Treaties treaties;
  private final Requests requests;
  private final Authorities authorities;

  /** Disclosures of what is kept in {@code database}. */
  public Disclosures(
      Database database,
      Journal journal,
      Treaties treaties,
      Requests requests,
      Authorities authorities) {
    this.database = database;
    this.journal = journal;
    this.treaties = treaties;
    this.requests = requests;
    this.authorities = authorities;
  }

  /**
   * Asks to pass the answer of a case on.
   *
   * @param recipientKind code of list {@code recipient_kind}
   * @param recipient who would get it: a State, organisation or authority
   * @param reason the official's reason
   * @return the decision that permits it, kept; or declined, with the decision in the failure. When
   *     it is not permitted nothing is passed on, and the attempt is in the journal
   */
  public Answer<Judged> passOn(
      Officer officer,
      UUID request,
      String recipientKind,
      String recipient,
      String reason,
      Instant now) {
    return database.transaction(() ->
        requests
            .find(officer, request, now)
            .then(view -> {
              if (!view.acts().contains(Act.PASS_ON)) {
                return Answer.declined(
                    new Failure.WrongState(view.summary().state().words(), "pass on"));
              }
              List<FieldProblem> problems = problems(view, recipientKind, recipient, reason);
              return problems.isEmpty()
                  ? judged(officer, view, new Wish(recipientKind, recipient, reason), now)
                  : Answer.declined(new Failure.Invalid(problems));
            }));
  }

  private record Wish(String recipientKind, String recipient, String reason) {}

  private Answer<Judged> judged(Officer officer, CaseView view, Wish wish, Instant now) {
    String subject = view.summary().id().toString();
    Judged judged =
        treaties.judge(
            view.summary().agreement(),
            "data.disclose_onward",
            facts(view, wish).with("actor", authorities.ownParty()).with("case_id", subject),
            new Treaties.Matter(
                new Treaties.OwnCase(view.summary().id(), view.summary().side().ownEvents()),
                officer.id()),
            now);
    if (!judged.permitted()) {
      journal.append(
          officer.id(),
          "information.disclosure_refused",
          subject,
          Map.of("decision", judged.id().toString(), "recipient_kind", wish.recipientKind()),
          now);
      return Answer.declined(new Failure.NotPermitted(judged.decision()));
    }
    database
        .sql()
        .sql(
            """
            INSERT INTO disclosure (id, request, at, officer, recipient_kind, recipient, reason, decision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            view.summary().id(),
            Rows.timestamp(now),
            officer.id(),
            wish.recipientKind(),
            wish.recipient(),
            wish.reason(),
            judged.id())
        .update();
    journal.append(
        officer.id(),
        "information.disclosed",
        subject,
        Map.of("decision", judged.id().toString(), "recipient_kind", wish.recipientKind()),
        now);
    return Answer.done(judged);
  }

  /**
   * The sender's consent arrives as a signed message of its own; until this case holds one, there
   * is none: that is known, not unknown.
   */
  private static Facts facts(CaseView view, Wish wish) {
    Map<String, Object> disclosure = new HashMap<>();
    disclosure.put("recipient_kind", wish.recipientKind());
    disclosure.put("recipient", wish.recipient());
    boolean unconditioned =
        view.records().stream()
            .filter(record -> record.kind() == TransferRecord.Kind.RECEPTION)
            .allMatch(
                record -> record.conditions().isEmpty() && !record.handlingCode().equals("H2"));
    if (unconditioned) {
      disclosure.put("within_sender_conditions", true);
    }
    disclosure.put(
        "consent",
        Map.of(
            "given",
            false,
            "written",
            false,
            "before_act",
            false,
            "by_sender",
            false,
            "covers_act",
            false));
    boolean personal =
        view.records().stream().anyMatch(record -> record.kind() == TransferRecord.Kind.RECEPTION);
    return new Facts(
        Map.of(
            "disc",
            disclosure,
            "item",
            Map.of(
                "from", view.summary().partner(), "personal_data", personal, "classified", false)));
  }

  private List<FieldProblem> problems(
      CaseView view, String recipientKind, String recipient, String reason) {
    List<String> kinds =
        treaties
            .agreement(view.summary().agreement())
            .map(agreement -> agreement.vocabulary().codes("recipient_kind"))
            .orElse(List.of());
    if (!kinds.contains(recipientKind)) {
      return List.of(
          new FieldProblem(
              "recipientKind", "unknown-code", "Choose who would receive it from the list"));
    }
    if (recipient.isBlank() || recipient.length() > RECIPIENT_CHARACTERS_MAX) {
      return List.of(
          new FieldProblem(
              "recipient",
              recipient.isBlank() ? "missing" : "too-long",
              "Name the recipient briefly"));
    }
    if (reason.isBlank() || reason.length() > REASON_CHARACTERS_MAX) {
      return List.of(
          new FieldProblem(
              "reason", reason.isBlank() ? "missing" : "too-long", "Enter a reason, not too long"));
    }
    return List.of();
  }
}
