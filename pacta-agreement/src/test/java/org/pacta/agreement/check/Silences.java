package org.pacta.agreement.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyAccount;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** A small agreement in force since 1 March 2026 whose silences bring about one, two and three. */
final class Silences {
  private Silences() {}

  static final Set<String> ALL = Set.of("consent_asked", "consent_refused", "one", "two", "three");

  /** Brings about {@code one} on 31 May where the form is oral. */
  static final String ORAL =
      "{id: L1, kind: lapse, silent: other_party, trigger: consent_asked, only_if: \"req.form =="
          + " 'oral'\", facts_of: request.submit, due: D-30, effect: {event: one}, cite: [\"3\"]}";

  static final String ON_THREE =
      "{id: P1, kind: permission, act: [request.submit], when: \"happened('three')\"}";

  static Agreement load(Path folder, String clauses, String... rules)
      throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part("words", "words: {events: [one, two, three]}")
            .part(
                "deadlines",
                "deadlines: {D-10: {term: within ten days, within: P10D, cite: [\"3\"]}, D-30:"
                    + " {term: within thirty days, within: P30D, cite: [\"3\"]}, D-60: {term:"
                    + " within sixty days, within: P60D, cite: [\"3\"]}}")
            .part(
                "temporal",
                "temporal: {"
                    + (clauses.contains("duration:") ? "" : "duration: indefinite, ")
                    + "entry_into_force: {date: {fixed:"
                    + " \"2026-03-01\"}, cite: [\"9\"]}"
                    + clauses
                    + "}")
            .rules(rules)
            .in(folder, "small.yaml"));
  }

  static String lapse(String id, String trigger, String due, String event, String more) {
    return "{id: %s, kind: lapse, silent: other_party, trigger: %s, due: %s, effect: {event: %s}, %scite: [\"3\"]}"
        .formatted(id, trigger, due, event, more);
  }

  static TreatyEvent asked(@Nullable String form) {
    return event("consent_asked", "AAA", "2026-05-01", form);
  }

  static TreatyEvent event(String name, @Nullable String party, String day, @Nullable String form) {
    Facts facts = form == null ? Facts.NONE : Facts.NONE.with("req.form", form);
    return new TreatyEvent(
        name,
        party,
        LocalDate.parse(day),
        List.of(),
        null,
        new EventDetail("C", null, false, null, null, null, facts));
  }

  static Outcome decided(Agreement agreement, TreatyEvent... events) {
    return UnclearSilenceTest.decided(agreement, new EventRegister(List.of(events), ALL));
  }

  static DutyAccount account(Agreement agreement, String day, TreatyEvent... events) {
    return agreement.account(
        new EventRegister(List.of(events), ALL), AsOf.endOf(LocalDate.parse(day)));
  }

  static Map<String, DutyStatus> duties(Agreement agreement, String day, TreatyEvent... events) {
    return account(agreement, day, events).duties().stream()
        .collect(Collectors.toMap(DutyState::rule, DutyState::status));
  }
}
