package org.pacta.web.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pacta.node.request.RequestContent;
import org.pacta.web.compose.CheckPage.SummarySection;
import org.pacta.web.fields.AgreementChoices;
import org.pacta.web.fields.HandlingRows;
import org.pacta.web.page.SummaryRow;
import org.pacta.web.page.Words;

/** A request read back in words, by step; for the check page, the case and the preview. */
public final class ContentRows {
  private final AgreementChoices choices;
  private final Function<DraftStep, String> changeHref;

  private ContentRows(AgreementChoices choices, Function<DraftStep, String> changeHref) {
    this.choices = choices;
    this.changeHref = changeHref;
  }

  /** Read back for changing: each row links to its step. */
  static List<SummarySection> changeable(
      RequestContent content, AgreementChoices choices, DraftFrame frame, String addressee) {
    return new ContentRows(choices, frame::href).sections(content, addressee);
  }

  /** Read back as it is. */
  public static List<SummarySection> fixed(
      RequestContent content, AgreementChoices choices, String addressee) {
    return new ContentRows(choices, step -> "").sections(content, addressee);
  }

  private List<SummarySection> sections(RequestContent content, String addressee) {
    List<SummarySection> sections = new ArrayList<>();
    sections.add(new SummarySection(DraftStep.FORM.title(), form(content.form())));
    sections.add(new SummarySection(DraftStep.ASK.title(), ask(content.ask(), addressee)));
    sections.add(new SummarySection(DraftStep.ABOUT.title(), about(content)));
    String change = changeHref.apply(DraftStep.HANDLING);
    List<SummaryRow> handling = new ArrayList<>();
    if (!content.persons().isEmpty()) {
      handling.addAll(HandlingRows.handling(content.handling(), choices, change));
    }
    handling.addAll(HandlingRows.assessment(content.assessment(), choices, change));
    sections.add(new SummarySection(DraftStep.HANDLING.title(), handling));
    return sections;
  }

  private List<SummaryRow> form(RequestContent.Form form) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(
        row(DraftStep.FORM, "Made", AgreementChoices.words(form.means()), clause(form.means())));
    if (form.means().equals("electronic")) {
      String allows = HandlingRows.answer(form.contentAllowsElectronic());
      rows.add(row(DraftStep.FORM, "Content allows electronic means", allows, "9(1)/2"));
    }
    rows.add(row(DraftStep.FORM, "Urgent", HandlingRows.answer(form.urgent())));
    if (!form.urgencyReason().isEmpty()) {
      rows.add(row(DraftStep.FORM, "Why it is urgent", form.urgencyReason(), "9(1)/3"));
    }
    rows.add(row(DraftStep.FORM, "Language", AgreementChoices.words(form.language()), "9(6)"));
    return rows;
  }

  private static String clause(String means) {
    return switch (means) {
      case "electronic" -> "9(1)/2";
      case "oral" -> "9(1)/3";
      default -> "9(1)/1";
    };
  }

  private List<SummaryRow> ask(RequestContent.Ask ask, String addressee) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row(DraftStep.ASK, "Kind of help", AgreementChoices.words(ask.nature()), "1(2)"));
    rows.add(row(DraftStep.ASK, "Assistance", AgreementChoices.words(ask.assistance())));
    rows.add(
        new SummaryRow(
            "Types of crime",
            orNothing(ask.topics().stream().map(choices::label).toList()),
            choices.topicClauses(ask.topics()),
            changeHref.apply(DraftStep.ASK)));
    rows.add(row(DraftStep.ASK, "Asked of", addressee));
    rows.add(row(DraftStep.ASK, "Subject", ask.subject()));
    rows.add(row(DraftStep.ASK, "Facts", ask.facts()));
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < ask.questions().size(); i++) {
      questions.add((i + 1) + ". " + ask.questions().get(i));
    }
    rows.add(
        new SummaryRow(
            "Questions", orNothing(questions), List.of(), changeHref.apply(DraftStep.ASK)));
    return rows;
  }

  private List<SummaryRow> about(RequestContent content) {
    List<SummaryRow> rows = new ArrayList<>();
    for (RequestContent.Person person : content.persons()) {
      List<String> lines = new ArrayList<>();
      lines.add((person.familyName() + ", " + person.givenNames()).strip());
      add(lines, "Born ", Words.dayTyped(person.dateOfBirth()));
      add(lines, "Nationality ", person.nationality());
      add(lines, "", person.note());
      String key = person.role().isEmpty() ? "Person" : AgreementChoices.words(person.role());
      rows.add(new SummaryRow(key, lines, List.of(), changeHref.apply(DraftStep.ABOUT)));
    }
    for (RequestContent.Item item : content.items()) {
      List<String> lines = new ArrayList<>();
      lines.add(item.identifier());
      add(lines, "", item.description());
      String key = item.kind().isEmpty() ? "Item" : AgreementChoices.words(item.kind());
      rows.add(new SummaryRow(key, lines, List.of(), changeHref.apply(DraftStep.ABOUT)));
    }
    if (rows.isEmpty()) {
      rows.add(row(DraftStep.ABOUT, "Persons and items", "None named"));
    }
    return rows;
  }

  private static void add(List<String> lines, String before, String text) {
    if (!text.isEmpty()) {
      lines.add(before + text);
    }
  }

  private static List<String> orNothing(List<String> lines) {
    return lines.isEmpty() ? List.of("Not answered") : lines;
  }

  private SummaryRow row(DraftStep step, String key, String line, String... units) {
    return new SummaryRow(
        key,
        List.of(line.isEmpty() ? "Not answered" : line),
        choices.clauses(units),
        changeHref.apply(step));
  }
}
