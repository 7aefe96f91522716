package org.pacta.web.fields;

import org.pacta.node.request.Assessment;
import org.pacta.node.request.DataHandling;
import org.pacta.web.page.FieldValues;
import org.pacta.web.page.Typed;

/** What Art. 10 asks for, and the assessment, as fields of a form. */
public final class HandlingFields {
  /** Most conditions one form shows. */
  public static final int CONDITION_COUNT_MAX = 10;

  private HandlingFields() {}

  /** Adds what is kept to the fields of a form. */
  public static void put(FieldValues fields, DataHandling handling, Assessment assessment) {
    fields
        .put("handling.purpose", handling.purpose())
        .put("handling.categories", handling.categories())
        .put("handling.listOfData", handling.listOfData())
        .put("handling.special", handling.specialCategories().isEmpty() ? "" : "yes")
        .put("handling.specialCategories", handling.specialCategories())
        .put("handling.specialNecessity", handling.specialNecessity())
        .put("handling.needed", handling.needed())
        .put("handling.proportionate", handling.proportionate())
        .put("handling.accuracyAssured", handling.accuracyAssured())
        .putDate("handling.destroyBy", handling.destroyBy())
        .put("handling.handlingCode", handling.handlingCode())
        .put("handling.conditions", String.join("\n", handling.conditions()))
        .put("assessment.assessed", assessment.assessed())
        .put("assessment.concerns", assessment.concerns())
        .put("assessment.note", assessment.note())
        .put("assessment.nationalLawAllows", assessment.nationalLawAllows());
  }

  /** The handling as typed. */
  public static DataHandling handling(Typed typed) {
    return new DataHandling(
        typed.one("handling.purpose"),
        typed.all("handling.categories"),
        typed.one("handling.listOfData"),
        typed.all("handling.specialCategories"),
        typed.one("handling.specialNecessity"),
        typed.yesNo("handling.needed"),
        typed.yesNo("handling.proportionate"),
        typed.yesNo("handling.accuracyAssured"),
        typed.date("handling.destroyBy"),
        typed.one("handling.handlingCode"),
        typed.one("handling.conditions").lines().filter(line -> !line.isBlank()).toList());
  }

  /** The assessment as typed. */
  public static Assessment assessment(Typed typed) {
    return new Assessment(
        typed.yesNo("assessment.assessed"),
        typed.all("assessment.concerns"),
        typed.one("assessment.note"),
        typed.yesNo("assessment.nationalLawAllows"));
  }
}
