package org.pacta.agreement.guard;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.Attribution;

/**
 * What one agreement adds to the types of facts.
 *
 * @param zones time zone of each Party
 * @param scales ordered levels
 * @param unstated value that holds when a fact is given as not stated, by its path
 * @param notified lists that each Party notifies, by id
 * @param attribution whose act it is what a body does
 */
public record OfAgreement(
    Map<String, ZoneId> zones,
    List<Scale> scales,
    Map<String, Object> unstated,
    Map<String, Notified> notified,
    Attribution attribution) {
  /** Nothing. */
  public static final OfAgreement NOTHING = new OfAgreement(Map.of(), List.of(), Map.of());

  /** What an agreement adds whose Parties notify no lists. */
  public OfAgreement(Map<String, ZoneId> zones, List<Scale> scales, Map<String, Object> unstated) {
    this(zones, scales, unstated, Map.of(), Attribution.NONE);
  }

  public OfAgreement {
    zones = Map.copyOf(zones);
    scales = List.copyOf(scales);
    unstated = Map.copyOf(unstated);
    notified = Map.copyOf(notified);
  }

  /** The part that CEL's functions look things up in. */
  OfAgreement lookedUp() {
    return new OfAgreement(zones, scales, Map.of(), Map.of(), Attribution.NONE);
  }

  OfAgreement withZones(Map<String, ZoneId> others) {
    return new OfAgreement(others, scales, unstated, notified, attribution);
  }

  /** The same with other scales. */
  public OfAgreement withScales(List<Scale> others) {
    return new OfAgreement(zones, others, unstated, notified, attribution);
  }

  OfAgreement withUnstated(Map<String, Object> values) {
    return new OfAgreement(zones, scales, values, notified, attribution);
  }

  OfAgreement withNotified(Map<String, Notified> lists) {
    return new OfAgreement(zones, scales, unstated, lists, attribution);
  }

  OfAgreement withAttribution(Attribution whose) {
    return new OfAgreement(zones, scales, unstated, notified, whose);
  }
}
