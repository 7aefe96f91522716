package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Attribution;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Effort;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;

/**
 * Events that time alone brings about. One may start or keep another; each rests only on what came
 * before it, so looking again until nothing changes settles all of them, in whatever order they
 * stand in the file.
 */
final class Lapses {
  /** Most looks; a chain of so many is no treaty. */
  private static final int LOOKS_MAX = 200;

  /**
   * Steps for each event of the case of a time, beside those of what happened: who has which role
   * is asked of each of them, in every look, and in a chain each look adds one.
   */
  private static final int CASE_STEPS = 24;

  private final Obligations obligations;
  private final Lifecycle lifecycle;
  private final Lapsing lapsing;
  private final SilenceKnown complete;
  private final Supplier<Effort> effort;
  private final Set<String> ofItsLife;

  /** What was worked out already, where the same is looked at again and again; or null. */
  private final @Nullable Map<Look, List<Lapsed>> seen;

  /** What happened, and how what nobody knows is taken, looked at then. */
  private record Look(List<TreatyEvent> given, Taken taken, AsOf when) {}

  /** Lapses where all that happened is known. */
  Lapses(Obligations obligations, Lifecycle lifecycle, Lapsing lapsing) {
    this(obligations, lifecycle, lapsing, SilenceKnown.ALL, Obligations::effort, null);
  }

  /**
   * Lapses as far as is known.
   *
   * @param complete events of which all that happened are known
   * @param effort what one look may take
   * @param seen to remember what was worked out, or null
   */
  private Lapses(
      Obligations obligations,
      Lifecycle lifecycle,
      Lapsing lapsing,
      SilenceKnown complete,
      Supplier<Effort> effort,
      @Nullable Map<Look, List<Lapsed>> seen) {
    this.complete = complete;
    this.effort = effort;
    this.ofItsLife = lifecycle.terms().awaited(lifecycle.clauses());
    this.seen = seen;
    this.obligations = obligations;
    this.lifecycle = lifecycle;
    this.lapsing = lapsing;
  }

  /** The same over other obligations, for one act or account: it remembers what it works out. */
  Lapses of(Obligations other) {
    return new Lapses(other, lifecycle, lapsing, complete, effort, new ConcurrentHashMap<>());
  }

  /**
   * The same where a silence that something else than these events may have broken is not known to
   * have lasted.
   */
  Lapses knowing(Set<String> some) {
    return knowing(SilenceKnown.of(some));
  }

  /** The same where of other events, or all others, it is known until a moment. */
  Lapses knowing(@Nullable Set<String> some, AsOf until) {
    return knowing(complete.andUntil(some, until));
  }

  /** Of which events it is known that all are given. */
  SilenceKnown known() {
    return complete;
  }

  private Lapses knowing(SilenceKnown known) {
    return new Lapses(obligations, lifecycle, lapsing, known, effort, new ConcurrentHashMap<>());
  }

  /** The same where each look takes from this; it remembers what it works out. */
  Lapses within(Supplier<Effort> other) {
    return new Lapses(obligations, lifecycle, lapsing, complete, other, new ConcurrentHashMap<>());
  }

  /** True where no time brings anything about. */
  boolean none() {
    return lapsing.none();
  }

  /** True for an event on which more rests than what guards ask of it. */
  boolean bears(String event) {
    return ofItsLife.contains(event) || lapsing.read().contains(event);
  }

  /** Events, and those that would have broken silences by which one of them comes about. */
  Set<String> with(Set<String> awaited) {
    return lapsing.with(awaited, obligations);
  }

  /** The same with those that set such silences going. */
  Set<String> leadingTo(Set<String> awaited) {
    return lapsing.leadingTo(awaited, obligations);
  }

  /**
   * Every time that runs or has run out by then.
   *
   * @param given what happened, whether or not it counts
   * @param taken how what nobody knows is taken
   */
  List<Lapsed> on(List<TreatyEvent> given, Taken taken, AsOf when) {
    if (lapsing.none()) {
      return List.of();
    }
    Look look = new Look(given, taken, when);
    if (seen == null) {
      return lookedAt(look);
    }
    List<Lapsed> found = seen.get(look);
    if (found == null) {
      found = lookedAt(look);
      seen.put(look, found);
    }
    return found;
  }

  private List<Lapsed> lookedAt(Look at) {
    Effort each = effort.get();
    List<TreatyEvent> admitted = new Admitted(lifecycle).of(at.given);
    List<Lapsed> found = List.of();
    for (int look = 0; look < LOOKS_MAX; look++) {
      List<Lapsed> next = once(at, admitted, found, each);
      if (next.equals(found)) {
        return found;
      }
      found = look == LOOKS_MAX - 1 ? swinging(found, next) : next;
    }
    return found;
  }

  /**
   * Of what does not settle nobody knows whether it comes about; taking the last look as it is
   * would let the number of looks decide.
   */
  private static List<Lapsed> swinging(List<Lapsed> one, List<Lapsed> other) {
    return EitherWay.settling().lapses(List.of(one, other));
  }

  private List<Lapsed> once(
      Look at, List<TreatyEvent> admitted, List<Lapsed> found, Effort effort) {
    List<Timed> all =
        new ArrayList<>(
            timed(lapsing.all(), at, counted(at.given, admitted, found), found, effort));
    List<Duty> onLastDay = lapsing.endingOnLastDay(ofItsLife);
    List<Duty> atAnHour = lapsing.endingAtAnHour(ofItsLife, obligations);
    broughtBy(onLastDay, at, found)
        .map(TreatyEvent::date)
        .distinct()
        .forEach(
            day -> onItsLastDay(onLastDay, at, found, day, effort).forEach(it -> put(all, it)));
    broughtBy(atAnHour, at, found)
        .forEach(
            event -> atItsHour(atAnHour, at, found, event, effort).forEach(it -> put(all, it)));
    return all.stream().map(Timed::lapsed).toList();
  }

  /** What came about by the time of these, or was entered and may have. */
  private Stream<TreatyEvent> broughtBy(List<Duty> duties, Look at, List<Lapsed> found) {
    Set<String> names = duties.stream().map(lapsing::brought).collect(Collectors.toSet());
    return names.isEmpty()
        ? Stream.of()
        : Stream.concat(
                found.stream()
                    .filter(it -> it.outcome() == Lapsed.Outcome.CAME_ABOUT)
                    .map(Lapsed::event),
                at.given.stream())
            .filter(event -> names.contains(event.event()));
  }

  /**
   * What times bring about on their last day neither stops nor ends any time that ends with that
   * day, as all of them have run out by then: these times as they stand without what comes of them.
   */
  private List<Timed> onItsLastDay(
      List<Duty> own, Look at, List<Lapsed> found, LocalDate day, Effort effort) {
    Set<String> rules = own.stream().map(Duty::id).collect(Collectors.toSet());
    Set<String> names = own.stream().map(lapsing::brought).collect(Collectors.toSet());
    List<Lapsed> others =
        found.stream()
            .filter(it -> !(rules.contains(it.rule()) && it.event().date().equals(day)))
            .toList();
    Predicate<TreatyEvent> named = it -> it.date().equals(day) && names.contains(it.event());
    List<TreatyEvent> bare = at.given.stream().filter(Predicate.not(named)).toList();
    List<Timed> times = without(own, at, bare, others, effort);
    List<TreatyEvent> given = // what somebody did on that day of his own is no end of a time
        at.given.stream()
            .filter(it ->
                !named.test(it)
                    || times.stream().noneMatch(time -> Lapsed.same(it, time.lapsed().event())))
            .toList();
    return (given.equals(bare) ? times : without(own, at, given, others, effort))
        .stream().filter(it -> it.lapsed().event().date().equals(day)).filter(Timed::over).toList();
  }

  /** The same of a time that ends at an hour: without what comes about then, or later that day. */
  private List<Timed> atItsHour(
      List<Duty> own, Look at, List<Lapsed> found, TreatyEvent event, Effort effort) {
    Predicate<TreatyEvent> other =
        it -> !(it.event().equals(event.event()) && it.date().equals(event.date()));
    List<Lapsed> others = found.stream().filter(it -> other.test(it.event())).toList();
    List<TreatyEvent> given = at.given.stream().filter(other).toList();
    return without(own, at, given, others, effort).stream()
        .filter(it -> Lapsed.same(event, it.lapsed().event()))
        .filter(Timed::over)
        .toList();
  }

  private List<Timed> without(
      List<Duty> own, Look at, List<TreatyEvent> given, List<Lapsed> others, Effort effort) {
    List<TreatyEvent> all = new Admitted(lifecycle).of(Lapsed.with(given, others));
    return timed(own, at, all, others, effort);
  }

  private static void put(List<Timed> all, Timed one) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).same(one)) {
        all.set(i, one);
        return;
      }
    }
    all.add(one);
  }

  private List<Timed> timed(
      Collection<Duty> duties, Look at, List<TreatyEvent> all, List<Lapsed> found, Effort effort) {
    AsOf when = at.when;
    Set<TreatyEvent> atOnce = lapsing.onLastDays(at.given, found);
    List<TreatyEvent> open =
        Stream.concat(unclear(found, at).stream(), nameless(found, at).stream()).toList();
    StatusNow status = lifecycle.now(all, when);
    Map<Duty, List<Obligations.Found>> started = started(duties, all, atOnce, status, when, effort);
    Map<String, Long> ofCase =
        all.stream()
            .flatMap(event -> Stream.ofNullable(event.detail().caseId()))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<Timed> lapses = new ArrayList<>();
    for (Duty duty : duties) {
      for (Obligations.Found one : started.getOrDefault(duty, List.of())) {
        Owed owed = one.owed();
        String caseId = owed.trigger().detail().caseId();
        effort.spend(CASE_STEPS * (caseId == null ? 1 : ofCase.getOrDefault(caseId, 1L)));
        DutyState state = owed.state(when, status, one.condition());
        DueSpan span = owed.span(when);
        if (span == null) {
          continue;
        }
        DueTime due = span.latest();
        boolean mayBeOver =
            BroughtAbout.mayBeOver(
                BroughtAbout.outcome(state), owed, span, owed.released(status, when), when);
        TreatyEvent brought =
            BroughtAbout.event(lapsing.brought(duty), owed, span, mayBeOver, lapsing.silence(duty));
        List<TreatyEvent> doubtful =
            open.stream().filter(it -> it.party() != null || !Lapsed.alike(it, brought)).toList();
        Lapsed.@Nullable Outcome outcome =
            mayBeOver
                ? Lapsed.Outcome.UNCLEAR
                : known(BroughtAbout.outcome(state), one, due, doubtful, status);
        if (outcome != null) {
          lapses.add(
              new Timed(
                  duty,
                  owed.trigger(),
                  owed.party(),
                  new Lapsed(
                      duty.id(),
                      outcome,
                      brought,
                      duty.cite(),
                      mayBeOver
                          ? owed.words(due) + BroughtAbout.mayBeOver(owed)
                          : BroughtAbout.words(outcome, brought, state, owed.words(due)),
                      BroughtAbout.sooner(
                          outcome, one, brought, span, at.taken, lapsing.silence(duty)))));
        }
      }
    }
    return lapses;
  }

  /** What counts: what time brings about of the life of the agreement, where the text admits it. */
  private List<TreatyEvent> counted(
      List<TreatyEvent> given, List<TreatyEvent> admitted, List<Lapsed> found) {
    return found.stream().anyMatch(it -> ofItsLife.contains(it.event().event()))
        ? new Admitted(lifecycle).of(Lapsed.with(given, found))
        : Lapsed.with(admitted, found);
  }

  /** What has started, reckoned at once for all that hear the same. */
  private Map<Duty, List<Obligations.Found>> started(
      Collection<Duty> duties,
      List<TreatyEvent> all,
      Set<TreatyEvent> atOnce,
      StatusNow status,
      AsOf when,
      Effort effort) {
    DutyStart force = new DutyStart(lifecycle, all, effort);
    Attribution acts = lifecycle.terms().attribution(lifecycle.clauses());
    Map<Set<TreatyEvent>, List<Duty>> hearing = new LinkedHashMap<>();
    for (Duty duty : duties) {
      hearing
          .computeIfAbsent(lapsing.unheard(duty, all, atOnce, force, acts), _ -> new ArrayList<>())
          .add(duty);
    }
    Map<Duty, List<Obligations.Found>> started = new IdentityHashMap<>();
    hearing.forEach((unheard, alike) -> {
      List<TreatyEvent> heard = all.stream().filter(it -> !unheard.contains(it)).toList();
      obligations
          .of(alike, heard, status, when, effort)
          .forEach(it -> started.computeIfAbsent(it.owed().duty(), _ -> new ArrayList<>()).add(it));
    });
    return started;
  }

  private static List<TreatyEvent> unclear(List<Lapsed> found, Look at) {
    return found.stream()
        .filter(it -> it.outcome() == Lapsed.Outcome.UNCLEAR)
        .map(Lapsed::event)
        .filter(event -> at.given.stream().noneMatch(it -> Lapsed.same(it, event)))
        .filter(event -> !at.taken.denied().contains(event))
        .toList();
  }

  /** What was entered without word of a Party may be another's than the one that was silent. */
  private List<TreatyEvent> nameless(List<Lapsed> found, Look at) {
    List<TreatyEvent> brought =
        found.stream()
            .filter(it -> it.outcome() == Lapsed.Outcome.CAME_ABOUT)
            .map(Lapsed::event)
            .toList();
    return brought.isEmpty()
        ? List.of()
        : Nameless.of(at.given, brought, () -> with(ofItsLife)).entered();
  }

  /**
   * A silence has lasted where all that would have broken it is known: what another one brings
   * about is not, while that one is unclear.
   *
   * @param open events that come about or not, nobody knows
   */
  private Lapsed.@Nullable Outcome known(
      Lapsed.@Nullable Outcome outcome,
      Obligations.Found one,
      @Nullable DueTime due,
      List<TreatyEvent> open,
      StatusNow status) {
    Owed owed = one.owed();
    if (outcome != Lapsed.Outcome.CAME_ABOUT || due == null) {
      return outcome;
    }
    Set<String> broken = lapsing.broken(owed.duty(), obligations);
    return complete.lasted(broken, one, status)
            && open.stream().noneMatch(it -> broken.contains(it.event()) && within(it, owed, due))
        ? outcome
        : Lapsed.Outcome.UNCLEAR;
  }

  /** True for what can concern a time: it is of no other case, and not after its end. */
  private static boolean within(TreatyEvent event, Owed owed, DueTime due) {
    String its = event.detail().caseId();
    String caseId = owed.trigger().detail().caseId();
    return (its == null || caseId == null || its.equals(caseId))
        && !owed.done().end().reckoning().missed(due, event);
  }
}
