package org.pacta.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Between whom an act is: the Parties that its facts name, without those that count as outsiders as
 * it does not bind them, and, where a fact that would name one is left out, each that it may be.
 *
 * @param asked status of which the relations are asked
 */
record PartiesOfAct(StatusForAct asked) {
  /** The relations it may be in. */
  List<Set<String>> relations(String act, Facts facts) {
    Vocabulary vocabulary = asked.agreement().vocabulary();
    return vocabulary
        .act(act)
        .map(type -> relations(type, vocabulary, facts))
        .orElse(List.of(Set.of()));
  }

  private List<Set<String>> relations(ActType act, Vocabulary vocabulary, Facts facts) {
    List<Set<String>> relations = new ArrayList<>(named(act, vocabulary, facts));
    List<String> unnamed =
        asked.agreement().content().terms().multilateral()
            ? vocabulary.unnamed(act, facts)
            : List.of();
    boolean bound = act.outsideUnlessBound().containsAll(unnamed);
    if (!unnamed.isEmpty()) {
      // Whichever Party is left out comes first: relations with one missing are as for that one.
      for (Set<String> named : List.copyOf(relations)) {
        parties()
            .filter(party -> !bound || members().stream().anyMatch(all -> all.contains(party)))
            .forEach(party -> {
              Set<String> more = new LinkedHashSet<>(Set.of(party));
              more.addAll(named);
              relations.add(more);
            });
      }
    }
    return relations;
  }

  private Stream<String> parties() {
    return asked.agreement().parties().stream().map(Party::id);
  }

  /** The Parties named, in each way in which time may have gone, but for outsiders then. */
  private List<Set<String>> named(ActType act, Vocabulary vocabulary, Facts facts) {
    Set<String> named = asked.agreement().partiesIn(act.id(), facts);
    Set<String> perhaps = vocabulary.outsideUnlessBound(act, facts);
    return perhaps.isEmpty()
        ? List.of(named)
        : members().stream().map(members -> without(named, perhaps, members)).distinct().toList();
  }

  private static Set<String> without(Set<String> named, Set<String> perhaps, List<String> members) {
    Set<String> inside = new LinkedHashSet<>(named);
    inside.removeIf(party -> perhaps.contains(party) && !members.contains(party));
    return inside;
  }

  /** The Parties bound, in each way in which time may have gone. */
  private List<List<String>> members() {
    return asked.ways().stream()
        .map(way -> asked.lifecycle().statusAt(way, asked.at(), Set.of(), asked.start().first()))
        .map(status -> status.standing().members())
        .toList();
  }
}
