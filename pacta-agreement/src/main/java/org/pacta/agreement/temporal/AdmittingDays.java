package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.guard.Truth;

/**
 * The days on which the Parties may reserve, as far as events say them, where the text admits
 * reservations on the day of some events only.
 */
final class AdmittingDays {
  /** Whatever the day. */
  private static final AdmittingDays ANY = new AdmittingDays(Set.of(), Set.of(), Set.of());

  /** Stands for nobody by name, in whose event all take part that do not accede later. */
  private static final String ALL = "";

  private final Set<String> names;
  private static final String SIGNATURE = "signature";

  private final Set<String> complete;
  private final Set<String> acceding;
  private final Map<String, Set<LocalDate>> days = new HashMap<>();
  private final Map<String, Set<String>> given = new HashMap<>();

  private AdmittingDays(Set<String> names, Set<String> complete, Set<String> acceding) {
    this.names = names;
    this.complete = complete;
    this.acceding = acceding;
  }

  /**
   * Those that some events give.
   *
   * @param complete events of which all that happened are given
   * @param acceding Parties that take part in no event of those that negotiated the text
   */
  static AdmittingDays of(
      @Nullable Reserving reserving,
      List<TreatyEvent> events,
      Set<String> complete,
      Set<String> acceding) {
    if (reserving == null || reserving.onlyAt().isEmpty()) {
      return ANY;
    }
    AdmittingDays admitting = new AdmittingDays(reserving.onlyAt(), complete, acceding);
    events.stream()
        .filter(event -> reserving.onlyAt().contains(event.event()))
        .forEach(admitting::add);
    return admitting;
  }

  private void add(TreatyEvent event) {
    String whose = event.party() == null ? ALL : event.party();
    days.computeIfAbsent(whose, _ -> new HashSet<>()).add(event.date());
    given.computeIfAbsent(whose, _ -> new HashSet<>()).add(event.event());
  }

  /**
   * Whether a Party may reserve on a day: unknown while an event that could be of that day is not
   * given at all.
   */
  Truth admits(@Nullable String party, LocalDate day) {
    boolean ofAll = withAll(party) && of(days, ALL).contains(day);
    boolean open = names.isEmpty() || ofAll || of(days, party).contains(day);
    return open ? Truth.TRUE : missing(party).isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
  }

  /**
   * Events of a Party of which it is not known when, or whether, they happened. One that can only
   * accede is not taken to have signed unless somebody says so.
   */
  List<String> missing(@Nullable String party) {
    return names.stream()
        .filter(name -> !complete.contains(name))
        .filter(name -> withAll(party) || !name.equals(SIGNATURE))
        .filter(name -> !(withAll(party) && of(given, ALL).contains(name)))
        .filter(name -> !of(given, party).contains(name))
        .sorted()
        .toList();
  }

  /** True for one that takes part in what all did. */
  private boolean withAll(@Nullable String party) {
    return party == null || !acceding.contains(party);
  }

  private static <T> Set<T> of(Map<String, Set<T>> all, @Nullable String party) {
    return party == null ? Set.of() : all.getOrDefault(party, Set.of());
  }
}
