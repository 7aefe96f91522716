package org.pacta.agreement.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what the agreements of one folder have in common: atoms and the slots of facts, by act, and
 * CEL's set-up, where those that add no types of their own share one. Code lists do not matter to
 * CEL, which sees codes as text.
 */
public final class CelGrounds {
  private final Map<Key, CelGround> grounds = new ConcurrentHashMap<>();

  private final Map<Map<String, FactType>, ActGround> acts = new ConcurrentHashMap<>();

  private final Map<String, String> names = new ConcurrentHashMap<>();

  private final Map<List<String>, Set<String>> members = new ConcurrentHashMap<>();

  private record Key(
      Map<String, Map<String, FactType>> structures,
      Map<String, FactType> variables,
      Set<String> terms,
      OfAgreement own) {}

  /** An equal text that was met before: agreements name the same facts and test them alike. */
  String shared(String text) {
    String known = names.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  /** Members of a code list as a set; acts and agreements have the same few lists. */
  Set<String> members(List<String> codes) {
    return members.computeIfAbsent(codes, Set::copyOf);
  }

  /** What acts with these facts have in common. */
  ActGround act(Map<String, FactType> variables) {
    return acts.computeIfAbsent(Map.copyOf(variables), ActGround::new);
  }

  CelGround of(
      FactTypes types, Map<String, FactType> variables, Set<String> terms, OfAgreement own) {
    return grounds.computeIfAbsent(
        new Key(types.structures(), Map.copyOf(variables), Set.copyOf(terms), own),
        key -> new CelGround(types, key.variables(), key.terms(), key.own()));
  }
}
