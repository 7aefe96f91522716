package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * How one of many leaves by its own notice: of withdrawal, or against a new term. What it gave
 * notice of before it consented ends nothing that its consent begins.
 */
record Leaving(Beginnings beginnings, TakenBack takenBack, List<String> originals) {
  private static final String WITHDRAWAL = "withdrawal";

  /** Of one day; what has no moment may be the last. */
  private static final Comparator<TreatyEvent> UNTOLD_LAST =
      Comparator.comparing(
          event -> event.detail().instant(), Comparator.nullsLast(Comparator.naturalOrder()));

  /**
   * Its withdrawal.
   *
   * @param joins from when the agreement binds it, which alone can leave where the text says so
   * @param others from when until when the agreement is in force for each; empty while not known
   */
  Membership.Step withdrawal(
      String party,
      List<TreatyEvent> events,
      Membership.Step joins,
      Map<String, List<Stay>> others) {
    TemporalClause clause = clause();
    if (clause == null) {
      return new Membership.Step(null, Reckoning.nothing(Results.noClauseOn(WITHDRAWAL)), null);
    }
    List<TreatyEvent> given =
        beginnings.terms().under(clause, sinceConsent(party, joins, events), joins.date().date());
    OwnNotices own = OwnNotices.ofParty(clause, party, given, others, originals);
    LocalDate date = own.date().date();
    return new Membership.Step(
        clause,
        own.date(),
        date == null ? null : clause.atEndOfDay() ? date : date.minusDays(1),
        own.given());
  }

  /** The term with which the agreement ends for it alone, once it is in force. */
  Membership.Step expiry(
      String party, List<TreatyEvent> events, Membership.Step joins, @Nullable LocalDate entry) {
    FixedTerm fixed = beginnings.terms().fixedTerm();
    List<TreatyEvent> counting = sinceConsent(party, joins, events);
    List<TreatyEvent> known = beginnings.with(entry, counting);
    return expired(party, counting, fixed == null ? null : fixed.start(known, originals, entry));
  }

  /**
   * The same.
   *
   * @param start from when the time runs for which the agreement is concluded, or null
   */
  Membership.Step expired(String party, List<TreatyEvent> events, @Nullable LocalDate start) {
    FixedTerm fixed = beginnings.terms().fixedTerm();
    return fixed == null || start == null
        ? new Membership.Step(null, Reckoning.nothing("No term runs."), null)
        : Endings.ofParty(fixed, start, events, party)
            .map(term ->
                new Membership.Step(
                    TermDates.clauseOf(fixed, term.lastDay()),
                    new Reckoning(
                        term.lastDay(),
                        List.of(),
                        term.words() + " It ends for " + party + " alone."),
                    term.lastDay(),
                    noticed(party, events, start, term.lastDay())))
            .orElseGet(() ->
                new Membership.Step(
                    null, Reckoning.nothing("No notice of " + party + " ends it."), null));
  }

  /** The day of the last notice of a Party by which a term ends with this day; else that day. */
  private LocalDate noticed(
      String party, List<TreatyEvent> events, LocalDate start, LocalDate last) {
    List<TreatyEvent> own =
        events.stream()
            .filter(it -> party.equals(it.party()) && endsTerm(it) && !it.date().isAfter(last))
            .toList();
    return own.stream()
        .filter(it ->
            Endings.ofParty(
                    Objects.requireNonNull(beginnings.terms().fixedTerm()),
                    start,
                    events.stream().filter(other -> other == it || !own.contains(other)).toList(),
                    party)
                .filter(term -> term.lastDay().equals(last))
                .isPresent())
        .map(TreatyEvent::date)
        .max(LocalDate::compareTo)
        .orElse(last);
  }

  /**
   * What came after the notice by which a Party leaves, as one that joins anew does: on a later
   * day, or on the day of its notices by the moments of all of these.
   */
  List<TreatyEvent> after(String party, @Nullable LocalDate notice, List<TreatyEvent> events) {
    Optional<TreatyEvent> last =
        events.stream()
            .filter(it -> it.date().equals(notice) && party.equals(it.party()) && leaves(it))
            .max(UNTOLD_LAST);
    return events.stream()
        .filter(it ->
            notice == null
                || it.date().isAfter(notice)
                || last.filter(earlier -> Bearing.before(earlier, it)).isPresent())
        .toList();
  }

  /** A notice against a new term of a State that had not consented by then. */
  Stream<Uncounted> endingNoTerm(
      TreatyEvent event, Membership.Step joins, List<TreatyEvent> events) {
    LocalDate given = joins.given();
    String party = String.valueOf(event.party());
    return (given == null
            ? joins.date().date() == null && takenBack.ofNobodyYet(event, party, events)
            : before(event, given, takenBack.lastConsent(party, given, events)))
        ? Stream.of(new Uncounted(event, event.party() + " has not consented by then"))
        : Stream.of();
  }

  /** All but notices of a Party against a new term which it gave before it could have one. */
  List<TreatyEvent> withoutIdle(String party, List<TreatyEvent> events) {
    return events.stream()
        .filter(it ->
            !party.equals(it.party()) || !endsTerm(it) || !takenBack.ofNobodyYet(it, party, events))
        .toList();
  }

  /** True for a notice against a new term, where that ends it for its Party alone. */
  boolean endsTerm(TreatyEvent event) {
    FixedTerm fixed = beginnings.terms().fixedTerm();
    return fixed != null && fixed.endsForOne(event);
  }

  private @Nullable TemporalClause clause() {
    return beginnings.clauses().get(WITHDRAWAL);
  }

  private boolean leaves(TreatyEvent event) {
    TemporalClause clause = clause();
    return (clause != null && clause.formula().reads(event)) || endsTerm(event);
  }

  private List<TreatyEvent> sinceConsent(
      String party, Membership.Step joins, List<TreatyEvent> events) {
    LocalDate day = joins.given();
    if (day == null) {
      return events;
    }
    Optional<TreatyEvent> last = takenBack.lastConsent(party, day, events);
    return events.stream()
        .filter(
            event -> !party.equals(event.party()) || !leaves(event) || !before(event, day, last))
        .toList();
  }

  /**
   * True for a notice given before its Party did what it joins by on a day.
   *
   * @param lastConsent the last that it did on that day
   */
  static boolean before(TreatyEvent notice, LocalDate given, Optional<TreatyEvent> lastConsent) {
    return notice.detail().instant() == null
        ? notice.date().isBefore(given)
        : lastConsent
            .map(consent -> Bearing.before(notice, consent))
            .orElseGet(() -> notice.date().isBefore(given));
  }
}
