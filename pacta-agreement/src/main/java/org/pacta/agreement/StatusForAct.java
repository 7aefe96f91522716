package org.pacta.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The status that counts for an act: that of the relations of the Parties that its facts name.
 *
 * @param agreement whose status it is
 * @param ways what happened, in each way in which time that nobody can settle may have gone
 * @param status status by what happened, in the relations of some Parties
 */
record StatusForAct(
    Agreement agreement,
    List<List<TreatyEvent>> ways,
    BiFunction<List<TreatyEvent>, Collection<String>, Status> status) {
  /**
   * The fact {@code agr}, without what depends on a Party that the facts leave out, or on a time of
   * which nobody knows whether it ran.
   */
  Facts of(String act, Facts facts) {
    Set<String> named = agreement.partiesIn(act, facts);
    List<Facts> possible = new ArrayList<>(between(named));
    if (open(act, facts)) {
      // Whichever Party is left out comes first: relations with one missing are as for that one.
      for (Party party : agreement.parties()) {
        Set<String> more = new LinkedHashSet<>(Set.of(party.id()));
        more.addAll(named);
        possible.addAll(between(more));
      }
    }
    return certain(possible);
  }

  private List<Facts> between(Set<String> parties) {
    return ways.stream().map(way -> status.apply(way, parties).asFacts(agreement.id())).toList();
  }

  private boolean open(String act, Facts facts) {
    Vocabulary vocabulary = agreement.vocabulary();
    return agreement.content().terms().multilateral()
        && vocabulary.act(act).stream()
            .anyMatch(type -> !vocabulary.unnamed(type, facts).isEmpty());
  }

  /** What is the same in all. */
  private static Facts certain(List<Facts> possible) {
    Facts certain = possible.getFirst();
    Map<?, ?> values = (Map<?, ?>) certain.at("agr").orElseThrow();
    for (Facts other : possible) {
      for (Map.Entry<?, ?> value : values.entrySet()) {
        String path = "agr." + value.getKey();
        if (!other.at(path).equals(Optional.of(value.getValue()))) {
          certain = certain.without(path);
        }
      }
    }
    return certain;
  }
}
