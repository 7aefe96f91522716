package org.pacta.web.requestlist;

import java.util.List;
import org.pacta.web.page.Chip;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Form;

/** The fields by which a list is narrowed, and what it is narrowed to. */
public record NarrowingView(
    Form form, List<Choice> partners, List<Choice> times, List<Choice> holders, List<Chip> chips) {
  /** Of a page without lists. */
  public static final NarrowingView NONE =
      new NarrowingView(Form.empty(), List.of(), List.of(), List.of(), List.of());

  public NarrowingView {
    partners = List.copyOf(partners);
    times = List.copyOf(times);
    holders = List.copyOf(holders);
    chips = List.copyOf(chips);
  }
}
