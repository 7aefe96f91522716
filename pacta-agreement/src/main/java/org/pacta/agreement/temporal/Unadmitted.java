package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * Among many, acts by which a State would join or leave and which it cannot do: it joins in another
 * way, or is no Party on that day.
 *
 * @param beginnings with the clauses and what else the text says of its life
 * @param leaving how one leaves
 * @param entry entry into force, or null while not known
 * @param stays from when until when the agreement is in force for each Party, looked up where asked
 * @param consents the last on a day of what a Party joins by, once it was looked up
 */
record Unadmitted(
    Beginnings beginnings,
    Leaving leaving,
    @Nullable LocalDate entry,
    Supplier<Map<String, List<Stay>>> stays,
    Once<Optional<TreatyEvent>> consents) {
  private static final String LEAVES = "withdrawal";
  private static final Set<String> ACCEDES = Set.of("accession");
  private static final Set<String> APPLIES = Set.of(Lifecycle.PROVISIONAL);
  private static final Set<String> CONSENTS = Set.of(Lifecycle.ENTRY, "later_ratification");

  /** Those among some events, with the reason. */
  Stream<Uncounted> among(List<TreatyEvent> events) {
    return !terms().multilateral()
        ? Stream.of()
        : events.stream()
            .filter(event -> event.party() != null && !terms().bodies().contains(event.party()))
            .flatMap(event -> {
              String party = Objects.requireNonNull(event.party());
              return Stream.concat(of(event, party, events), declaring(event, party, events));
            });
  }

  private LifeTerms terms() {
    return beginnings.terms();
  }

  private Collection<TemporalClause> clauses() {
    return beginnings.clauses().values();
  }

  /** A declaration that begins no provisional application, as it comes too late or too early. */
  private Stream<Uncounted> declaring(TreatyEvent event, String party, List<TreatyEvent> events) {
    LifeTerms.Provisional rule = terms().provisional();
    if (rule == null || !rule.declared() || !reads(APPLIES, event) || readBeside(APPLIES, event)) {
      return Stream.of();
    }
    if (entry != null && !event.date().isBefore(entry)) {
      String since = "the agreement is in force since " + Reckoning.words(entry);
      return Stream.of(
          new Uncounted(event, since + ", and it is applied provisionally only before that"));
    }
    if (!terms().acceding().contains(party)) {
      return Stream.of();
    }
    LocalDate acceded = beginnings.acceded(party, events, entry);
    return acceded != null && (entry == null || acceded.isBefore(entry))
        ? Stream.of()
        : Stream.of(
            new Uncounted(
                event,
                party
                    + " joins by accession and has not acceded"
                    + (entry == null ? "" : " before the entry into force")
                    + ", so it applies nothing provisionally"));
  }

  private Stream<Uncounted> of(TreatyEvent event, String party, List<TreatyEvent> events) {
    boolean consents = reads(CONSENTS, event);
    boolean accedes = reads(ACCEDES, event);
    if (terms().acceding().contains(party) && !accedes) {
      if (consents) {
        // It may set a time running of which the accession is the end.
        String why =
            party
                + " joins by accession, so it counts for no entry into force (where the text counts"
                + " accessions too, leave out joins: accession)";
        return Stream.of(new Uncounted(event, why, true));
      }
      if (event.event().equals("signature")) {
        String why = party + " joins by accession (joins: accession), so it does not sign";
        return Stream.of(new Uncounted(event, why, readBeside(CONSENTS, event)));
      }
    }
    if (accedes && !consents && !terms().acceding().contains(party) && !left(event, party)) {
      String why = party + " has no joins: accession, so it joins by consent as those that sign do";
      return Stream.of(new Uncounted(event, why, readBeside(ACCEDES, event)));
    }
    if (consents && !reads(Membership.RETURNING, event) && hasLeft(event, party, events)) {
      String why =
          party
              + " has left, and no clause that reads this lets it join anew"
              + " (later_ratification, accession)";
      return Stream.of(new Uncounted(event, why, readBeside(CONSENTS, event)));
    }
    if (entry != null && reads(Set.of(LEAVES), event)) {
      return leaving(event, party, entry, events);
    }
    Set<String> suspends = terms().suspensions().keySet();
    return entry != null && reads(suspends, event) && !joins(event, party, events)
        ? noParty(event, party, suspends)
        : Stream.of();
  }

  private boolean reads(Collection<String> names, TreatyEvent event) {
    return clauses().stream()
        .anyMatch(clause -> names.contains(clause.name()) && clause.formula().reads(event));
  }

  private boolean readBeside(Set<String> names, TreatyEvent event) {
    return clauses().stream()
        .anyMatch(clause -> !names.contains(clause.name()) && clause.formula().reads(event));
  }

  private List<Stay> stays(String party) {
    return stays.get().getOrDefault(party, List.of());
  }

  /** True for a State that gave notice before: it may come back by accession. */
  private boolean left(TreatyEvent event, String party) {
    return stays(party).stream()
        .flatMap(stay -> Stream.ofNullable(stay.leaves().given()))
        .anyMatch(given -> !event.date().isBefore(given));
  }

  /** True for what a State does after the notice by which it leaves. */
  private boolean hasLeft(TreatyEvent event, String party, List<TreatyEvent> events) {
    return stays(party).stream()
        .filter(stay -> stay.until() != null)
        .flatMap(stay -> Stream.ofNullable(stay.leaves().given()))
        .anyMatch(given -> leaving.after(party, given, events).contains(event));
  }

  private boolean consented(Stay stay, TreatyEvent notice, String party, List<TreatyEvent> events) {
    LocalDate given = stay.joins().given();
    return given == null
        || !Leaving.before(
            notice,
            given,
            consents.get(
                events,
                party + " " + given,
                () -> leaving.takenBack().lastConsent(party, given, events)));
  }

  /** The notice of a State that is no Party, where it could never count or Parties alone leave. */
  private Stream<Uncounted> leaving(
      TreatyEvent event, String party, LocalDate entry, List<TreatyEvent> events) {
    LocalDate day = event.date();
    boolean counts =
        terms().onlyInForce().contains(LEAVES)
            ? day.isBefore(entry)
                || stays(party).stream().anyMatch(stay -> stay.begun(day) && stay.leftOrBound(day))
            : joins(event, party, events)
                || beginnings.clauses().containsKey(Lifecycle.PROVISIONAL);
    return counts ? Stream.of() : noParty(event, party, Set.of(LEAVES));
  }

  /** True for a State that is bound on the day of its notice, or has consented to be. */
  private boolean joins(TreatyEvent event, String party, List<TreatyEvent> events) {
    return stays(party).stream()
        .anyMatch(stay ->
            stay.since() != null
                && stay.leftOrBound(event.date())
                && consented(stay, event, party, events));
  }

  private Stream<Uncounted> noParty(TreatyEvent event, String party, Set<String> clauses) {
    List<Stay> own = stays(party);
    return own.isEmpty()
        ? Stream.of()
        : Stream.of(
            new Uncounted(
                event,
                party + " is no Party on that day: " + Membership.at(own, event.date()).words(),
                readBeside(clauses, event)));
  }
}
