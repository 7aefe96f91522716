package org.pacta.agreement.temporal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;

/**
 * An agreement concluded for a time, from its entry into force.
 *
 * @param length first term
 * @param renews length of each tacit renewal, or null when it ends with the term
 * @param noticeEvent event that prevents the next renewal, or null
 * @param noticeBefore how long before the end of a term the notice must be received, or null
 * @param cite units of the text
 */
public record FixedTerm(
    TimeLength length,
    @Nullable TimeLength renews,
    @Nullable String noticeEvent,
    @Nullable TimeLength noticeBefore,
    List<String> cite) {
  public FixedTerm {
    cite = List.copyOf(cite);
  }
}
