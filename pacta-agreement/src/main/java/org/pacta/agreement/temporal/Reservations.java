package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Reserved;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.UnitText;

/** Reservations made and withdrawn, as a whole or in some units, and which of them count. */
final class Reservations {
  /** A Party makes one. */
  static final String MADE = "reservation_made";

  /** A Party gives one up, or some of its units. */
  static final String WITHDRAWN = "reservation_withdrawn";

  private final LifeTerms terms;
  private final List<TreatyEvent> events;

  Reservations(LifeTerms terms, List<TreatyEvent> events) {
    this.terms = terms;
    this.events = events;
  }

  /** What is reserved by one reservation. */
  private record Made(String party, Set<String> units) {}

  /** Ids of the reservations of the file in force on a day. */
  List<String> ids(LocalDate on) {
    Map<String, Made> made = on(on);
    return terms.reservations().stream()
        .map(Reservation::id)
        .filter(id -> made.containsKey(id) && !made.get(id).units().isEmpty())
        .toList();
  }

  /**
   * What is reserved on a day.
   *
   * @param between parties whose relations are looked at
   */
  Reserved reserved(LocalDate on, Collection<String> between) {
    Map<String, Set<String>> byParty = new LinkedHashMap<>();
    on(on).values().stream()
        .filter(made -> !made.units().isEmpty())
        .forEach(made ->
            byParty.computeIfAbsent(made.party(), _ -> new LinkedHashSet<>()).addAll(made.units()));
    Map<String, List<String>> units = new LinkedHashMap<>();
    byParty.forEach((party, all) -> units.put(party, inOrder(all)));
    boolean acting = terms.reserving() != null;
    Set<String> barred = new LinkedHashSet<>();
    between.forEach(party -> barred.addAll(byParty.getOrDefault(party, Set.of())));
    return new Reserved(acting, units, acting ? inOrder(barred) : List.of());
  }

  private List<String> inOrder(Set<String> units) {
    return terms.text().stream().filter(units::contains).toList();
  }

  private Map<String, Made> on(LocalDate day) {
    Map<String, Made> made = new LinkedHashMap<>();
    terms.reservations().stream()
        .filter(Reservation::standing)
        .forEach(it -> made.put(it.id(), new Made(it.party(), expanded(it.units()))));
    events.stream()
        .filter(Reservations::reserves)
        .filter(event -> !event.date().isAfter(day) && !voided(event))
        .sorted(LastWord.of(Function.identity(), event -> event.event().equals(MADE)))
        .forEach(event -> apply(event, made));
    return made;
  }

  private void apply(TreatyEvent event, Map<String, Made> made) {
    Reservation declared = declared(event).orElse(null);
    if (event.event().equals(MADE)) {
      if (declared != null) {
        made.put(declared.id(), new Made(declared.party(), expanded(declared.units())));
      } else {
        String party = String.valueOf(event.party());
        made.computeIfAbsent(" " + party, _ -> new Made(party, new LinkedHashSet<>()))
            .units()
            .addAll(admitted(event));
      }
      return;
    }
    Set<String> lifted = expanded(event.units());
    made.forEach((id, reservation) -> {
      boolean meant =
          declared != null ? id.equals(declared.id()) : reservation.party().equals(event.party());
      if (meant && event.units().isEmpty()) {
        reservation.units().clear();
      } else if (meant) {
        reservation.units().removeAll(lifted);
      }
    });
  }

  /** Every unit of the text in some units. */
  private Set<String> expanded(List<String> units) {
    return terms.text().stream()
        .filter(unit -> units.stream().anyMatch(outer -> UnitText.contains(outer, unit)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Reservations made or withdrawn that count for nothing, with the reason. */
  Stream<Uncounted> uncounted() {
    return events.stream()
        .filter(Reservations::reserves)
        .filter(_ -> terms.reserving() != null || !terms.reservations().isEmpty())
        .flatMap(
            event -> reason(event).map(why -> new Uncounted(event, why, !voided(event))).stream());
  }

  private static boolean reserves(TreatyEvent event) {
    return event.event().equals(MADE) || event.event().equals(WITHDRAWN);
  }

  private Optional<Reservation> declared(TreatyEvent event) {
    return terms.reservations().stream()
        .filter(it -> it.id().equals(event.detail().reservation()))
        .findFirst();
  }

  /** Units that the text lets be reserved, of those that one names. */
  private Set<String> admitted(TreatyEvent event) {
    Reserving reserving = terms.reserving();
    Set<String> units = expanded(event.units());
    units.removeIf(unit -> reserving != null && !reserving.reach().reaches(unit));
    return units;
  }

  /** Why it counts for nothing, or which units do not count; empty when it counts as a whole. */
  private Optional<String> reason(TreatyEvent event) {
    Reserving reserving = terms.reserving();
    Optional<String> refusal = refusal(event);
    List<String> beyond = beyond(event);
    return refusal.isPresent() || reserving == null || beyond.isEmpty()
        ? refusal
        : Optional.of(
            "the text lets "
                + reserving.reach().inWords()
                + " be reserved, not "
                + beyond
                + (admitted(event).isEmpty() ? "" : "; it counts for " + admitted(event)));
  }

  /** True when it counts for nothing at all. */
  private boolean voided(TreatyEvent event) {
    return refusal(event).isPresent() || (!beyond(event).isEmpty() && admitted(event).isEmpty());
  }

  /** Units that one names and the text does not let be reserved. */
  private List<String> beyond(TreatyEvent event) {
    Reserving reserving = terms.reserving();
    return reserving == null || !event.event().equals(MADE)
        ? List.of()
        : event.units().stream().filter(unit -> !reserving.reach().reaches(unit)).toList();
  }

  /** Why none of it counts, whatever units it names. */
  private Optional<String> refusal(TreatyEvent event) {
    Reservation declared = declared(event).orElse(null);
    String party = declared == null ? event.party() : declared.party();
    if (declared != null && event.party() != null && !declared.party().equals(event.party())) {
      return Optional.of(declared.id() + " is a reservation of " + declared.party());
    }
    if (declared == null
        && (terms.reserving() == null || party == null || event.units().isEmpty())) {
      return Optional.of(
          terms.reserving() == null
              ? "it names no reservation of the file"
              : "it names neither a reservation of the file nor a party and its units");
    }
    return event.event().equals(MADE) ? tooLate(event, party) : Optional.empty();
  }

  private Optional<String> tooLate(TreatyEvent event, @Nullable String party) {
    Reserving reserving = terms.reserving();
    if (reserving == null || reserving.onlyAt().isEmpty()) {
      return Optional.empty();
    }
    return reserving.opens(events, party, event.date())
        ? Optional.empty()
        : Optional.of(
            "the text lets a Party reserve only on the day of its "
                + reserving.days()
                + " "
                + reserving.cite());
  }

  /** True for a reservation withdrawn on a day, but only after an instant on it. */
  static boolean stillStands(TreatyEvent event, Instant at) {
    Instant moment = event.detail().instant();
    return event.event().equals(WITHDRAWN) && moment != null && moment.isAfter(at);
  }
}
