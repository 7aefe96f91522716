package org.pacta.agreement.command;

import java.nio.file.Path;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
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
      case akoma_ntoso -> AkomaNtoso.lines(agreement).forEach(this::line);
    }
    return ExitCode.FINE;
  }

  private void markdown(Agreement agreement) {
    line("# " + agreement.title());
    HistoricalShown.notice(agreement).ifPresent(it -> line("\n**" + it + "**"));
    String article = "";
    for (ExportedUnit exported : ExportedUnit.all(agreement)) {
      TextUnit unit = exported.unit();
      if (!unit.article().equals(article)) {
        article = unit.article();
        line("\n## " + article + "\n\n| Unit | Gist | Rules |\n|---|---|---|");
      }
      String rules =
          String.join(
              "<br>",
              exported.notes().stream()
                  .map(it -> named(it.id(), "`%s` ") + it.kind() + ": " + it.says())
                  .toList());
      line("| " + unit.id() + " | " + cell(unit.gist()) + " | " + cell(rules) + " |");
    }
  }

  private static String named(String id, String form) {
    return id.isEmpty() ? "" : form.formatted(id);
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
            + "</h1>\n"
            + HistoricalShown.notice(agreement)
                .map(it -> "<p><strong>" + escaped(it) + "</strong></p>\n")
                .orElse("")
            + "<table><thead><tr><th scope=\"col\">Unit</th>"
            + "<th scope=\"col\">Gist</th><th scope=\"col\">Rules</th></tr></thead><tbody>");
    for (ExportedUnit exported : ExportedUnit.all(agreement)) {
      TextUnit unit = exported.unit();
      StringBuilder rules = new StringBuilder();
      for (ExportedUnit.Note note : exported.notes()) {
        rules
            .append("<p>")
            .append(named(escaped(note.id()), "<code>%s</code> "))
            .append(escaped(note.kind() + ": " + note.says()))
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

  /** Text that may stand between tags and in attributes. */
  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
