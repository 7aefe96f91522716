package org.pacta.web.records;

import java.util.List;
import org.pacta.web.page.Chip;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Form;

/** The fields by which the records are filtered, and the filters in force. */
public record RecordFields(
    Form form, List<Choice> partners, List<Choice> kinds, List<Choice> times, List<Chip> chips) {
  public RecordFields {
    partners = List.copyOf(partners);
    kinds = List.copyOf(kinds);
    times = List.copyOf(times);
    chips = List.copyOf(chips);
  }
}
