package org.pacta.agreement.scaffold;

import java.util.ArrayList;
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
    List<Columns.Raw> raw = Columns.lines(file.text(), ledger);
    ledger.lines(
        raw.stream()
            .filter(line -> !line.text().isBlank())
            .mapToInt(Columns.Raw::number)
            .toArray());
    Tables.report(raw, ledger);
    List<TextLine> lines = OneLine.cut(PlainText.lines(raw, ledger), ledger);
    List<TextLine> text = Footnotes.without(PageFurniture.without(lines, ledger), ledger);
    List<TextLine> paragraphs = SecondLanguage.without(Paragraphs.of(text, ledger), ledger);
    Sections sections = Sections.of(Letters.of(paragraphs, ledger), ledger);
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
    Language.Told language =
        Language.told(paragraphs.stream().map(TextLine::text).collect(Collectors.joining(" ")));
    unread(language, ledger);
    List<FoundUnit> units = units(reader.units(), language.code());
    units.forEach(unit -> doubtful(unit, ledger));
    return new TreatyText(
        title,
        units,
        ledger.leftOut(),
        Map.copyOf(reader.titles()),
        ledger.findings(),
        language.code(),
        ArticleRun.of(sections.sections().subList(0, sections.ownedBefore())));
  }

  private static List<FoundUnit> units(List<Units.Cut> cuts, String language) {
    Vocabulary vocabulary = new Vocabulary();
    PlainItems items = new PlainItems();
    DefinedTerms.Lists definitions = new DefinedTerms.Lists();
    List<FoundUnit> units = new ArrayList<>();
    for (Units.Cut cut : cuts) {
      Wording wording = Wording.of(cut.text(), vocabulary);
      boolean item = items.next(cut.id(), wording);
      boolean listed = items.listed(cut.id(), wording);
      boolean defines = definitions.next(cut.id(), wording);
      FoundUnit.Place place = new FoundUnit.Place(item, listed, defines);
      units.add(new FoundUnit(cut.id(), wording, cut.line(), language, place));
    }
    return List.copyOf(units);
  }

  /** True when the language is one whose norms and clauses can be marked. */
  public boolean languageRead() {
    return Language.ofCode(language).isPresent();
  }

  /** Says when a text is in a language that is not read. */
  private static void unread(Language.Told language, Ledger ledger) {
    if (language.recognised()) {
      return;
    }
    ledger.warn(
        FindingCode.A201,
        0,
        "",
        (language.code().equals("und")
                ? "the language was not recognised"
                : "the text seems to be written in '" + language.code() + "', which is not read")
            + ": no norm, time limit or clause in it is marked, and none was looked for",
        "Go through every unit yourself, or start from an authentic text in "
            + Language.READ
            + ".");
  }

  /** Something that was put into the text after it was signed. */
  private static final Phrase ADDED =
      Phrase.of(
          "\\[\\d{1,3}\\]|(?<=\\s)\\*{1,3}\\)(?=\\s)|[\\[(](?:editor|editorial|ed\\.|translator|note[: ]|should (?:have )?read|recte|corrected|as amended|amended by|inserted by|repealed by"
              + "|anm\\.|anmerkung|n\\. ?d\\. ?l\\. ?r|note de|nota d|pozn\\.|poznámka|прим\\.|примечание)[^\\])]{0,300}[\\])]");

  /** Notes put in later, and periods whose number in words and in figures differ. */
  private static void doubtful(FoundUnit unit, Ledger ledger) {
    ADDED
        .first(unit.wording())
        .ifPresent(added ->
            ledger.note(
                FindingCode.A203,
                unit.line(),
                unit.id(),
                "an editor's note or a footnote mark seems to stand in the wording: "
                    + Ledger.shortened(added.group())));
    for (TimeTerms.Length length : unit.times().lengths()) {
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
