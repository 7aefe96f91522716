package org.pacta.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What besides the status holds on a day.
 *
 * @param provisional true when the agreement is applied before its entry into force
 * @param reservations ids of the reservations in force
 * @param parties how each party stands, by its id, in the order of the file
 */
public record Standing(
    boolean provisional, List<String> reservations, Map<String, PartyStanding> parties) {
  public Standing {
    reservations = List.copyOf(reservations);
    parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
  }

  /** Parties for which the agreement is in force. */
  public List<String> members() {
    return parties.entrySet().stream()
        .filter(party -> party.getValue().member())
        .map(Map.Entry::getKey)
        .toList();
  }
}
