package org.pacta.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose id the key {@code party} of a shared event is: the Party whose act the event is. Receiving
 * is an act of the one that receives, except for a note, which is the act of the one that wrote it.
 */
public final class EventRole {
  private static final Map<String, PartyRole> BY_EVENT = byEvent();

  private static final Set<String> RECEIPTS = Set.of("request_received", "personal_data_received");

  private EventRole() {}

  /** True for what names the Party that received, and comes about by what another did. */
  public static boolean receipt(String event) {
    return RECEIPTS.contains(event);
  }

  /** Role in its case of the Party that an event names; empty where any Party's act it may be. */
  public static Optional<PartyRole> of(String event) {
    return Optional.ofNullable(BY_EVENT.get(event));
  }

  /** Roles by event, in the order of a case. */
  public static Map<String, PartyRole> all() {
    return BY_EVENT;
  }

  private static Map<String, PartyRole> byEvent() {
    Map<String, PartyRole> roles = new LinkedHashMap<>();
    put(
        roles,
        PartyRole.REQUESTING_PARTY,
        "request_lodged_orally",
        "request_confirmed_in_writing",
        "request_withdrawn",
        "more_information_given",
        "conditions_accepted");
    put(
        roles,
        PartyRole.REQUESTED_PARTY,
        "request_received",
        "reply_sent",
        "more_information_asked",
        "request_forwarded",
        "refusal_decided",
        "partial_execution_decided",
        "refusal_notified",
        "postponement_decided",
        "postponement_notified",
        "conditions_set");
    put(
        roles,
        PartyRole.SENDING_PARTY,
        "information_volunteered",
        "information_sent",
        "personal_data_sent",
        "usage_report_asked",
        "liaison_posted",
        "liaison_recalled",
        "border_crossed",
        "border_crossing_reported");
    put(
        roles,
        PartyRole.RECEIVING_PARTY,
        "personal_data_received",
        "personal_data_destroyed",
        "usage_report_sent",
        "sender_term_reached",
        "data_no_longer_necessary");
    put(roles, PartyRole.HOST_PARTY, "host_services_provided");
    return Collections.unmodifiableMap(roles);
  }

  private static void put(Map<String, PartyRole> roles, PartyRole role, String... events) {
    List.of(events).forEach(event -> roles.put(event, role));
  }
}
