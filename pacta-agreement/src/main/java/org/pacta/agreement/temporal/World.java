package org.pacta.agreement.temporal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;

/**
 * One way in which it may have gone where nobody knows of some silences whether they have lasted:
 * with what each of these brings about, or without. What one of them settles of another is settled
 * in it, so that no world holds what cannot have been together.
 *
 * @param given what happened, with what such silences brought about in it
 * @param taken what such silences did not bring about in it, and what came about as soon as can be
 * @param latest what came about in it as late as can be
 * @param lapses every time of silence
 */
record World(List<TreatyEvent> given, Taken taken, Set<TreatyEvent> latest, List<Lapsed> lapses) {
  /** So many at most are tried all. */
  private static final int ALL_MAX = 16;

  /** Of more, so many silences are tried alone, and each of them is left out alone. */
  private static final int ALONE_MAX = 7;

  /** Most silences settled one after the other; a chain of so many is no treaty. */
  private static final int SETTLED_MAX = 200;

  World {
    latest = Set.copyOf(latest);
    lapses = List.copyOf(lapses);
  }

  /** What such silences did not bring about in it. */
  Set<TreatyEvent> denied() {
    return taken.denied();
  }

  /** What happened in it, with what time has brought about. */
  List<TreatyEvent> events() {
    return Lapsed.with(given, lapses);
  }

  /** Every world; of very many those in which no such silence, each alone, and all have lasted. */
  static List<World> of(Lapses lapses, List<TreatyEvent> events, AsOf when) {
    World first =
        new World(events, Taken.NOTHING, Set.of(), lapses.on(events, Taken.NOTHING, when));
    List<World> all = new ArrayList<>();
    if (first.branch(lapses, when, all)) {
      return all;
    }
    List<TreatyEvent> open = first.open(when).limit(ALONE_MAX).toList();
    return Stream.<Predicate<TreatyEvent>>concat(
            Stream.of(_ -> false, _ -> true),
            open.stream().flatMap(one -> Stream.of(it -> it.equals(one), it -> !it.equals(one))))
        .map(lasted -> first.settled(lapses, when, lasted))
        .flatMap(world -> {
          Set<TreatyEvent> sometime = world.sometime(lapses).collect(Collectors.toSet());
          return sometime.isEmpty()
              ? Stream.of(world)
              : Stream.of(world, world.soon(sometime, lapses, when));
        })
        .distinct()
        .toList();
  }

  /** The same with what happened as it was entered, by what stood in its place. */
  World entered(Map<TreatyEvent, TreatyEvent> entered) {
    return entered.isEmpty()
        ? this
        : new World(
            given.stream().map(event -> entered.getOrDefault(event, event)).toList(),
            taken,
            latest,
            lapses);
  }

  /** The rules of the silences in which worlds differ. */
  static List<String> rules(List<World> worlds) {
    Set<TreatyEvent> events =
        worlds.stream()
            .flatMap(
                world -> Stream.concat(world.denied().stream(), world.taken.soonest().stream()))
            .collect(Collectors.toSet());
    return worlds.stream()
        .flatMap(world -> world.lapses.stream())
        .filter(lapse -> events.contains(lapse.event()))
        .map(Lapsed::rule)
        .distinct()
        .toList();
  }

  /** Adds the worlds that this may be; false when they are too many. */
  private boolean branch(Lapses lapses, AsOf when, List<World> all) {
    Optional<TreatyEvent> open = open(when).findFirst();
    if (open.isEmpty()) {
      Optional<TreatyEvent> sometime = sometime(lapses).findFirst();
      return sometime.isEmpty()
          ? all.size() < ALL_MAX && all.add(this)
          : late(sometime.get()).branch(lapses, when, all)
              && soon(Set.of(sometime.get()), lapses, when).branch(lapses, when, all);
    }
    Optional<TreatyEvent> soonest = soonest(open.get(), lapses);
    return without(open.get(), lapses, when).branch(lapses, when, all)
        && with(open.get(), lapses, when).branch(lapses, when, all)
        && (soonest.isEmpty()
            || sooner(open.get(), soonest.get(), lapses, when).branch(lapses, when, all));
  }

  /** As what an unclear silence may have brought about sooner, where something rests on when. */
  private Optional<TreatyEvent> soonest(TreatyEvent event, Lapses silences) {
    return lapses.stream()
        .filter(lapse -> lapse.event().equals(event) && silences.bears(event.event()))
        .flatMap(lapse -> Stream.ofNullable(lapse.taken()))
        .filter(taken -> taken.detail().instant() != null)
        .findFirst();
  }

  private World settled(Lapses lapses, AsOf when, Predicate<TreatyEvent> lasted) {
    World world = this;
    for (int i = 0; i < SETTLED_MAX; i++) {
      Optional<TreatyEvent> open = world.open(when).findFirst();
      if (open.isEmpty()) {
        break;
      }
      world =
          lasted.test(open.get())
              ? world.with(open.get(), lapses, when)
              : world.without(open.get(), lapses, when);
    }
    return world;
  }

  /** What silences may have brought about by then of which nothing is settled yet, in time. */
  private Stream<TreatyEvent> open(AsOf when) {
    return TreatyEvent.inTime(
        lapses.stream()
            .filter(lapse -> lapse.outcome() == Lapsed.Outcome.UNCLEAR)
            .map(Lapsed::event)
            .filter(event -> when.reaches(event, ZoneOffset.UTC))
            .filter(event -> given.stream().noneMatch(it -> Lapsed.same(it, event)))
            .filter(event -> !denied().contains(event))
            .distinct()
            .toList())
        .stream();
  }

  private World with(TreatyEvent event, Lapses silences, AsOf when) {
    List<TreatyEvent> more = Lapsed.beside(given, List.of(event));
    return new World(more, taken, latest, silences.on(more, taken, when));
  }

  /** With what came about in place of what would have as late as can be. */
  private World sooner(TreatyEvent event, TreatyEvent soonest, Lapses silences, AsOf when) {
    Set<TreatyEvent> more = new HashSet<>(denied());
    more.add(event);
    List<TreatyEvent> with = Lapsed.beside(given, List.of(soonest));
    Taken other = new Taken(more, taken.soonest());
    return new World(with, other, latest, silences.on(with, other, when));
  }

  private World without(TreatyEvent event, Lapses silences, AsOf when) {
    Set<TreatyEvent> more = new HashSet<>(denied());
    more.add(event);
    Taken other = new Taken(more, taken.soonest());
    return new World(given, other, latest, silences.on(given, other, when));
  }

  /** What has come about nobody knows when, as far as something rests on when that was. */
  private Stream<TreatyEvent> sometime(Lapses silences) {
    return lapses.stream()
        .filter(lapse -> lapse.sometime() && lapse.taken() == null)
        .map(Lapsed::event)
        .filter(event -> silences.bears(event.event()))
        .filter(event -> given.stream().noneMatch(it -> Lapsed.same(it, event)))
        .filter(event -> !latest.contains(event))
        .distinct();
  }

  private World late(TreatyEvent event) {
    Set<TreatyEvent> more = new HashSet<>(latest);
    more.add(event);
    return new World(given, taken, more, lapses);
  }

  private World soon(Set<TreatyEvent> events, Lapses silences, AsOf when) {
    Set<TreatyEvent> more = new HashSet<>(taken.soonest());
    more.addAll(events);
    Taken other = new Taken(denied(), more);
    return new World(given, other, latest, silences.on(given, other, when));
  }
}
