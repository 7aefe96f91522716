package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * The beginnings of an agreement, from which other dates may be counted: its entry into force and
 * its provisional application before that.
 */
record Beginnings(Map<String, TemporalClause> clauses, LifeTerms terms, List<String> originals) {
  /** Event with which an agreement begins to be applied before its entry into force. */
  static final String APPLIED = "provisional_application_started";

  /** Events with both among them, as far as they are known and somebody has not given them. */
  List<TreatyEvent> with(@Nullable LocalDate entry, List<TreatyEvent> events) {
    List<TreatyEvent> known = withEntry(entry, events);
    LocalDate applied = named() && lack(APPLIED, events) ? applied(known, entry) : null;
    if (applied != null && (entry == null || applied.isBefore(entry))) {
      known.add(new TreatyEvent(APPLIED, null, applied));
    }
    return known;
  }

  /** The same with the entry into force alone. */
  static List<TreatyEvent> withEntry(@Nullable LocalDate entry, List<TreatyEvent> events) {
    List<TreatyEvent> known = new ArrayList<>(events);
    if (entry != null && lack(Lifecycle.ENTRY, events)) {
      known.add(new TreatyEvent(Lifecycle.ENTRY, null, entry));
    }
    return known;
  }

  private static boolean lack(String name, List<TreatyEvent> events) {
    return events.stream().noneMatch(event -> event.event().equals(name));
  }

  /** True when a date is counted from the beginning of the provisional application. */
  private boolean named() {
    FixedTerm fixed = terms.fixedTerm();
    Stream<TemporalFormula> term = fixed == null ? Stream.empty() : Stream.ofNullable(fixed.from());
    Stream<TemporalFormula> all =
        clauses.values().stream()
            .flatMap(clause ->
                Stream.concat(Stream.of(clause.formula()), Stream.ofNullable(clause.notBefore())));
    return Stream.concat(term, all)
        .flatMap(formula -> formula.awaiting().stream())
        .anyMatch(awaited -> awaited.event().equals(APPLIED));
  }

  private @Nullable LocalDate applied(List<TreatyEvent> known, @Nullable LocalDate entry) {
    TemporalClause clause = clauses.get(Lifecycle.PROVISIONAL);
    if (clause == null) {
      return null;
    }
    List<TreatyEvent> counting = terms.under(clause, known, entry);
    Declared declared = declared(known, entry);
    return declared != null
        ? declared.between(List.of()).date()
        : bounded(clause, Reckoning.of(clause, counting, originals), counting).date();
  }

  /** Provisional application that each Party declares for itself; null where it begins for all. */
  @Nullable Declared declared(List<TreatyEvent> events, @Nullable LocalDate entry) {
    TemporalClause clause = clauses.get(Lifecycle.PROVISIONAL);
    LifeTerms.Provisional rule = terms.provisional();
    return clause == null || rule == null || !rule.declared()
        ? null
        : declared(clause, rule, events, entry);
  }

  private Declared declared(
      TemporalClause clause,
      LifeTerms.Provisional rule,
      List<TreatyEvent> given,
      @Nullable LocalDate entry) {
    List<TreatyEvent> events = terms.under(clause, withEntry(entry, given), entry);
    Map<String, Reckoning> starts = new LinkedHashMap<>();
    for (String party : originals) {
      starts.put(party, unlessOver(party, rule, own(clause, party, events), events));
    }
    for (String party : terms.acceding().stream().sorted().toList()) {
      Reckoning own = own(clause, party, events);
      LocalDate acceded = own.date() == null ? null : acceded(party, given, entry);
      if (acceded != null) {
        Reckoning start = notBeforeAccession(own, acceded);
        starts.put(party, unlessOver(party, rule, start, events));
      }
    }
    return new Declared(starts, ends(rule, starts, events));
  }

  private static Map<String, LocalDate> ends(
      LifeTerms.Provisional rule, Map<String, Reckoning> starts, List<TreatyEvent> events) {
    Map<String, LocalDate> ends = new LinkedHashMap<>();
    for (String party : starts.keySet()) {
      events.stream()
          .filter(event -> rule.endedFor(party, event))
          .map(rule::ends)
          .min(LocalDate::compareTo)
          .ifPresent(day -> ends.put(party, day));
    }
    return ends;
  }

  private Reckoning own(TemporalClause clause, String party, List<TreatyEvent> events) {
    Reckoning own = OwnNotices.ofParty(clause, party, events, Map.of(), originals).date();
    return bounded(clause, own, events);
  }

  /** The day on which a State has done all that its accession awaits; null while it has not. */
  @Nullable LocalDate acceded(String party, List<TreatyEvent> events, @Nullable LocalDate entry) {
    TemporalClause accession = clauses.get("accession");
    return accession == null
        ? null
        : OwnNotices.ofParty(
                accession, party, terms.under(accession, events, entry), Map.of(), originals)
            .given();
  }

  private static Reckoning notBeforeAccession(Reckoning own, LocalDate acceded) {
    LocalDate date = own.date();
    return date == null || !date.isBefore(acceded)
        ? own
        : new Reckoning(
            acceded,
            List.of(),
            own.words() + " Not before it acceded, on " + Reckoning.words(acceded) + ".");
  }

  /** What a Party has ended before it would have begun for it does not begin. */
  private static Reckoning unlessOver(
      String party, LifeTerms.Provisional rule, Reckoning start, List<TreatyEvent> events) {
    LocalDate begins = start.date();
    return begins == null
        ? start
        : events.stream()
            .filter(event -> rule.endedFor(party, event) && !rule.ends(event).isAfter(begins))
            .min(TreatyEvent.IN_TIME)
            .map(notice ->
                Reckoning.nothing(
                    Reckoning.named(notice.event())
                        + " on "
                        + Reckoning.words(notice.date())
                        + ", so that it did not begin."))
            .orElse(start);
  }

  /** Not before the earliest date that the clause names. */
  Reckoning bounded(TemporalClause clause, Reckoning reckoning, List<TreatyEvent> known) {
    TemporalFormula earliest = clause.notBefore();
    LocalDate date = reckoning.date();
    if (earliest == null) {
      return reckoning;
    }
    String words = " Not before " + FormulaWords.of(earliest);
    if (date == null) {
      return reckoning.adding(words + ".");
    }
    Reckoning from = Reckoning.of(clause.with(earliest), known, originals);
    LocalDate bound = from.date();
    if (bound == null) {
      Reckoning open = reckoning.adding(words + ", which is not known yet.");
      return clause.ends() ? new Reckoning(null, from.waitingFor(), open.words()) : open;
    }
    return !date.isBefore(bound)
        ? reckoning
        : new Reckoning(
            bound,
            List.of(),
            reckoning.words() + " Not before " + Reckoning.words(bound) + ", as the text says.");
  }
}
