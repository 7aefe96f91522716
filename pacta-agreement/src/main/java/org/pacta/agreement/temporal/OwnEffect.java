package org.pacta.agreement.temporal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Effort;
import org.pacta.agreement.TreatyEvent;

/**
 * What takes effect under a clause of which each notice counts by itself, such as a suspension.
 * Where its date is the later of several events it takes one of each, of one Party or of nobody by
 * name, and what comes after that counts for the next. What the text lets go on by the act of those
 * it names goes on whoever suspended it.
 *
 * @param event the notice that settles it, with the units that any of them names; of nobody by name
 *     where the text names those whose act it is
 * @param date when it has effect
 * @param lifting the notices, where it lets something go on
 */
record OwnEffect(TreatyEvent event, Reckoning date, Lifting lifting) {
  /** Notices looked at for those that let go on together; real ones are a few. */
  private static final long NOTICES_MAX = 100_000;

  /** Every effect that has a date, in the order of the notices. */
  static List<OwnEffect> under(TemporalClause clause, List<TreatyEvent> events) {
    List<TreatyEvent> read =
        events.stream()
            .filter(event ->
                clause.formula().awaiting().stream().anyMatch(it -> mayTake(clause, it, event)))
            .sorted(TreatyEvent.IN_TIME)
            .toList();
    if (clause.formula().takesSeveral()) {
      return named(clause) ? lifting(clause, read) : together(clause, read);
    }
    return read.stream()
        .flatMap(event -> asItsParty(clause, event))
        .map(event ->
            new OwnEffect(
                named(clause) ? event.as(null) : event,
                Reckoning.from(clause, event),
                Lifting.by(event, named(clause))))
        .filter(effect -> effect.date().date() != null)
        .toList();
  }

  private static List<OwnEffect> together(TemporalClause clause, List<TreatyEvent> inTime) {
    Set<@Nullable String> parties = new LinkedHashSet<>();
    inTime.forEach(event -> parties.add(event.party()));
    List<OwnEffect> all = new ArrayList<>();
    parties.forEach(party -> all.addAll(of(party, clause, inTime)));
    all.sort(Comparator.comparing(OwnEffect::event, TreatyEvent.IN_TIME));
    return all;
  }

  /**
   * True for a receipt that counts, or may: what suspends may be the act of the Party that the text
   * names where nobody is named, as nothing is permitted by not knowing.
   */
  private static boolean mayTake(
      TemporalClause clause, TemporalFormula.Awaited awaited, TreatyEvent event) {
    return awaited.takes(event)
        || (event.party() == null
            && awaited.event().equals(event.event())
            && clause.name().startsWith("suspension"));
  }

  /** What nobody did by name, as the act of each that the text names. */
  private static Stream<TreatyEvent> asItsParty(TemporalClause clause, TreatyEvent event) {
    List<TemporalFormula.Awaited> awaited = clause.formula().awaiting();
    return awaited.stream().anyMatch(it -> it.takes(event))
        ? Stream.of(event)
        : awaited.stream()
            .filter(it -> mayTake(clause, it, event))
            .map(it -> event.as(it.party()))
            .distinct();
  }

  /** True for what lets go on by the acts of those that the text names, one or several. */
  private static boolean named(TemporalClause clause) {
    List<TemporalFormula.Awaited> awaited = clause.formula().awaiting();
    return clause.name().startsWith("resumption")
        && !awaited.isEmpty()
        && awaited.stream().allMatch(it -> it.party() != null);
  }

  /** Those of one Party, or of nobody by name. */
  private static List<OwnEffect> of(
      @Nullable String party, TemporalClause clause, List<TreatyEvent> inTime) {
    List<OwnEffect> found = new ArrayList<>();
    List<TreatyEvent> given = new ArrayList<>();
    for (TreatyEvent event : inTime) {
      if (counts(party, clause, event)) {
        given.add(event);
        Reckoning date = date(clause, given);
        if (date.date() != null) {
          if (given.stream().anyMatch(it -> Objects.equals(party, it.party()))) {
            TreatyEvent settling = settling(party, given);
            found.add(new OwnEffect(settling, date, Lifting.by(settling, false)));
          }
          given.clear();
        }
      }
    }
    return found;
  }

  /**
   * With each notice of those that the text names what all of them have let go on so far, counted
   * from the last of each.
   */
  private static List<OwnEffect> lifting(TemporalClause clause, List<TreatyEvent> inTime) {
    Effort effort = new Effort(NOTICES_MAX, "the notices by which suspensions are lifted together");
    Map<TemporalFormula.Awaited, List<TreatyEvent>> given = new LinkedHashMap<>();
    List<OwnEffect> found = new ArrayList<>();
    for (TreatyEvent event : inTime) {
      clause.formula().awaiting().stream()
          .distinct()
          .filter(awaited -> awaited.takes(event))
          .forEach(awaited -> given.computeIfAbsent(awaited, _ -> new ArrayList<>()).add(event));
      Reckoning date = date(clause, given.values().stream().map(List::getLast).toList());
      if (date.date() != null) {
        effort.spend(given.values().stream().mapToInt(List::size).sum());
        Lifting lifting = new Lifting(List.copyOf(given.values()), true);
        found.add(new OwnEffect(event.as(null), date, lifting));
      }
    }
    return found;
  }

  /** True for what a Party did, or nobody by name, or one that the text itself names. */
  private static boolean counts(@Nullable String party, TemporalClause clause, TreatyEvent event) {
    return event.party() == null
        || event.party().equals(party)
        || clause.formula().awaiting().stream()
            .anyMatch(awaited -> awaited.party() != null && awaited.takes(event));
  }

  /** What some notices give, or what is lacking. */
  static Reckoning date(TemporalClause clause, List<TreatyEvent> given) {
    Map<TemporalFormula.Awaited, TreatyEvent> taken = new HashMap<>();
    Set<TreatyEvent> left = new LinkedHashSet<>(given);
    for (TemporalFormula.Awaited awaited : clause.formula().awaiting()) {
      given.stream()
          .filter(awaited::takes)
          .findFirst()
          .ifPresent(it -> {
            taken.put(awaited, it);
            left.remove(it);
          });
    }
    for (TemporalFormula.Awaited awaited : clause.formula().awaiting()) {
      if (!taken.containsKey(awaited)) {
        left.stream()
            .filter(it -> mayTake(clause, awaited, it))
            .findFirst()
            .ifPresent(it -> {
              taken.put(awaited, it);
              left.remove(it);
            });
      }
    }
    return OwnNotices.of(clause, awaited -> Optional.ofNullable(taken.get(awaited)), "").date();
  }

  /**
   * The last of them, with the units they name; one that could name some and does not means all.
   */
  private static TreatyEvent settling(@Nullable String party, List<TreatyEvent> given) {
    TreatyEvent last = given.getLast();
    List<String> units =
        given.stream()
            .filter(event ->
                given.stream()
                    .noneMatch(it -> it.event().equals(event.event()) && it.units().isEmpty()))
            .flatMap(event -> event.units().stream())
            .distinct()
            .toList();
    return new TreatyEvent(last.event(), party, last.date(), units, last.recorded(), last.detail());
  }
}
