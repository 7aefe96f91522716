package org.pacta.web.compose;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.node.request.Assessment;
import org.pacta.node.request.DataHandling;
import org.pacta.node.request.RequestContent;
import org.pacta.web.page.Status;
import org.pacta.web.page.Task;

/** Which steps of a draft are complete; the room and the agreement have the last word. */
final class DraftTasks {
  private static final Status TO_DO = new Status("Not complete", "blue");
  private static final Status OPTIONAL = new Status("Optional", "grey");
  private static final Status LATER = new Status("When the rest is complete", "grey");

  private DraftTasks() {}

  static List<Task> of(DraftFrame frame, RequestContent content) {
    boolean formed = form(content.form());
    boolean asked = ask(content.ask());
    boolean handled = handling(content);
    boolean ready = formed && asked && handled;
    boolean named = !content.persons().isEmpty() || !content.items().isEmpty();
    return List.of(
        task(frame, DraftStep.FORM, "Written, electronic or oral; language; urgency", formed),
        task(frame, DraftStep.ASK, "Types of crime, facts and questions", asked),
        new Task(
            DraftStep.ABOUT.path(),
            DraftStep.ABOUT.title(),
            frame.href(DraftStep.ABOUT),
            "Only those the request is about",
            named,
            OPTIONAL),
        task(
            frame,
            DraftStep.HANDLING,
            content.persons().isEmpty()
                ? "The safeguards; no person is named, so no personal data is sent"
                : "Persons are named: what Art. 10 asks of the sender, and the safeguards",
            handled),
        new Task(
            DraftStep.CHECK.path(),
            DraftStep.CHECK.title(),
            frame.href(DraftStep.CHECK),
            "What the agreement says to it, and to whom it goes",
            false,
            ready ? new Status("Ready", "green") : LATER));
  }

  private static Task task(DraftFrame frame, DraftStep step, String hint, boolean done) {
    return new Task(step.path(), step.title(), frame.href(step), hint, done, TO_DO);
  }

  private static boolean form(RequestContent.Form form) {
    boolean electronicSettled =
        !form.means().equals("electronic") || form.contentAllowsElectronic() != null;
    boolean oralExplained = !form.means().equals("oral") || !form.urgencyReason().isBlank();
    return filled(form.means(), form.language())
        && form.urgent() != null
        && electronicSettled
        && oralExplained;
  }

  private static boolean ask(RequestContent.Ask ask) {
    return filled(ask.nature(), ask.assistance(), ask.addressee(), ask.subject(), ask.facts())
        && !ask.topics().isEmpty()
        && !ask.questions().isEmpty();
  }

  private static boolean handling(RequestContent content) {
    Assessment assessment = content.assessment();
    boolean assessed = answered(assessment.assessed(), assessment.nationalLawAllows());
    return assessed && (content.persons().isEmpty() || personalData(content.handling()));
  }

  private static boolean personalData(DataHandling handling) {
    boolean necessityWritten =
        handling.specialCategories().isEmpty() || !handling.specialNecessity().isBlank();
    return filled(
            handling.purpose(),
            handling.listOfData(),
            handling.destroyBy(),
            handling.handlingCode())
        && !handling.categories().isEmpty()
        && answered(handling.needed(), handling.proportionate(), handling.accuracyAssured())
        && necessityWritten;
  }

  private static boolean filled(String... texts) {
    return Stream.of(texts).noneMatch(String::isBlank);
  }

  private static boolean answered(@Nullable Boolean... answers) {
    for (Boolean answer : answers) {
      if (answer == null) {
        return false;
      }
    }
    return true;
  }
}
