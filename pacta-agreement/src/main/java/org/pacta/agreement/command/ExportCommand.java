package org.pacta.agreement.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TextUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes text and rules side by side for people and other systems. */
@Command(
    name = "export",
    description = "Text and rules side by side, as markdown, html or akoma-ntoso.")
final class ExportCommand extends AgreementTask {
  /** Forms of export. */
  enum Form {
    markdown,
    html,
    akoma_ntoso;

    /** The form of this name; a hyphen is as good as an underscore. */
    static Form named(String name) {
      for (Form form : values()) {
        if (form.name().equals(name.replace('-', '_'))) {
          return form;
        }
      }
      throw new BadInput("--as must be markdown, html or akoma-ntoso");
    }
  }

  @Parameters(paramLabel = "FILE", description = "agreement file")
  Path file;

  @Option(names = "--as", required = true, description = "markdown, html or akoma-ntoso")
  String form;

  @Override
  int run() throws AgreementFileException {
    Form chosen = Form.named(form);
    Agreement agreement = AgreementFolder.loadFile(file);
    switch (chosen) {
      case markdown -> markdown(agreement);
      case html -> html(agreement);
      case akoma_ntoso -> akomaNtoso(agreement);
    }
    return ExitCode.FINE;
  }

  /** Id, kind and sentence of what a unit says: rules, standing obligations, declared effects. */
  private static List<Said> said(Agreement agreement, TextUnit unit) {
    List<Said> said = new ArrayList<>();
    rules(agreement, unit).forEach(rule -> said.add(new Said(rule.id(), rule.kind(), rule.says())));
    agreement.declarations().stream()
        .filter(it -> it.cite().contains(unit.id()))
        .forEach(it -> said.add(new Said(it.id(), it.heading(), it.says())));
    return said;
  }

  private record Said(String id, String kind, String says) {}

  private static List<Rule> rules(Agreement agreement, TextUnit unit) {
    return agreement.rules().stream().filter(rule -> rule.cite().contains(unit.id())).toList();
  }

  private void markdown(Agreement agreement) {
    line("# " + agreement.title());
    String article = "";
    for (TextUnit unit : agreement.units()) {
      if (!unit.article().equals(article)) {
        article = unit.article();
        line("\n## " + article + "\n\n| Unit | Gist | Rules |\n|---|---|---|");
      }
      String rules =
          String.join(
              "<br>",
              said(agreement, unit).stream()
                  .map(rule -> "`" + rule.id() + "` " + rule.kind() + ": " + rule.says())
                  .toList());
      line("| " + unit.id() + " | " + cell(unit.gist()) + " | " + cell(rules) + " |");
    }
  }

  private static String cell(String words) {
    return words.replace("|", "\\|");
  }

  private void html(Agreement agreement) {
    line(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
            + escaped(agreement.shortTitle())
            + "</title></head><body>");
    line(
        "<h1>"
            + escaped(agreement.title())
            + "</h1>\n<table><thead><tr><th scope=\"col\">Unit</th>"
            + "<th scope=\"col\">Gist</th><th scope=\"col\">Rules</th></tr></thead><tbody>");
    for (TextUnit unit : agreement.units()) {
      StringBuilder rules = new StringBuilder();
      for (Said rule : said(agreement, unit)) {
        rules
            .append("<p><code>")
            .append(escaped(rule.id()))
            .append("</code> ")
            .append(rule.kind())
            .append(": ")
            .append(escaped(rule.says()))
            .append("</p>");
      }
      line(
          "<tr><th scope=\"row\">"
              + escaped(unit.id())
              + "</th><td>"
              + escaped(unit.gist())
              + "</td><td>"
              + rules
              + "</td></tr>");
    }
    line("</tbody></table></body></html>");
  }

  private void akomaNtoso(Agreement agreement) {
    String work =
        "/akn/un/doc/agreement/" + agreement.content().identity().signed() + "/" + agreement.id();
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    line(
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act name=\"agreement\"><meta>");
    line(
        "<identification source=\"#pacta\"><FRBRWork><FRBRthis value=\""
            + work
            + "/main\"/><FRBRuri value=\""
            + work
            + "\"/><FRBRdate date=\""
            + agreement.content().identity().signed()
            + "\" name=\"signed\"/><FRBRauthor href=\"#parties\"/><FRBRcountry value=\"un\"/></FRBRWork>"
            + "<FRBRExpression><FRBRthis value=\""
            + work
            + "/eng/main\"/><FRBRuri value=\""
            + work
            + "/eng\"/><FRBRdate date=\""
            + agreement.content().identity().signed()
            + "\" name=\"signed\"/><FRBRauthor href=\"#pacta\"/><FRBRlanguage language=\"eng\"/></FRBRExpression>"
            + "<FRBRManifestation><FRBRthis value=\""
            + work
            + "/eng/main.xml\"/><FRBRuri value=\""
            + work
            + "/eng.xml\"/><FRBRdate date=\""
            + agreement.content().identity().signed()
            + "\" name=\"signed\"/><FRBRauthor href=\"#pacta\"/></FRBRManifestation></identification></meta><body>");
    String article = "";
    for (TextUnit unit : agreement.units()) {
      if (!unit.article().equals(article)) {
        line(
            (article.isEmpty() ? "" : "</article>")
                + "<article eId=\"art_"
                + eId(unit.article())
                + "\"><num>"
                + escaped(unit.article())
                + "</num>");
        article = unit.article();
      }
      line(
          "<paragraph eId=\"art_"
              + eId(article)
              + "__para_"
              + eId(unit.id())
              + "\"><num>"
              + escaped(unit.id())
              + "</num><content><p>"
              + escaped(unit.gist())
              + "</p></content></paragraph>");
    }
    line((article.isEmpty() ? "" : "</article>") + "</body></act></akomaNtoso>");
  }

  private static String eId(String unit) {
    return unit.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
