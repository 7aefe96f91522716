package org.pacta.node.treaty;

import java.util.List;
import org.pacta.agreement.TreatyEvent;

/**
 * What has happened round a case.
 *
 * @param notes notes and other dated events of the agreement, oldest first
 * @param events events of the case, in the order in which they became known here
 * @param whole whether the events are kept from the beginning of the case on
 */
public record CasePast(List<TreatyEvent> notes, List<TreatyEvent> events, boolean whole) {
  public CasePast {
    notes = List.copyOf(notes);
    events = List.copyOf(events);
  }
}
