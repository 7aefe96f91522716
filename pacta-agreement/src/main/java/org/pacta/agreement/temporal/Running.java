package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Reserved;
import org.pacta.agreement.Standing;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.StatusMoments;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** An agreement between its start and its end: suspensions and resumptions. */
final class Running {
  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final Results results;

  private final List<TreatyEvent> events;
  private final LocalDate on;
  private final @Nullable Instant at;
  private final Collection<String> between;
  private final @Nullable LocalDate begun;

  /**
   * What the clauses of suspension give by a day.
   *
   * @param begun day on which the case looked at began; null for none, or one that has not begun
   */
  Running(
      Map<String, TemporalClause> clauses,
      LifeTerms terms,
      Results results,
      List<TreatyEvent> events,
      LocalDate on,
      @Nullable Instant at,
      Collection<String> between,
      @Nullable LocalDate begun) {
    this.clauses = clauses;
    this.terms = terms;
    this.results = results;
    this.events = events;
    this.on = on;
    this.at = at;
    this.between = between;
    this.begun = begun;
  }

  Status status(TemporalResult entry, @Nullable LocalDate lastDay, Standing standing) {
    List<SuspensionEffect> effects = effects(standing);
    if (terms.suspension().ownOnly()) {
      return ownOnly(entry, lastDay, standing, effects);
    }
    Suspensions now = new Suspensions(terms, concerned(standing));
    LocalDate since = Objects.requireNonNull(entry.date());
    @Nullable SuspensionEffect decisive = null;
    List<SuspensionEffect> reached = reached(effects);
    Suspensions before = now;
    for (int i = 0; i < reached.size(); i++) {
      SuspensionEffect effect = reached.get(i);
      now = after(effect, now);
      boolean last = lastOfAll(reached, i);
      if (last && differ(before, now)) {
        since = effect.date().isBefore(since) ? since : effect.date();
        decisive = effect;
      }
      before = last ? now : before;
    }
    Standstill.@Nullable Edge change = change(now, effects, lastDay);
    Status status =
        Results.status(
            now.status(),
            since,
            change == null ? lastDay : change.lastDay(),
            now.units(),
            decisive == null ? entry : reason(decisive, now, effects).result(),
            standing.suspending(now.byParty()));
    return status.at(
        new StatusMoments(
            decisive != null && decisive.date().equals(since) ? decisive.moment() : null,
            change == null ? null : change.moment(),
            earlier(reached, standing)));
  }

  /** How it stood earlier on the day looked at, where no moment on it is. */
  private List<StatusMoments.Earlier> earlier(List<SuspensionEffect> reached, Standing standing) {
    List<StatusMoments.Earlier> earlier = new ArrayList<>();
    Suspensions now = new Suspensions(terms, concerned(standing));
    Suspensions before = now;
    for (int i = 0; i < reached.size(); i++) {
      SuspensionEffect effect = reached.get(i);
      now = after(effect, now);
      Instant moment = effect.moment();
      if (lastOfAll(reached, i)) {
        boolean thatDay = at == null && effect.date().equals(on);
        if (moment != null && thatDay && differ(before, now)) {
          earlier.add(new StatusMoments.Earlier(before.status(), moment));
        }
        before = now;
      }
    }
    return earlier;
  }

  /** A party that suspends only what it owes itself changes nothing of when the agreement runs. */
  private Status ownOnly(
      TemporalResult entry,
      @Nullable LocalDate lastDay,
      Standing standing,
      List<SuspensionEffect> effects) {
    Suspensions now = new Suspensions(terms);
    for (SuspensionEffect effect : reached(effects)) {
      now = after(effect, now);
    }
    StringBuilder words = new StringBuilder(entry.arithmetic());
    for (SuspensionEffect effect : reached(effects)) {
      if (effect.suspends() && now.runs(effect.clause(), effect.event())) {
        String party = effect.event().party();
        words.append(party == null ? " Suspended: " : " Suspended by " + party + ": ");
        words.append(effect.result().arithmetic());
      }
    }
    return Results.status(
            StatusCode.IN_FORCE,
            entry.date(),
            lastDay,
            List.of(),
            entry,
            standing.suspending(now.byParty()))
        .saying(words.toString());
  }

  /** Days, or moments, with which something may be suspended or go on, in time. */
  List<Standstill.Edge> edges() {
    return effects(Standing.inForce(List.of(), Map.of(), Reserved.NOTHING)).stream()
        .map(SuspensionEffect::edge)
        .distinct()
        .toList();
  }

  /** What was to resume something and resumes nothing, with the reason. */
  Stream<Uncounted> resumingNothing() {
    Set<TreatyEvent> idle = new LinkedHashSet<>();
    Set<TreatyEvent> resuming = new HashSet<>();
    Suspensions now = new Suspensions(terms);
    for (SuspensionEffect effect :
        effects(Standing.inForce(List.of(), Map.of(), Reserved.NOTHING))) {
      switch (effect.does()) {
        case SuspensionEffect.Suspends(List<Lifting> back) ->
            resuming.addAll(now.takingBack(effect.clause(), effect.event(), back));
        case SuspensionEffect.Resumes(Lifting lifting) -> {
          lifting.all().forEach(idle::add);
          resuming.addAll(now.spokenOf(effect.clause(), lifting));
        }
        case SuspensionEffect.Lapses _ -> {}
      }
      now = after(effect, now);
    }
    idle.removeAll(resuming);
    return idle.stream()
        .map(event ->
            new Uncounted(
                event,
                "it resumes nothing: "
                    + (event.units().isEmpty()
                        ? "nothing that it could resume is suspended then"
                        : "none of " + event.units() + " can be resumed by it then"),
                false));
  }

  private List<SuspensionEffect> reached(List<SuspensionEffect> effects) {
    return effects.stream().filter(effect -> effect.edge().reached(on, at)).toList();
  }

  private Suspensions after(SuspensionEffect effect, Suspensions before) {
    Suspensions next = before.copy();
    apply(effect, next);
    return next;
  }

  /**
   * When what stands now changes, where that is before its last day is over; a notice that changes
   * nothing ends nothing.
   */
  private Standstill.@Nullable Edge change(
      Suspensions now, List<SuspensionEffect> effects, @Nullable LocalDate lastDay) {
    Suspensions last = now;
    List<SuspensionEffect> ahead = effects.subList(reached(effects).size(), effects.size());
    for (int i = 0; i < ahead.size(); i++) {
      last = after(ahead.get(i), last);
      if (lastOfAll(ahead, i) && differ(now, last)) {
        Standstill.Edge edge = ahead.get(i).edge();
        boolean sooner =
            lastDay == null
                || edge.lastDay().isBefore(lastDay)
                || (edge.moment() != null && edge.lastDay().equals(lastDay));
        return sooner ? edge : null;
      }
    }
    return null;
  }

  /** True for the last of those that take effect at one time: only what comes of all counts. */
  private static boolean lastOfAll(List<SuspensionEffect> effects, int i) {
    return i == effects.size() - 1 || !effects.get(i + 1).edge().equals(effects.get(i).edge());
  }

  /** True when the status, or what is suspended, is not the same. */
  private static boolean differ(Suspensions one, Suspensions other) {
    return one.status() != other.status() || !one.units().equals(other.units());
  }

  /**
   * What the status rests on: where a suspension that began it was lifted, one that still runs, or
   * that keeps it going before it takes effect itself.
   */
  private SuspensionEffect reason(
      SuspensionEffect decisive, Suspensions now, List<SuspensionEffect> effects) {
    return !decisive.suspends() || now.runs(decisive.clause(), decisive.event())
        ? decisive
        : effects.stream()
            .filter(effect -> effect.suspends() && now.runs(effect.clause(), effect.event()))
            .findFirst()
            .orElse(decisive);
  }

  private void apply(SuspensionEffect effect, Suspensions suspensions) {
    switch (effect.does()) {
      case SuspensionEffect.Suspends(List<Lifting> back) -> {
        if (leavesAlone(effect)) {
          suspensions.keep(effect.clause(), effect.event());
        } else {
          suspensions.suspend(effect.clause(), effect.event(), back);
        }
      }
      case SuspensionEffect.Resumes(Lifting lifting) ->
          suspensions.resume(effect.clause(), lifting);
      case SuspensionEffect.Lapses(List<TreatyEvent> anew, Set<String> units) ->
          suspensions.lapse(effect.clause(), effect.event(), anew, units);
    }
  }

  /** True for a suspension that leaves the case alone, as it comes after the case began. */
  private boolean leavesAlone(SuspensionEffect effect) {
    return begun != null && terms.pending().under(effect.clause()) && begun.isBefore(effect.date());
  }

  private List<SuspensionEffect> effects(Standing standing) {
    List<SuspensionEffect> effects = new ArrayList<>();
    terms.suspensions().keySet().forEach(name -> effects.addAll(under(name, standing)));
    effects.sort(SuspensionEffect.IN_TIME);
    return effects;
  }

  /** What a clause of suspension does, with what resumes that, or lets it lapse. */
  private List<SuspensionEffect> under(String name, Standing standing) {
    String resumption = SuspensionTerms.resumption(name, clauses.keySet());
    List<SuspensionEffect> resumptions = of(resumption, name, false);
    TakingBack back = new TakingBack(resumptions);
    List<SuspensionEffect> suspensions =
        of(name, name, true).stream()
            .filter(it -> ofBound(it, standing))
            .map(it -> it.with(back.of(it)))
            .toList();
    TemporalClause clause = clauses.get(name);
    List<SuspensionEffect> ending =
        clause == null
            ? suspensions
            : SuspensionLapses.with(clause, terms, suspensions, resumptions);
    return Stream.concat(ending.stream(), resumptions.stream()).toList();
  }

  private List<SuspensionEffect> of(String name, String suspension, boolean suspends) {
    TemporalClause clause = clauses.get(name);
    return clause == null
        ? List.of()
        : OwnEffect.under(clause, events).stream()
            .map(own ->
                new SuspensionEffect(
                    suspension,
                    own.event(),
                    suspends
                        ? new SuspensionEffect.Suspends(List.of())
                        : new SuspensionEffect.Resumes(own.lifting()),
                    results.result(clause, own.date(), false)))
            .toList();
  }

  /**
   * Among many, what a party suspended ends with its leaving, and does not come back with it; what
   * it suspended before the first day that binds it, having consented, is suspended from that day.
   */
  private boolean ofBound(SuspensionEffect effect, Standing standing) {
    String party = effect.event().party();
    PartyStanding own = party == null ? null : standing.parties().get(party);
    if (!terms.multilateral() || own == null) {
      return true;
    }
    return own.bound()
        && (own.provisional()
            || own.periods().stream().noneMatch(it -> outside(it, own.since(), effect)));
  }

  /** True for what comes before the consent to the stay that began then, or in an earlier one. */
  private static boolean outside(
      PartyStanding.Period stay, @Nullable LocalDate since, SuspensionEffect effect) {
    LocalDate last = stay.until();
    LocalDate consented = stay.consented();
    return stay.since().equals(since)
        ? consented != null && effect.event().date().isBefore(consented)
        : since != null
            && stay.since().isBefore(since)
            && last != null
            && !effect.date().isAfter(last);
  }

  /** Among many, a party suspends only its own relations; what it owes itself, towards all. */
  private Concerned concerned(Standing standing) {
    return terms.multilateral() ? new Concerned(between, standing.members()) : Concerned.BY_ANY;
  }
}
