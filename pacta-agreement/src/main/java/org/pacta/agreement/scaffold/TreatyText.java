package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.agreement.Finding;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.SourceFile;

/**
 * The units of a treaty's plain text. Whatever is left out, joined or oddly numbered is reported,
 * never swallowed: every character that can be seen stands in one unit or one left-out part.
 *
 * @param title title; empty when none was found
 * @param units in text order, the title included
 * @param leftOut what stands in no unit, in text order
 * @param titles titles of articles by their id
 * @param findings what a person should look at
 * @param language ISO 639-1 code of the language it seems to be written in
 * @param articles the articles of the treaty itself
 */
public record TreatyText(
    String title,
    List<FoundUnit> units,
    List<LeftOut> leftOut,
    Map<String, String> titles,
    List<Finding> findings,
    String language,
    ArticleRun articles) {

  /** Reads a text. Never fails: a text without any structure is one unit with a warning. */
  public static TreatyText read(SourceFile file) {
    Ledger ledger = new Ledger(file.name());
    List<TextLine> lines = PlainText.lines(file.text(), ledger);
    List<TextLine> text = Footnotes.without(PageFurniture.without(lines, ledger), ledger);
    List<TextLine> paragraphs = Paragraphs.of(text, ledger);
    Sections sections = Sections.of(paragraphs, ledger);
    if (sections.sections().stream().noneMatch(section -> section.is(Heading.Kind.ARTICLE))) {
      ledger.warn(
          FindingCode.A201,
          0,
          "",
          paragraphs.isEmpty() ? "the text is empty" : "no article heading was found",
          "Check that this is the whole text of a treaty; its paragraphs are kept as the preamble.");
    }
    TreatyReader reader = new TreatyReader(ledger);
    String title = reader.read(sections);
    Language language =
        Language.of(text.stream().map(TextLine::text).collect(Collectors.joining(" ")));
    reader.units().forEach(unit -> doubtful(unit, ledger));
    List<FoundUnit> units = reader.units().stream().map(unit -> unit.in(language.code())).toList();
    return new TreatyText(
        title,
        units,
        ledger.leftOut(),
        Map.copyOf(reader.titles()),
        ledger.findings(),
        language.code(),
        ArticleRun.of(sections.sections().subList(0, sections.ownedBefore())));
  }

  /** A period whose number in words and in figures differ. */
  private static void doubtful(FoundUnit unit, Ledger ledger) {
    for (TimeTerms.Length length : TimeTerms.in(unit.text()).lengths()) {
      if (length.doubtful()) {
        ledger.note(
            FindingCode.A203,
            unit.line(),
            unit.id(),
            "the number in words and the number in figures differ: " + length.term());
      }
    }
  }
}
