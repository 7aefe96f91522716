package org.pacta.agreement.temporal;

import java.util.List;

/**
 * A reservation of one party (Vienna Convention on the Law of Treaties, Arts. 19–23).
 *
 * @param id for example {@code RES-1}; guards read it in {@code agr.reservations}
 * @param party party that makes it
 * @param units units it excludes or changes
 * @param says what it says, in plain words
 * @param standing true when made on signature, so that no event is needed
 * @param cite units that allow it
 */
public record Reservation(
    String id, String party, List<String> units, String says, boolean standing, List<String> cite) {
  public Reservation {
    units = List.copyOf(units);
    cite = List.copyOf(cite);
  }
}
