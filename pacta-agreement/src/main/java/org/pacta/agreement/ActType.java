package org.pacta.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An act of the vocabulary.
 *
 * @param id for example {@code data.transfer}
 * @param facts type of each variable its guards may read, by variable, besides those always there
 * @param brings events that doing it brings about
 * @param outside facts naming a Party for which the agreement need not be in force
 * @param outsideUnlessBound facts naming a Party that counts as such an outsider while the
 *     agreement is not in force for it, and as a Party of the act while it is
 * @param roles fact that says which Party has a role in it, by role: {@code requested_party}
 * @param by role of the Party whose act it is; empty where several may do it
 * @param sameParty groups of roles that one Party has in it: who answers is who was asked
 */
public record ActType(
    String id,
    Map<String, String> facts,
    List<Brings> brings,
    List<String> outside,
    List<String> outsideUnlessBound,
    Map<String, String> roles,
    String by,
    List<List<String>> sameParty) {
  public ActType {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    brings = List.copyOf(brings);
    outside = List.copyOf(outside);
    outsideUnlessBound = List.copyOf(outsideUnlessBound);
    roles = Map.copyOf(roles);
    sameParty = sameParty.stream().map(List::copyOf).toList();
  }

  /** True for an act on the life of the agreement itself: signing, suspending, ending it. */
  public static boolean ofLife(String act) {
    return act.startsWith("agreement.");
  }
}
