package org.pacta.agreement.temporal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;

/**
 * Worlds in which the same came about, in some of them sooner: told alike, as of the latest that it
 * can have been.
 *
 * @param events for each world, what came about sooner in it, with the same as it is told
 * @param lapses for each world, every time of silence as it is told
 */
record Aligned(List<Map<TreatyEvent, TreatyEvent>> events, List<List<Lapsed>> lapses) {
  static Aligned of(List<World> worlds) {
    List<Map<TreatyEvent, TreatyEvent>> events = new ArrayList<>();
    List<List<Lapsed>> lapses = new ArrayList<>();
    boolean sooner = worlds.stream().anyMatch(world -> !world.taken().soonest().isEmpty());
    boolean alone = worlds.stream().allMatch(world -> world.denied().isEmpty());
    List<Map<List<@Nullable Object>, List<Lapsed>>> each =
        sooner && alone ? worlds.stream().map(Aligned::keyed).toList() : List.of();
    for (World world : worlds) {
      Map<TreatyEvent, TreatyEvent> told = new HashMap<>();
      List<Lapsed> all = new ArrayList<>();
      Map<List<@Nullable Object>, Integer> place = new HashMap<>();
      for (Lapsed lapse : world.lapses()) {
        int own = place.merge(key(lapse), 1, Integer::sum) - 1;
        List<Lapsed> same = alike(each, key(lapse), own);
        Lapsed shown = same.isEmpty() ? lapse.told() : as(same, lapse);
        if (lapse.outcome() == Lapsed.Outcome.CAME_ABOUT
            && !shown.event().equals(lapse.counted())) {
          told.put(lapse.counted(), shown.event());
        }
        all.add(shown);
      }
      events.add(told);
      lapses.add(all);
    }
    return new Aligned(events, lapses);
  }

  /** As it is told in the first world, with how it ended in its own. */
  private static Lapsed as(List<Lapsed> same, Lapsed lapse) {
    Lapsed first = same.getFirst().told();
    boolean alike = same.stream().allMatch(it -> it.outcome() == first.outcome());
    return alike
        ? first
        : new Lapsed(
            lapse.rule(), lapse.outcome(), first.event(), lapse.cite(), lapse.arithmetic(), null);
  }

  /** One time of silence in each world; nothing where some world has it not. */
  private static List<Lapsed> alike(
      List<Map<List<@Nullable Object>, List<Lapsed>>> each, List<@Nullable Object> key, int place) {
    return !each.isEmpty()
            && each.stream().map(it -> it.getOrDefault(key, List.of()).size()).distinct().count()
                == 1
        ? each.stream().map(it -> it.getOrDefault(key, List.of()).get(place)).toList()
        : List.of();
  }

  private static Map<List<@Nullable Object>, List<Lapsed>> keyed(World world) {
    Map<List<@Nullable Object>, List<Lapsed>> keyed = new LinkedHashMap<>();
    world
        .lapses()
        .forEach(lapse -> keyed.computeIfAbsent(key(lapse), _ -> new ArrayList<>()).add(lapse));
    return keyed;
  }

  private static List<@Nullable Object> key(Lapsed lapse) {
    List<@Nullable Object> key = new ArrayList<>();
    key.add(lapse.rule());
    key.add(lapse.event().party());
    key.add(lapse.event().detail().caseId());
    key.add(lapse.event().detail().item());
    return key;
  }

  /** What happened in a world, as it is told. */
  List<TreatyEvent> told(int world, List<TreatyEvent> happened) {
    Map<TreatyEvent, TreatyEvent> its = events.get(world);
    return its.isEmpty()
        ? happened
        : TreatyEvent.inTime(
            happened.stream().map(event -> its.getOrDefault(event, event)).toList());
  }
}
