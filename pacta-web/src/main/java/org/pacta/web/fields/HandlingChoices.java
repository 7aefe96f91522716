package org.pacta.web.fields;

import java.util.List;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Clause;

/** The choices of the personal-data step, each with its clause; {@code why} by field. */
public record HandlingChoices(
    List<Choice> purposes,
    List<Choice> categories,
    List<Choice> specialCategories,
    List<Choice> handlingCodes,
    List<Choice> concerns,
    List<Choice> yesNo,
    Why why) {
  public HandlingChoices {
    purposes = List.copyOf(purposes);
    categories = List.copyOf(categories);
    specialCategories = List.copyOf(specialCategories);
    handlingCodes = List.copyOf(handlingCodes);
    concerns = List.copyOf(concerns);
    yesNo = List.copyOf(yesNo);
  }

  /** Why each field is asked. */
  public record Why(
      List<Clause> purpose,
      List<Clause> list,
      List<Clause> special,
      List<Clause> quality,
      List<Clause> destruction,
      List<Clause> conditions,
      List<Clause> law) {}
}
