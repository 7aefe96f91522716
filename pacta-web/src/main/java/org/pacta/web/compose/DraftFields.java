package org.pacta.web.compose;

import java.util.ArrayList;
import java.util.List;
import org.pacta.node.request.RequestContent;
import org.pacta.node.request.RequestContent.Ask;
import org.pacta.node.request.RequestContent.Item;
import org.pacta.node.request.RequestContent.Person;
import org.pacta.web.fields.HandlingFields;
import org.pacta.web.page.FieldValues;
import org.pacta.web.page.Form;
import org.pacta.web.page.Typed;

/** A request's content as fields, and what was typed in one step merged into the content. */
final class DraftFields {
  /** Most persons, items or questions that one form is read for; the room has its own limits. */
  static final int ENTRY_COUNT_MAX = 60;

  private static final String REMOVE_PERSON = "remove-person-";
  private static final String REMOVE_ITEM = "remove-item-";

  private DraftFields() {}

  static Form form(RequestContent content) {
    RequestContent.Form form = content.form();
    Ask ask = content.ask();
    FieldValues fields =
        new FieldValues()
            .put("form.means", form.means())
            .put("form.contentAllowsElectronic", form.contentAllowsElectronic())
            .put("form.urgent", form.urgent())
            .put("form.urgencyReason", form.urgencyReason())
            .put("form.language", form.language())
            .put("form.otherLanguageAgreed", form.otherLanguageAgreed())
            .put("ask.nature", ask.nature())
            .put("ask.assistance", ask.assistance())
            .put("ask.topics", ask.topics())
            .put("ask.addressee", ask.addressee())
            .put("ask.subject", ask.subject())
            .put("ask.facts", ask.facts())
            .putTexts("ask.questions", ask.questions());
    persons(fields, content.persons());
    items(fields, content.items());
    HandlingFields.put(fields, content.handling(), content.assessment());
    return fields.form();
  }

  private static void persons(FieldValues fields, List<Person> persons) {
    for (int i = 0; i < persons.size(); i++) {
      Person person = persons.get(i);
      String at = "persons[" + i + "].";
      fields
          .put(at + "role", person.role())
          .put(at + "familyName", person.familyName())
          .put(at + "givenNames", person.givenNames())
          .put(at + "dateOfBirth", person.dateOfBirth())
          .put(at + "nationality", person.nationality())
          .put(at + "note", person.note());
    }
  }

  private static void items(FieldValues fields, List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      String at = "items[" + i + "].";
      fields
          .put(at + "kind", item.kind())
          .put(at + "identifier", item.identifier())
          .put(at + "description", item.description());
    }
  }

  /** The content with one step replaced by what was typed there. */
  static RequestContent merged(DraftStep step, RequestContent kept, Typed typed) {
    return switch (step) {
      case FORM ->
          new RequestContent(
              form(typed),
              kept.ask(),
              kept.persons(),
              kept.items(),
              kept.handling(),
              kept.assessment());
      case ASK ->
          new RequestContent(
              kept.form(),
              ask(typed),
              kept.persons(),
              kept.items(),
              kept.handling(),
              kept.assessment());
      case ABOUT ->
          new RequestContent(
              kept.form(),
              kept.ask(),
              persons(typed),
              items(typed),
              kept.handling(),
              kept.assessment());
      case HANDLING ->
          new RequestContent(
              kept.form(),
              kept.ask(),
              kept.persons(),
              kept.items(),
              HandlingFields.handling(typed),
              HandlingFields.assessment(typed));
      case CHECK -> kept;
    };
  }

  private static RequestContent.Form form(Typed typed) {
    return new RequestContent.Form(
        typed.one("form.means"),
        typed.yesNo("form.contentAllowsElectronic"),
        typed.yesNo("form.urgent"),
        typed.one("form.urgencyReason"),
        typed.one("form.language"),
        typed.yesNo("form.otherLanguageAgreed"));
  }

  private static Ask ask(Typed typed) {
    return new Ask(
        typed.one("ask.nature"),
        typed.one("ask.assistance"),
        typed.all("ask.topics"),
        typed.one("ask.addressee"),
        typed.one("ask.subject"),
        typed.one("ask.facts"),
        typed.texts("ask.questions", ENTRY_COUNT_MAX));
  }

  private static List<Person> persons(Typed typed) {
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < typed.count("persons", ENTRY_COUNT_MAX); i++) {
      String at = "persons[" + i + "].";
      Person person =
          new Person(
              typed.one(at + "role"),
              typed.one(at + "familyName"),
              typed.one(at + "givenNames"),
              typed.one(at + "dateOfBirth"),
              typed.one(at + "nationality"),
              typed.one(at + "note"));
      if (!blank(person) && !typed.one("then").equals(REMOVE_PERSON + i)) {
        persons.add(person);
      }
    }
    return persons;
  }

  private static List<Item> items(Typed typed) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < typed.count("items", ENTRY_COUNT_MAX); i++) {
      String at = "items[" + i + "].";
      Item item =
          new Item(
              typed.one(at + "kind"), typed.one(at + "identifier"), typed.one(at + "description"));
      boolean blank = (item.identifier() + item.description()).isEmpty();
      if (!blank && !typed.one("then").equals(REMOVE_ITEM + i)) {
        items.add(item);
      }
    }
    return items;
  }

  private static boolean blank(Person person) {
    return (person.familyName()
            + person.givenNames()
            + person.dateOfBirth()
            + person.nationality()
            + person.note())
        .isEmpty();
  }
}
