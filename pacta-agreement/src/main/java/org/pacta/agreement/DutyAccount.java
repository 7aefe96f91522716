package org.pacta.agreement;

import java.util.List;

/**
 * What is owed at a moment, and what time alone has brought about by then.
 *
 * @param duties every duty that events have started
 * @param lapses every time that runs or has run out, with the event it brings about
 */
public record DutyAccount(List<DutyState> duties, List<Lapsed> lapses) {
  public DutyAccount {
    duties = List.copyOf(duties);
    lapses = List.copyOf(lapses);
  }
}
