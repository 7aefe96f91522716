package org.pacta.agreement.temporal;

import java.util.List;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.AgreementContent;

/**
 * An event that counts for nothing, as the text does not admit it, or not then.
 *
 * @param event what happened
 * @param reason why, in words
 */
public record Uncounted(TreatyEvent event, String reason) {
  /** Those among some events under an agreement, whatever the day. */
  public static List<Uncounted> among(List<TreatyEvent> events, AgreementContent content) {
    return new Lifecycle(content.temporal(), content.terms(), content.parties(), List.of(), null)
        .uncounted(events);
  }
}
