package org.pacta.agreement.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Party;

/**
 * An agreement as Akoma Ntoso 3.0 (OASIS LegalDocML): title as preface, motives as preamble,
 * articles as body, closing words as conclusions. What the file says of a unit stands in the notes
 * of the metadata, and the unit refers to it. The text is that of our gists, never the wording.
 */
final class AkomaNtoso {
  private final Agreement agreement;
  private final List<String> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private AkomaNtoso(Agreement agreement) {
    this.agreement = agreement;
  }

  /** The document, line by line. */
  static List<String> lines(Agreement agreement) {
    return new AkomaNtoso(agreement).document();
  }

  private List<String> document() {
    Map<String, List<ExportedUnit>> articles = new LinkedHashMap<>();
    for (ExportedUnit unit : ExportedUnit.all(agreement)) {
      articles.computeIfAbsent(unit.unit().article(), _ -> new ArrayList<>()).add(unit);
    }
    HistoricalShown.notice(agreement)
        .ifPresent(it ->
            notes.add(
                "<note eId=\"note_0\"><p eId=\"note_0__p_1\">" + escaped(it) + "</p></note>"));
    blocks("preface", articles.remove("title"));
    blocks("preamble", articles.remove("pre"));
    List<ExportedUnit> closing = articles.remove("fin");
    lines.add("<body>");
    articles.forEach(this::article);
    lines.add("</body>");
    blocks("conclusions", closing);
    List<String> document = new ArrayList<>();
    document.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    document.add(
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act name=\"agreement\"><meta>");
    document.addAll(identification());
    document.addAll(references());
    if (!notes.isEmpty()) {
      document.add("<notes source=\"#pacta\">");
      document.addAll(notes);
      document.add("</notes>");
    }
    document.add("</meta>");
    document.addAll(lines);
    document.add("</act></akomaNtoso>");
    return document;
  }

  private void blocks(String part, @Nullable List<ExportedUnit> units) {
    if (units == null) {
      return;
    }
    lines.add("<" + part + ">");
    for (ExportedUnit unit : units) {
      lines.add(paragraph(unit, part + "__p_" + id(unit.unit().id())));
    }
    lines.add("</" + part + ">");
  }

  private void article(String article, List<ExportedUnit> units) {
    String id = "art_" + id(article);
    lines.add("<article eId=\"" + id + "\"><num>" + escaped(article) + "</num>");
    for (ExportedUnit unit : units) {
      String own = id + "__para_" + id(unit.unit().id());
      lines.add(
          "<paragraph eId=\""
              + own
              + "\"><num>"
              + escaped(unit.unit().id())
              + "</num><content eId=\""
              + own
              + "__content\">"
              + paragraph(unit, own + "__content__p_1")
              + "</content></paragraph>");
    }
    lines.add("</article>");
  }

  private String paragraph(ExportedUnit unit, String id) {
    StringBuilder text = new StringBuilder("<p eId=\"" + id + "\">");
    text.append(escaped(unit.unit().gist()));
    for (ExportedUnit.Note note : unit.notes()) {
      int number = notes.size() + (agreement.operational() ? 1 : 0);
      text.append("<noteRef href=\"#note_" + number + "\" marker=\"" + number + "\"/>");
      String name = note.id().isEmpty() ? "" : "<b>" + escaped(note.id()) + "</b> ";
      notes.add(
          "<note eId=\"note_"
              + number
              + "\"><p eId=\"note_"
              + number
              + "__p_1\">"
              + name
              + escaped(note.kind() + ": " + note.says())
              + "</p></note>");
    }
    return text.append("</p>").toString();
  }

  /** Work, expression and manifestation, as FRBR has it. */
  private List<String> identification() {
    String signed = agreement.content().identity().signed().toString();
    String work = "/akn/un/doc/agreement/" + signed + "/" + agreement.id();
    StringBuilder parties = new StringBuilder();
    agreement.parties().forEach(it -> parties.append("<FRBRauthor href=\"#" + id(it) + "\"/>"));
    return List.of(
        "<identification source=\"#pacta\">",
        "<FRBRWork>" + named(work, "") + dated(signed, "signed") + parties,
        "<FRBRcountry value=\"un\"/></FRBRWork>",
        "<FRBRExpression>" + named(work + "/eng@" + signed, "") + dated(signed, "signed"),
        "<FRBRauthor href=\"#pacta\"/><FRBRlanguage language=\"eng\"/></FRBRExpression>",
        "<FRBRManifestation>" + named(work + "/eng@" + signed, ".xml") + dated(signed, "signed"),
        "<FRBRauthor href=\"#pacta\"/></FRBRManifestation>",
        "</identification>");
  }

  private static String named(String uri, String ending) {
    return "<FRBRthis value=\""
        + escaped(uri + "/!main" + ending)
        + "\"/><FRBRuri value=\""
        + escaped(uri + ending)
        + "\"/>";
  }

  private static String dated(String day, String name) {
    return "<FRBRdate date=\"" + day + "\" name=\"" + name + "\"/>";
  }

  /** Whom the document speaks of; every {@code #name} in it is one of these. */
  private List<String> references() {
    List<String> references = new ArrayList<>();
    references.add("<references source=\"#pacta\">");
    references.add(organization("pacta", "Pacta"));
    for (Party party : agreement.parties()) {
      references.add(organization(id(party), party.name()));
    }
    references.add("</references>");
    return references;
  }

  private static String organization(String id, String name) {
    return "<TLCOrganization eId=\""
        + id
        + "\" href=\"/akn/ontology/organization/un/"
        + id
        + "\" showAs=\""
        + escaped(name)
        + "\"/>";
  }

  private static String id(Party party) {
    return "party_" + id(party.id().toLowerCase(Locale.ROOT));
  }

  /** An id for XML: two units never share one, because what is not kept is spelt out. */
  private static String id(String unit) {
    StringBuilder id = new StringBuilder();
    unit.codePoints()
        .forEach(it -> {
          switch (it) {
            case '(', ' ' -> id.append('-');
            case ')' -> {}
            case '/' -> id.append('.');
            default -> {
              boolean plain = it < 128 && (Character.isLetterOrDigit(it) || it == '-' || it == '.');
              id.append(plain ? Character.toString(it) : "u" + Integer.toHexString(it));
            }
          }
        });
    return id.toString();
  }

  private static String escaped(String words) {
    return ExportCommand.escaped(words);
  }
}
