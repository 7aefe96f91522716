package org.pacta.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Fills in the steps of a request about an invented vehicle-crime suspect. */
final class RequestForm {
  static final String SUBJECT = "Stolen vehicles moved through Utopia";

  private final Visitor visitor;
  private final String href;

  private RequestForm(Visitor visitor, String href) {
    this.visitor = visitor;
    this.href = href;
  }

  /** Starts a draft; ends on its task list. */
  static RequestForm start(Visitor visitor) {
    visitor.open("/requests/new").press("Write a request under this agreement");
    String href = visitor.path();
    assertThat(href).matches("/requests/[^/]+/draft");
    return new RequestForm(visitor, href);
  }

  /** The path of the case. */
  String casePath() {
    return href.substring(0, href.length() - "/draft".length());
  }

  /** The path of the draft's task list. */
  String path() {
    return href;
  }

  RequestForm form() {
    visitor
        .choose("form.means", "electronic")
        .choose("form.contentAllowsElectronic", "yes")
        .choose("form.urgent", "yes")
        .choose("form.language", "en")
        .press("Save and continue");
    return this;
  }

  RequestForm ask(String subject) {
    visitor
        .choose("ask.nature", "police_cooperation")
        .choose("ask.assistance", "information")
        .choose("ask.topics", "vehicle_crime")
        .choose("ask.addressee", "cz-police")
        .type("ask.subject", subject)
        .type("ask.facts", "A group moves stolen vehicles through Utopia. <b>Žluťoučký</b> Қазақ.")
        .type("ask.questions[0]", "Is the vehicle registered, and since when?")
        .type("ask.questions[1]", "Who is its keeper?")
        .press("Save and continue");
    return this;
  }

  RequestForm about() {
    visitor
        .select("persons[0].role", "suspect")
        .type("persons[0].familyName", "ERIKSSON")
        .type("persons[0].givenNames", "ANNA MARIA")
        .type("persons[0].dateOfBirth", "1974-08-12")
        .type("persons[0].nationality", "UTO")
        .select("items[0].kind", "vehicle")
        .type("items[0].identifier", "SPECIMEN1")
        .type("items[0].description", "Estate car, dark blue")
        .press("Save and continue");
    return this;
  }

  RequestForm handling() {
    personalData(visitor);
    visitor.press("Save and continue");
    return this;
  }

  /** What Art. 10 asks for, and the assessment; the answer has the same fields. */
  static void personalData(Visitor visitor) {
    visitor
        .choose("handling.purpose", "suppress_crime")
        .choose("handling.categories", "crime_and_persons")
        .type("handling.listOfData", "Name, date of birth, vehicle")
        .choose("handling.accuracyAssured", "yes")
        .choose("handling.needed", "yes")
        .choose("handling.proportionate", "yes");
    destroyBy(visitor, "31", "12", "2029");
    visitor
        .choose("handling.handlingCode", "H1")
        .choose("assessment.nationalLawAllows", "yes")
        .choose("assessment.assessed", "yes")
        .type("assessment.note", "Ordinary crime; no concern found.");
  }

  static void destroyBy(Visitor visitor, String day, String month, String year) {
    visitor
        .type("handling.destroyBy-day", day)
        .type("handling.destroyBy-month", month)
        .type("handling.destroyBy-year", year);
  }
}
