package org.pacta.node.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.act.FieldProblem;
import org.pacta.node.database.Database;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;

/**
 * Short letters that are begun and not yet sent: nothing typed is ever lost. Each belongs to the
 * person who types it; nobody else reads it, and only on a case that this person may see and work
 * on. It is kept whether or not the case still takes such a letter. Each method is one transaction.
 */
public final class LetterDrafts {
  /** Longest field that is kept; longer than any that can be sent, so that it can be shortened. */
  public static final int KEPT_CHARACTERS_MAX = 40_000;

  private static final Set<Role> WRITERS = Set.of(Role.CASE_OFFICER, Role.DUTY_DESK, Role.APPROVER);

  private final Database database;
  private final RequestStore requests;
  private final LetterDraftStore drafts;

  /** Drafts of the node that {@code rooms} belong to. */
  public LetterDrafts(Neighbours rooms) {
    this.database = rooms.database();
    this.requests = new RequestStore(rooms.database());
    this.drafts = new LetterDraftStore(rooms.database());
  }

  /** What this person has begun on a case, newest first; empty for a case not to be seen. */
  public List<LetterDraft> of(Officer officer, UUID request) {
    return database.read(() -> drafts.of(request, officer));
  }

  /**
   * Keeps what was typed, complete or not.
   *
   * @param seen the version it was typed over; 0 for none
   * @return the draft as kept; {@link Failure.Stale} when another version was kept meanwhile
   */
  public Answer<LetterDraft> keep(
      Officer officer,
      UUID request,
      ShortLetter kind,
      int seen,
      Map<String, String> fields,
      Instant now) {
    List<FieldProblem> problems = problems(fields);
    return database.transaction(() -> {
      if (WRITERS.stream().noneMatch(officer::is) || !visible(officer, request)) {
        return Answer.declined(new Failure.NotFound());
      }
      if (!problems.isEmpty()) {
        return Answer.declined(new Failure.Invalid(problems));
      }
      return kept(new LetterDraftStore.Key(request, officer.id(), kind), seen, fields, now);
    });
  }

  private Answer<LetterDraft> kept(
      LetterDraftStore.Key key, int seen, Map<String, String> fields, Instant now) {
    Optional<LetterDraft> before = drafts.locked(key);
    // The same text again (a second press, an answer that never arrived) contradicts nothing.
    if (before.isPresent() && before.get().fields().equals(fields)) {
      return Answer.done(before.get());
    }
    if (before.isEmpty() && fields.values().stream().allMatch(String::isBlank)) {
      return Answer.done(new LetterDraft(key.kind(), 0, now, fields));
    }
    return drafts
        .write(key, seen, fields, now)
        .<Answer<LetterDraft>>map(
            version -> Answer.done(new LetterDraft(key.kind(), version, now, fields)))
        .orElseGet(() -> Answer.declined(new Failure.Stale(current(key))));
  }

  private int current(LetterDraftStore.Key key) {
    return drafts.locked(key).map(LetterDraft::version).orElse(0);
  }

  /**
   * Does the act a draft was written for; once it is done, and with it, the draft is gone. A
   * declined act leaves the draft.
   */
  public <T> Answer<T> sending(
      Officer officer, UUID request, LetterDraft draft, Supplier<Answer<T>> act) {
    return database.transaction(() -> {
      Answer<T> answer = act.get();
      if (answer instanceof Answer.Done<T>) {
        drafts.delete(
            new LetterDraftStore.Key(request, officer.id(), draft.kind()), draft.version());
      }
      return answer;
    });
  }

  /** Drops a draft, if it is still the version seen. */
  public Answer<UUID> discard(Officer officer, UUID request, ShortLetter kind, int seen) {
    return database.transaction(() -> {
      if (!visible(officer, request)) {
        return Answer.declined(new Failure.NotFound());
      }
      LetterDraftStore.Key key = new LetterDraftStore.Key(request, officer.id(), kind);
      Optional<LetterDraft> there = drafts.locked(key);
      if (there.isPresent() && there.get().version() != seen) {
        return Answer.declined(new Failure.Stale(there.get().version()));
      }
      drafts.delete(key, seen);
      return Answer.done(request);
    });
  }

  private boolean visible(Officer officer, UUID request) {
    return requests.find(request).filter(new Visibility(officer)::of).isPresent();
  }

  private static List<FieldProblem> problems(Map<String, String> fields) {
    List<FieldProblem> problems = new ArrayList<>();
    fields.forEach((field, text) -> {
      if (text.length() > KEPT_CHARACTERS_MAX) {
        problems.add(
            new FieldProblem(
                field,
                "too-long",
                "Shorten this to at most " + KEPT_CHARACTERS_MAX + " characters"));
      }
    });
    return problems;
  }
}
