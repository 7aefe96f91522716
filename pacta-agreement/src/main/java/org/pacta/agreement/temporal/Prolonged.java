package org.pacta.agreement.temporal;

import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Extension;
import org.pacta.agreement.TreatyEvent;

/**
 * A time as notices have lengthened it.
 *
 * @param due when it ends
 * @param late the first notice that came too late to put it off, or null
 * @param latest until when that one would have been in time, or null
 */
record Prolonged(DueTime due, @Nullable TreatyEvent late, @Nullable DueTime latest) {
  /** A time that no notice has lengthened. */
  static Prolonged none(DueTime due) {
    return new Prolonged(due, null, null);
  }

  Prolonged to(DueTime longer) {
    return new Prolonged(longer, late, latest);
  }

  Prolonged missed(TreatyEvent event, DueTime inTime) {
    return late == null ? new Prolonged(due, event, inTime) : this;
  }

  /** What became of a notice that came too late, in words; empty when none did. */
  String inWords(@Nullable Extension extension, OwedWords words) {
    return late == null || latest == null || extension == null
        ? ""
        : "; "
            + late.event().replace('_', ' ')
            + " on "
            + words.moment(late)
            + " came too late to prolong it, in time until "
            + words.end(latest)
            + (extension.advance() == null
                ? ""
                : " (" + extension.advance().inWords("it ends") + ")");
  }
}
