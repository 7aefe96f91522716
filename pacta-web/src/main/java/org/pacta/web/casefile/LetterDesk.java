package org.pacta.web.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.LetterDraft;
import org.pacta.node.request.LetterDrafts;
import org.pacta.node.request.ShortLetter;
import org.pacta.web.compose.Differences;
import org.pacta.web.page.Autosave;
import org.pacta.web.page.Done;
import org.pacta.web.page.FieldValues;
import org.pacta.web.page.Form;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Section;
import org.pacta.web.page.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the pages of short letters share: whatever was typed is kept on the server before anything
 * else happens with it.
 */
public final class LetterDesk {
  private final LetterDrafts drafts;
  private final PageTools tools;

  /** Letters are kept in {@code drafts}. */
  public LetterDesk(LetterDrafts drafts, PageTools tools) {
    this.drafts = drafts;
    this.tools = tools;
  }

  /**
   * One short letter of a case.
   *
   * @param action the address of its page and form
   * @param fields the names of its fields
   */
  record Place(UUID request, ShortLetter kind, String action, List<String> fields) {}

  /** What happens with a letter that is kept and not only to be put aside. */
  @FunctionalInterface
  interface Sending {
    Object send(LetterDraft kept);
  }

  /** What this person has begun of this letter. */
  Optional<LetterDraft> begun(Officer officer, Place place) {
    return drafts.of(officer, place.request()).stream()
        .filter(draft -> draft.kind() == place.kind())
        .findFirst();
  }

  /** Everything this person has begun on a case. */
  List<BegunLetter> all(Officer officer, CaseView view) {
    String href = "/requests/" + view.summary().id() + "/";
    return drafts.of(officer, view.summary().id()).stream()
        .map(draft ->
            new BegunLetter(
                LetterPlaces.label(draft.kind()),
                href + LetterPlaces.path(draft.kind()),
                tools.words().moment(draft.savedAt())))
        .toList();
  }

  /** A letter as its form shows it. */
  Begun shown(Optional<LetterDraft> draft, boolean offered) {
    return draft
        .map(kept -> new Begun(kept.version(), tools.words().moment(kept.savedAt()), offered))
        .orElseGet(() -> new Begun(0, "", offered));
  }

  static Form form(LetterDraft draft) {
    FieldValues values = new FieldValues();
    draft.fields().forEach(values::put);
    return values.form();
  }

  /**
   * Takes what a form sends: keeps it, then does what the button pressed says.
   *
   * @param again the page again, when what was typed cannot even be kept
   */
  Object take(
      Officer officer,
      Place place,
      HttpServletRequest request,
      RedirectAttributes flash,
      Handling handling) {
    Typed typed = Typed.of(request);
    int seen = typed.number("version").orElse(0);
    if (typed.one("then").equals("discard")) {
      return discarded(drafts.discard(officer, place.request(), place.kind(), seen), place, flash);
    }
    Answer<LetterDraft> kept =
        drafts.keep(
            officer, place.request(), place.kind(), seen, values(place, typed), tools.now());
    if (Autosave.wanted(request)) {
      return Autosave.answer(kept, LetterDraft::version);
    }
    return switch (kept) {
      case Answer.Declined<LetterDraft> declined ->
          declined.failure() instanceof Failure.Stale stale
              ? bothVersions(officer, place, typed, stale.currentVersion())
              : handling.again().apply(declined.failure());
      case Answer.Done<LetterDraft> done ->
          typed.one("then").equals("stay")
              ? Done.to(
                  "/requests/" + place.request(),
                  "Kept. You find it here under “You began to write”.",
                  flash)
              : handling.sending().send(done.value());
    };
  }

  /** What a page does with its letter once it is kept, or when it cannot be kept. */
  record Handling(java.util.function.Function<Failure, Object> again, Sending sending) {}

  /** Does the act; the draft goes with it, or stays. */
  <T> Answer<T> sending(Officer officer, UUID request, LetterDraft draft, Supplier<Answer<T>> act) {
    return drafts.sending(officer, request, draft, act);
  }

  private Object discarded(Answer<UUID> answer, Place place, RedirectAttributes flash) {
    return switch (answer) {
      case Answer.Done<UUID> done ->
          Done.to("/requests/" + place.request(), "What you began to write is dropped.", flash);
      // Changed in another window meanwhile: look at it before it is dropped.
      case Answer.Declined<UUID> declined -> "redirect:" + place.action();
    };
  }

  private View bothVersions(Officer officer, Place place, Typed typed, int current) {
    Form kept = begun(officer, place).map(LetterDesk::form).orElseGet(Form::empty);
    var page =
        Differences.between("", place.action(), kept, new Typed(fieldsOf(place, typed)))
            .against(current);
    return tools
        .pages()
        .page(
            "compose/stale",
            "The letter was changed meanwhile",
            Section.REQUESTS,
            page,
            HttpStatus.CONFLICT);
  }

  private static Map<String, List<String>> fieldsOf(Place place, Typed typed) {
    Map<String, List<String>> fields = new HashMap<>(typed.values());
    fields.keySet().retainAll(place.fields());
    return fields;
  }

  private static Map<String, String> values(Place place, Typed typed) {
    Map<String, String> values = new HashMap<>();
    for (String field : place.fields()) {
      values.put(field, typed.one(field));
    }
    return values;
  }
}
