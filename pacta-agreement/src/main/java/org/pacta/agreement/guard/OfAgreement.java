package org.pacta.agreement.guard;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What one agreement adds to the types of facts.
 *
 * @param zones time zone of each Party
 * @param scales ordered levels
 * @param unstated value that holds when a fact is given as not stated, by its path
 */
public record OfAgreement(
    Map<String, ZoneId> zones, List<Scale> scales, Map<String, Object> unstated) {
  /** Nothing. */
  public static final OfAgreement NOTHING = new OfAgreement(Map.of(), List.of(), Map.of());

  public OfAgreement {
    zones = Map.copyOf(zones);
    scales = List.copyOf(scales);
    unstated = Map.copyOf(unstated);
  }

  /** The part that CEL's functions look things up in. */
  OfAgreement lookedUp() {
    return new OfAgreement(zones, scales, Map.of());
  }
}
