package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Reserved;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.UnitText;
import org.pacta.agreement.guard.Truth;

/** Reservations made and withdrawn, as a whole or in some units, and which of them count. */
final class Reservations {
  /** A Party makes one. */
  static final String MADE = "reservation_made";

  /** A Party gives one up, or some of its units. */
  static final String WITHDRAWN = "reservation_withdrawn";

  private final LifeTerms terms;
  private final List<TreatyEvent> events;
  private final AdmittingDays admitting;
  private final Map<String, NavigableMap<LocalDate, Made>> history;

  /**
   * Reservations among some events.
   *
   * @param awaited events of which all that happened are among them
   * @param stays for what times each Party is bound
   */
  Reservations(
      LifeTerms terms,
      List<TreatyEvent> events,
      Set<String> awaited,
      Supplier<Map<String, List<Stay>>> stays) {
    this.terms = terms;
    this.events = events;
    this.admitting = AdmittingDays.of(terms.reserving(), events, awaited, terms.acceding());
    this.history = history(stays);
  }

  /** What is reserved by one reservation, in the order of the text. */
  private record Made(String party, List<String> units) {}

  /** Ids of the reservations of the file in force on a day. */
  List<String> ids(LocalDate on) {
    return terms.reservations().stream()
        .map(Reservation::id)
        .filter(id -> on(id, on).filter(made -> !made.units().isEmpty()).isPresent())
        .toList();
  }

  /**
   * What is reserved on a day.
   *
   * @param between parties whose relations are looked at
   */
  Reserved reserved(LocalDate on, Collection<String> between) {
    Map<String, List<String>> units = new LinkedHashMap<>();
    history.keySet().stream()
        .flatMap(id -> on(id, on).stream())
        .filter(made -> !made.units().isEmpty())
        .forEach(made -> units.merge(made.party(), made.units(), this::together));
    boolean acting = terms.reserving() != null;
    List<String> barred =
        between.stream()
            .distinct()
            .map(party -> units.getOrDefault(party, List.of()))
            .reduce(List.of(), this::together);
    return new Reserved(acting, units, acting ? barred : List.of());
  }

  private Optional<Made> on(String id, LocalDate day) {
    return Optional.ofNullable(history.get(id))
        .map(its -> its.floorEntry(day))
        .map(Map.Entry::getValue);
  }

  private List<String> together(List<String> one, List<String> other) {
    return one.isEmpty()
        ? other
        : other.isEmpty()
            ? one
            : inOrder(Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet()));
  }

  private List<String> inOrder(Set<String> units) {
    return terms.text().stream().filter(units::contains).toList();
  }

  /** What each reservation has reserved since each day on which that changed. */
  private Map<String, NavigableMap<LocalDate, Made>> history(
      Supplier<Map<String, List<Stay>>> stays) {
    Map<String, NavigableMap<LocalDate, Made>> all = new LinkedHashMap<>();
    terms.reservations().stream()
        .filter(Reservation::standing)
        .forEach(it -> put(all, it.id(), LocalDate.MIN, new Made(it.party(), units(it.units()))));
    List<TreatyEvent> counting = inOrder();
    Map<String, List<Stay>> bound =
        counting.isEmpty() || !terms.multilateral() ? Map.of() : stays.get();
    counting.forEach(event -> {
      leave(all, bound, event.date());
      apply(event, all);
    });
    leave(all, bound, LocalDate.MAX);
    return all;
  }

  /**
   * What a Party reserved goes with it when it leaves, and does not come back as it joins anew, but
   * for what it reserved from the day on which it did what it joins anew by.
   */
  private void leave(
      Map<String, NavigableMap<LocalDate, Made>> all,
      Map<String, List<Stay>> bound,
      LocalDate before) {
    bound.forEach((party, stays) -> {
      for (int i = 0; i < stays.size(); i++) {
        LocalDate last = stays.get(i).since() == null ? null : stays.get(i).until();
        LocalDate anew = i + 1 < stays.size() ? stays.get(i + 1).joins().given() : null;
        if (last != null && last.isBefore(before)) {
          all.forEach((id, its) -> leave(id, its, party, last, anew));
        }
      }
    });
  }

  private void leave(
      String id,
      NavigableMap<LocalDate, Made> its,
      String party,
      LocalDate last,
      @Nullable LocalDate anew) {
    boolean own = its.lastEntry().getValue().party().equals(party);
    boolean needsNoEvent = its.firstKey().equals(LocalDate.MIN);
    if (own && !needsNoEvent && !its.lastKey().isAfter(last)) {
      List<String> kept = anew == null ? List.of() : madeSince(id, party, anew, last);
      its.put(last.plusDays(1), new Made(party, kept));
    }
  }

  /** What one reserved by some id from one day to another, but for what it gave up meanwhile. */
  private List<String> madeSince(String id, String party, LocalDate from, LocalDate until) {
    List<String> kept = List.of();
    for (TreatyEvent event : inOrder()) {
      Reservation declared = declared(event).orElse(null);
      boolean its =
          declared != null
              ? declared.id().equals(id)
              : party.equals(event.party()) && (withdraws(event) || id.equals(" " + party));
      if (its && !event.date().isBefore(from) && !event.date().isAfter(until)) {
        kept =
            withdraws(event)
                ? left(kept, event.units())
                : together(
                    kept, declared == null ? inOrder(admitted(event)) : units(declared.units()));
      }
    }
    return kept;
  }

  private static boolean withdraws(TreatyEvent event) {
    return event.event().equals(WITHDRAWN);
  }

  /** What was reserved and given up, in time; where that leaves it open, given up first. */
  private List<TreatyEvent> inOrder() {
    return events.stream()
        .filter(Reservations::reserves)
        .filter(event -> !voided(event))
        .sorted(LastWord.of(Function.identity(), event -> event.event().equals(MADE)))
        .toList();
  }

  private static void put(
      Map<String, NavigableMap<LocalDate, Made>> all, String id, LocalDate day, Made made) {
    all.computeIfAbsent(id, _ -> new TreeMap<>()).put(day, made);
  }

  private void apply(TreatyEvent event, Map<String, NavigableMap<LocalDate, Made>> all) {
    Reservation declared = declared(event).orElse(null);
    LocalDate day = event.date();
    if (withdraws(event)) {
      all.forEach((id, its) -> {
        Made last = its.lastEntry().getValue();
        if (declared != null ? id.equals(declared.id()) : last.party().equals(event.party())) {
          its.put(day, new Made(last.party(), left(last.units(), event.units())));
        }
      });
    } else if (declared != null) {
      put(all, declared.id(), day, new Made(declared.party(), units(declared.units())));
    } else {
      String party = String.valueOf(event.party());
      NavigableMap<LocalDate, Made> its = all.get(" " + party);
      List<String> before = its == null ? List.of() : its.lastEntry().getValue().units();
      put(all, " " + party, day, new Made(party, together(before, inOrder(admitted(event)))));
    }
  }

  /** What stays reserved when some units are given up, or all where none is named. */
  private List<String> left(List<String> reserved, List<String> lifted) {
    Set<String> gone = expanded(lifted);
    return lifted.isEmpty()
        ? List.of()
        : reserved.stream().filter(unit -> !gone.contains(unit)).toList();
  }

  private List<String> units(List<String> named) {
    return inOrder(expanded(named));
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
    String party = party(event);
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
    return reserving != null && admitting.admits(party, event.date()) == Truth.FALSE
        ? Optional.of(only(reserving))
        : Optional.empty();
  }

  private static String only(Reserving reserving) {
    return "the text lets a Party reserve only on the day of its "
        + reserving.days()
        + " "
        + reserving.cite();
  }

  /**
   * Reservations of which nobody can say whether they count, as the event on whose day alone they
   * are admitted is not among those given. They are taken to count.
   */
  List<Uncounted> unclear() {
    Reserving reserving = terms.reserving();
    return reserving == null
        ? List.of()
        : events.stream()
            .filter(event -> event.event().equals(MADE) && !voided(event))
            .filter(event -> admitting.admits(party(event), event.date()) == Truth.UNKNOWN)
            .map(event -> new Uncounted(event, only(reserving) + ", of which " + lacks(event)))
            .toList();
  }

  private String lacks(TreatyEvent event) {
    return String.join(" and ", missing(event)) + " is not given";
  }

  /** What would say whether a reservation counts. */
  List<String> missing(TreatyEvent event) {
    String party = party(event);
    return admitting.missing(party).stream().map(name -> name + " of " + party).toList();
  }

  /** True where a reservation would be admitted by events of which all that happened are given. */
  boolean settled(TreatyEvent event, Set<String> complete) {
    return complete.containsAll(admitting.missing(party(event)));
  }

  /** The Party that reserves. */
  private @Nullable String party(TreatyEvent event) {
    return declared(event).map(Reservation::party).orElse(event.party());
  }

  /** True for a reservation withdrawn on a day, but only after an instant on it. */
  static boolean stillStands(TreatyEvent event, Instant at) {
    Instant moment = event.detail().instant();
    return event.event().equals(WITHDRAWN) && moment != null && moment.isAfter(at);
  }
}
