package org.pacta.agreement.temporal;

import java.util.List;
import java.util.stream.Stream;
import org.pacta.agreement.TreatyEvent;

/**
 * What lets suspended units go on: the notice of a Party, for what it has suspended itself, or the
 * notices of those that the text names, for what all of them let go on, whoever suspended it. A
 * notice says nothing of a suspension of which notice came after it.
 *
 * @param notices those of each that the text names, as they were given; or the one of a Party
 * @param whoever true where it lets go on what anybody suspended
 */
record Lifting(List<List<TreatyEvent>> notices, boolean whoever) {
  Lifting {
    notices = notices.stream().map(List::copyOf).toList();
  }

  /** One notice by itself. */
  static Lifting by(TreatyEvent notice, boolean whoever) {
    return new Lifting(List.of(List.of(notice)), whoever);
  }

  Stream<TreatyEvent> all() {
    return notices.stream().flatMap(List::stream);
  }
}
