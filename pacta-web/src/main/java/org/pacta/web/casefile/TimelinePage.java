package org.pacta.web.casefile;

import java.util.List;
import org.pacta.web.page.TimelineItem;

/** Every step of a case, newest first. */
public record TimelinePage(CaseFrame frame, List<TimelineItem> items) {
  public TimelinePage {
    items = List.copyOf(items);
  }
}
