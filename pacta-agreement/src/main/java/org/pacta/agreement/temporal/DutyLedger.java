package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyAccount;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Effort;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Party;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.Vocabulary;

/**
 * Duties as events start, pause, meet and end them, and what follows when their time runs out. A
 * bearer such as {@code each_party} owes once per party, whoever brought the event about; an event
 * that names no party counts for all. A recurring duty falls due anew from each event that met it,
 * one with a schedule in each period of the calendar. Nothing starts while the agreement has no
 * effect, or where the condition of the duty is false.
 */
public final class DutyLedger {
  /**
   * Most times, one started by the other, that are followed while nobody knows whether they ran.
   */
  private static final int UNCLEAR_MAX = 20;

  private final List<Duty> duties;
  private final Lifecycle lifecycle;
  private final Obligations obligations;
  private final Lapses lapses;
  private final Admitted admitted;
  private final Supplier<Effort> effort;

  /**
   * A ledger for the duties and lapses among these rules.
   *
   * @param zones where the days of each Party, and of each body that is none, begin
   * @param conditions whether the conditions of duties hold, given what happened
   * @param vocabulary acts whose facts say which Party has a role
   */
  public DutyLedger(
      List<Rule> rules,
      List<Deadline> deadlines,
      List<Party> parties,
      Map<String, ZoneId> zones,
      Lifecycle lifecycle,
      Map<String, WorkingCalendar> calendars,
      Function<List<TreatyEvent>, CaseCondition> conditions,
      Vocabulary vocabulary) {
    this.duties = rules.stream().filter(Duty.class::isInstance).map(Duty.class::cast).toList();
    this.admitted = new Admitted(lifecycle);
    this.lifecycle = lifecycle;
    this.effort = Obligations::effort;
    CaseParties cases = new CaseParties(vocabulary);
    this.obligations =
        new Obligations(
            deadlines,
            parties,
            lifecycle,
            calendars,
            conditions,
            new Bearers(parties, zones, cases, Creditors.of(parties, lifecycle)));
    this.lapses = new Lapses(obligations, lifecycle, Lapsing.of(rules, deadlines));
  }

  private DutyLedger(
      List<Duty> duties,
      Lifecycle lifecycle,
      Obligations obligations,
      Lapses lapses,
      Supplier<Effort> effort) {
    this.effort = effort;
    this.duties = duties;
    this.admitted = new Admitted(lifecycle);
    this.lifecycle = lifecycle;
    this.obligations = obligations;
    this.lapses = lapses;
  }

  /** The same ledger where something else says whether the conditions of duties hold. */
  private DutyLedger asking(Function<List<TreatyEvent>, CaseCondition> conditions) {
    Obligations asking = obligations.asking(conditions);
    return new DutyLedger(duties, lifecycle, asking, lapses.of(asking), effort);
  }

  /** The same ledger where all accounts together may take no more than this; for one thread. */
  public DutyLedger within(Effort all) {
    Supplier<Effort> shares = () -> all.share(Effort.EVENT_STEPS_MAX);
    return new DutyLedger(duties, lifecycle, obligations, lapses.within(shares), shares);
  }

  /**
   * The same ledger where conditions know what a register is complete for, but for what nobody
   * knows to have happened, such as what comes of a silence that may have been broken.
   *
   * @param day day looked at, where it is latest
   * @param conditions whether the conditions of duties hold, given what is known
   */
  public DutyLedger knowing(
      EventRegister past,
      AsOf when,
      LocalDate day,
      Function<EventRegister, CaseCondition> conditions) {
    EventRegister sure = counted(past);
    DutyLedger ledger = asking(sure, conditions);
    for (int look = 0; look < UNCLEAR_MAX && !lapses.none(); look++) {
      EventRegister before = sure;
      sure = sure.unsureOf(ledger.unsettled(past.events(), when, day));
      if (sure.equals(before)) {
        break;
      }
      ledger = asking(sure, conditions);
    }
    return ledger;
  }

  private DutyLedger asking(EventRegister sure, Function<EventRegister, CaseCondition> conditions) {
    return asking(events -> conditions.apply(sure.with(events)));
  }

  /**
   * The same ledger where nobody knows of other events whether they broke a silence, but for those
   * on which the life of the agreement rests.
   */
  public DutyLedger complete(Set<String> events) {
    Set<String> known = new HashSet<>(ofItsLife());
    known.addAll(events);
    return with(lapses.knowing(known));
  }

  /**
   * The same ledger where of other events it is known until then alone that all are there: a
   * silence that has ended by then has lasted.
   */
  public DutyLedger completeUntil(Set<String> events, AsOf until) {
    return with(lapses.knowing(events, until));
  }

  /**
   * The same where that is so of all but the life of the agreement: what became due later may have
   * been done.
   */
  public DutyLedger knownUntil(AsOf until) {
    return with(lapses.knowing(ofItsLife()).knowing(null, until));
  }

  private DutyLedger with(Lapses other) {
    return new DutyLedger(duties, lifecycle, obligations, other, effort);
  }

  /**
   * Events of which whatever is given is all there was, as the status rests on it: those that the
   * clauses on the life of the agreement await, and what would have broken a silence by which one
   * of them comes about.
   */
  public Set<String> ofItsLife() {
    return lapses.with(lifecycle.terms().awaited(lifecycle.clauses()));
  }

  /** The same with whatever sets such a silence going, as another may bring that about. */
  public Set<String> leadingToItsLife() {
    return lapses.leadingTo(lifecycle.terms().awaited(lifecycle.clauses()));
  }

  /** Every duty started by then, as it stands then. */
  public List<DutyState> on(List<TreatyEvent> events, AsOf when) {
    return account(events, when).duties();
  }

  /** The same of what a register holds and counts. */
  public DutyAccount account(EventRegister past, AsOf when) {
    return account(settled(past), when);
  }

  /** The same with every time of silence, reckoned once. */
  public DutyAccount account(List<TreatyEvent> events, AsOf when) {
    return either(events, way -> accountOf(way, when), EitherWay::account);
  }

  /** Where a time of silence is unclear: what is so whether or not it has lasted. */
  private DutyAccount accountOf(List<TreatyEvent> way, AsOf when) {
    List<World> worlds = World.of(lapses, way, when);
    Nameless nameless = nameless(way, worlds);
    Aligned told = Aligned.of(worlds);
    List<DutyAccount> each = new ArrayList<>();
    for (int i = 0; i < worlds.size(); i++) {
      each.add(
          new DutyAccount(reckoned(worlds.get(i), nameless, when).duties(), told.lapses().get(i)));
    }
    return joined(worlds, nameless.aligned(each), EitherWay::account);
  }

  private static <T> T joined(List<World> worlds, List<T> each, EitherWay.Joining<T> join) {
    return each.size() == 1 ? each.getFirst() : join.of(EitherWay.worlds(worlds), each);
  }

  /**
   * What was entered without word of a Party is what the silence of one brought about, or the act
   * of another beside it; what it would start then nobody knows, and is not listed.
   */
  private DutyAccount reckoned(World world, Nameless nameless, AsOf when) {
    List<TreatyEvent> events = world.events();
    List<TreatyEvent> other = nameless.leftOut(events);
    DutyAccount own = new DutyAccount(states(events, List.of(), when), world.lapses());
    if (other.isEmpty()) {
      return own;
    }
    List<TreatyEvent> both =
        TreatyEvent.inTime(Stream.concat(events.stream(), other.stream()).toList());
    DutyAccount beside = new DutyAccount(states(both, other, when), world.lapses());
    return EitherWay.acting(other).account(List.of(own, beside));
  }

  private List<DutyState> states(
      List<TreatyEvent> events, List<TreatyEvent> startingNothing, AsOf when) {
    List<TreatyEvent> all = admitted.of(events);
    StatusNow status = lifecycle.now(all, when);
    return obligations.of(duties, all, status, when, effort.get()).stream()
        .filter(one -> !startingNothing.contains(one.owed().trigger()))
        .map(one ->
            lapses.known().known(one.owed().state(when, status, one.condition()), one, status))
        .toList();
  }

  /** Duties whose event happened, but which nobody owes then. */
  public List<DutyNotStarted> unstarted(List<TreatyEvent> events, AsOf when) {
    return either(
        events,
        way -> {
          List<World> worlds = World.of(lapses, way, when);
          return joined(
              worlds,
              worlds.stream().map(world -> unstartedIn(world, when)).toList(),
              EitherWay::unstarted);
        },
        EitherWay::unstarted);
  }

  private List<DutyNotStarted> unstartedIn(World world, AsOf when) {
    return obligations.unstarted(duties, admitted.of(world.events()), when, effort.get());
  }

  /** Every time of silence that runs or has run out by then. */
  public List<Lapsed> lapses(List<TreatyEvent> events, AsOf when) {
    return either(
        events,
        way -> {
          List<World> worlds = World.of(lapses, way, when);
          return joined(worlds, Aligned.of(worlds).lapses(), EitherWay::lapses);
        },
        EitherWay::lapses);
  }

  /** What is so whether or not reservations count of which nobody can say it. */
  private <T> T either(
      List<TreatyEvent> events,
      Function<List<TreatyEvent>, T> reckoned,
      EitherWay.Joining<T> join) {
    List<T> ways = admitted.ways(events).reversed().stream().map(reckoned).toList();
    return ways.size() == 1
        ? ways.getFirst()
        : join.of(EitherWay.counting(admitted.missing(events)), ways);
  }

  /**
   * What happened, with what time alone has brought about by then, in each way in which it may have
   * gone: with what each time brings about of which nobody knows whether it ran, and without; with
   * the reservations of which nobody can say whether they count, and without them; with what
   * suspends or leaves without word of a Party, or resumes where the text names whose act that is,
   * as the act of each; and with what came at a moment that is not told at the first and the last.
   */
  public List<List<TreatyEvent>> ways(List<TreatyEvent> events, AsOf when) {
    return worlds(events, when).stream()
        .flatMap(world -> NoticesOfNobody.ways(lifecycle, events, world.events()).stream())
        .flatMap(way -> UntoldMoments.ways(lifecycle, way, when).stream())
        .distinct()
        .toList();
  }

  /**
   * Names of the events of which nobody knows whether they have happened, or whether they count:
   * what such a time brings about, and by then what rests on it.
   *
   * @param day day looked at, where it is latest
   */
  private Set<String> unsettled(List<TreatyEvent> events, AsOf when, LocalDate day) {
    List<World> worlds = worlds(events, when);
    return unsettled(
        events, when, worlds, worlds.size() == 1 ? Surely.NOTHING : surely(worlds, day, true));
  }

  private Set<String> unsettled(
      List<TreatyEvent> events, AsOf when, List<World> worlds, Surely surely) {
    return Stream.of(
            Stream.concat(
                    lapses(events, when).stream(),
                    worlds.stream().flatMap(world -> world.lapses().stream()))
                .filter(lapse -> lapse.outcome() == Lapsed.Outcome.UNCLEAR)
                .filter(lapse -> when.reaches(lapse.counted(), ZoneOffset.UTC))
                .map(Lapsed::event)
                .filter(event -> events.stream().noneMatch(it -> Lapsed.same(it, event))),
            worlds.stream().flatMap(world -> world.denied().stream()),
            surely.open().stream())
        .flatMap(Function.identity())
        .map(TreatyEvent::event)
        .collect(Collectors.toSet());
  }

  private List<World> worlds(List<TreatyEvent> events, AsOf when) {
    return admitted.ways(events).stream().flatMap(way -> worldsOf(way, when)).distinct().toList();
  }

  /**
   * With what came at a moment not told as late as can be, too, and with notices of nobody as those
   * of each, where silences hang on it.
   */
  private Stream<World> worldsOf(List<TreatyEvent> events, AsOf when) {
    if (lapses.none()) {
      return World.of(lapses, events, when).stream();
    }
    return Stream.concat(
            UntoldMoments.past(lifecycle, events, when).stream(),
            NoticesOfNobody.authored(lifecycle, events))
        .flatMap(entered -> {
          Map<TreatyEvent, TreatyEvent> late = new HashMap<>();
          entered.forEach((moved, event) -> late.put(event, moved));
          List<TreatyEvent> way =
              late.isEmpty()
                  ? events
                  : TreatyEvent.inTime(
                      events.stream().map(event -> late.getOrDefault(event, event)).toList());
          return World.of(lapses, way, when).stream().map(world -> world.entered(entered));
        });
  }

  private Surely surely(List<World> worlds, LocalDate day, boolean derived) {
    Aligned told = Aligned.of(worlds);
    return Surely.of(
        IntStream.range(0, worlds.size())
            .mapToObj(i -> told.told(i, counting(worlds.get(i), day, derived)))
            .toList());
  }

  private List<TreatyEvent> counting(World world, LocalDate day, boolean derived) {
    List<TreatyEvent> all = world.events();
    return admitted.of(derived ? lifecycle.withDerived(all, day) : all);
  }

  /**
   * What counts of what happened, with what follows from the dates by a day, in each way in which
   * it may have gone.
   */
  public List<List<TreatyEvent>> happened(List<TreatyEvent> events, AsOf when, LocalDate day) {
    return worlds(events, when).stream().map(world -> counting(world, day, true)).toList();
  }

  /**
   * What has surely happened by then and counts, in whichever way it has gone, and of what nobody
   * knows whether it has.
   *
   * @param past what is complete
   * @param events what is known to have happened
   * @param day day looked at, where it is latest
   * @param derived true with what follows from the dates of the agreement
   */
  public EventRegister sure(
      EventRegister past, List<TreatyEvent> events, AsOf when, LocalDate day, boolean derived) {
    List<World> worlds = worlds(events, when);
    Surely surely = surely(worlds, day, derived);
    List<TreatyEvent> entered = nameless(events, worlds).entered();
    List<TreatyEvent> all =
        entered.isEmpty()
            ? surely.events()
            : TreatyEvent.inTime(
                Stream.concat(surely.events().stream(), entered.stream()).distinct().toList());
    return past.unsureOf(unsettled(events, when, worlds, surely)).with(all);
  }

  private Nameless nameless(List<TreatyEvent> events, List<World> worlds) {
    List<TreatyEvent> brought =
        worlds.stream().flatMap(world -> world.lapses().stream()).map(Lapsed::event).toList();
    return Nameless.of(events, brought, this::ofItsLife);
  }

  /** What happened, without what cannot have counted, as all events of some names are given. */
  public List<TreatyEvent> settled(EventRegister past) {
    return admitted.settled(past.events(), past.complete());
  }

  /** What a register holds but for what counts for nothing, as the text does not admit it. */
  public EventRegister counted(EventRegister past) {
    return admitted.of(past);
  }

  /**
   * The first way in which it may have gone: where nobody knows of a silence whether it has lasted,
   * without what it would have brought about.
   */
  public List<TreatyEvent> first(List<TreatyEvent> events, AsOf when) {
    return worlds(events, when).getFirst().events();
  }
}
