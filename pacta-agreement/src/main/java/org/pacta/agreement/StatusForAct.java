package org.pacta.agreement;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The status that counts for an act: that of the relations of the Parties that its facts name.
 *
 * @param agreement whose status it is
 * @param between status in the relations of some Parties
 */
record StatusForAct(Agreement agreement, Function<Collection<String>, Status> between) {
  /** The fact {@code agr}, without what depends on a Party that the facts leave out. */
  Facts of(String act, Facts facts) {
    Set<String> named = agreement.partiesIn(act, facts);
    Facts agr = between.apply(named).asFacts(agreement.id());
    return open(act, facts) ? whoeverElse(agr, named) : agr;
  }

  private boolean open(String act, Facts facts) {
    Vocabulary vocabulary = agreement.vocabulary();
    return agreement.content().terms().multilateral()
        && vocabulary.act(act).stream()
            .anyMatch(type -> !vocabulary.unnamed(type, facts).isEmpty());
  }

  /** Whichever Party is left out comes first, as relations with one missing are as for that one. */
  private Facts whoeverElse(Facts agr, Set<String> named) {
    Map<?, ?> values = (Map<?, ?>) agr.at("agr").orElseThrow();
    Facts certain = agr;
    for (Party party : agreement.parties()) {
      Set<String> more = new LinkedHashSet<>(Set.of(party.id()));
      more.addAll(named);
      Facts other = between.apply(more).asFacts(agreement.id());
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
