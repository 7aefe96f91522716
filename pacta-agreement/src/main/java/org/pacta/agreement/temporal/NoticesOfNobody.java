package org.pacta.agreement.temporal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.TreatyEvent;

/**
 * Notices to suspend, among many to leave, and to resume where the text names whose they must be,
 * that were entered without word of a Party, each as that of any. As they were entered they bar
 * whatever they may bar; what is permitted must follow whosever they were, since what is not known
 * permits nothing. Any other resumption that names no Party is of all.
 */
final class NoticesOfNobody {
  /** Most ways told apart: two Parties and four such notices. Of more all are the same Party's. */
  private static final int WAYS_MAX = 16;

  private NoticesOfNobody() {}

  /**
   * What happened, as it was entered and with such notices as those of each Party. What time
   * brought about is nobody's.
   *
   * @param entered what was entered, without what time brought about
   */
  static Set<List<TreatyEvent>> ways(
      Lifecycle lifecycle, List<TreatyEvent> entered, List<TreatyEvent> events) {
    if (entered.stream().allMatch(event -> event.party() != null)) {
      return Set.of(events);
    }
    List<TemporalFormula.Awaited> asked = asked(lifecycle);
    Set<String> names =
        asked.stream().map(TemporalFormula.Awaited::event).collect(Collectors.toSet());
    FixedTerm fixed = lifecycle.terms().fixedTerm();
    List<TreatyEvent> nameless =
        entered.stream()
            .filter(event -> event.party() == null)
            .filter(event ->
                names.contains(event.event()) || (fixed != null && fixed.endsForOne(event)))
            .filter(events::contains)
            .toList();
    if (nameless.isEmpty()) {
      return Set.of(events); // lists of events are long to compare
    }
    Set<List<TreatyEvent>> ways = new LinkedHashSet<>(List.of(events));
    for (Map<TreatyEvent, String> whose : whose(nameless, authors(lifecycle, asked))) {
      ways.add(
          TreatyEvent.inTime(
              events.stream()
                  .map(event -> whose.containsKey(event) ? event.as(whose.get(event)) : event)
                  .toList()));
    }
    return ways;
  }

  /** For each such way, the notices as those of a Party, with each as it was entered. */
  static Stream<Map<TreatyEvent, TreatyEvent>> authored(
      Lifecycle lifecycle, List<TreatyEvent> events) {
    Set<List<TreatyEvent>> ways = ways(lifecycle, events, events);
    if (ways.size() == 1) {
      return Stream.of();
    }
    Set<TreatyEvent> entered = Set.copyOf(events);
    return ways.stream()
        .map(way ->
            way.stream()
                .filter(event -> !entered.contains(event))
                .distinct()
                .collect(Collectors.toMap(event -> event, event -> event.as(null))))
        .filter(moved -> !moved.isEmpty());
  }

  /** Notices of one Party, and those to resume of which the text names whose they must be. */
  private static List<TemporalFormula.Awaited> asked(Lifecycle lifecycle) {
    return lifecycle.clauses().stream()
        .flatMap(clause ->
            clause.formula().awaiting().stream()
                .filter(awaited ->
                    clause.name().startsWith("suspension")
                        || (clause.name().equals("withdrawal") && lifecycle.terms().multilateral())
                        || (clause.name().startsWith("resumption") && awaited.party() != null)))
        .toList();
  }

  /** Whose they may be: a Party's, or a body's of which the text awaits one. */
  private static List<String> authors(Lifecycle lifecycle, List<TemporalFormula.Awaited> asked) {
    return Stream.concat(
            lifecycle.partyIds().stream(),
            asked.stream().flatMap(awaited -> Stream.ofNullable(awaited.party())))
        .distinct()
        .toList();
  }

  private static List<Map<TreatyEvent, String>> whose(
      List<TreatyEvent> nameless, List<String> parties) {
    if (Math.pow(parties.size(), nameless.size()) > WAYS_MAX) {
      return parties.stream()
          .map(
              party -> nameless.stream().distinct().collect(Collectors.toMap(it -> it, _ -> party)))
          .toList();
    }
    List<Map<TreatyEvent, String>> all = new ArrayList<>(List.of(Map.of()));
    for (TreatyEvent event : nameless) {
      List<Map<TreatyEvent, String>> more = new ArrayList<>();
      for (Map<TreatyEvent, String> one : all) {
        for (String party : parties) {
          Map<TreatyEvent, String> with = new HashMap<>(one);
          with.put(event, party);
          more.add(with);
        }
      }
      all = more;
    }
    return all;
  }
}
