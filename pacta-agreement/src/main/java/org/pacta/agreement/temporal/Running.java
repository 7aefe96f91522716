package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Standing;
import org.pacta.agreement.Status;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** An agreement between its start and its end: suspensions and resumptions. */
final class Running {
  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final Results results;

  private final List<TreatyEvent> events;
  private final LocalDate on;
  private final Collection<String> between;

  Running(
      Map<String, TemporalClause> clauses,
      LifeTerms terms,
      Results results,
      List<TreatyEvent> events,
      LocalDate on,
      Collection<String> between) {
    this.clauses = clauses;
    this.terms = terms;
    this.results = results;
    this.events = events;
    this.on = on;
    this.between = between;
  }

  Status status(TemporalResult entry, @Nullable LocalDate lastDay, Standing standing) {
    Suspensions suspensions = new Suspensions(terms);
    LocalDate since = Objects.requireNonNull(entry.date());
    LocalDate until = lastDay;
    TemporalResult decisive = entry;
    for (Effect effect : effects()) {
      LocalDate date = Objects.requireNonNull(effect.result.date());
      if (date.isAfter(on)) {
        LocalDate before = date.minusDays(1);
        until = until == null || before.isBefore(until) ? before : until;
        break;
      }
      suspensions.apply(effect.event, effect.suspends);
      since = date.isBefore(since) ? since : date;
      decisive = effect.result;
    }
    return Results.status(
        suspensions.status(), since, until, suspensions.units(), decisive, standing);
  }

  private List<Effect> effects() {
    List<Effect> effects = new ArrayList<>();
    for (String name : List.of("suspension", "resumption")) {
      TemporalClause clause = clauses.get(name);
      if (clause != null) {
        events.stream()
            .filter(event -> event.event().equals(clause.formula().event()))
            .filter(this::concerns)
            .map(event ->
                new Effect(
                    event,
                    name.equals("suspension"),
                    results.result(clause, Reckoning.from(clause, event), false)))
            .filter(effect -> effect.result.date() != null)
            .forEach(effects::add);
      }
    }
    effects.sort(
        Comparator.comparing((Effect effect) -> Objects.requireNonNull(effect.result.date()))
            .thenComparing(effect -> effect.event.date()));
    return effects;
  }

  /** Among many, a party suspends only its own relations. */
  private boolean concerns(TreatyEvent event) {
    return !terms.multilateral() || event.party() == null || between.contains(event.party());
  }

  private record Effect(TreatyEvent event, boolean suspends, TemporalResult result) {}
}
