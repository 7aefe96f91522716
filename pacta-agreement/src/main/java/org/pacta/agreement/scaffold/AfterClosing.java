package org.pacta.agreement.scaffold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand behind the closing words beside signatures: attached texts, and text that nobody
 * announced. Only what is clearly a signature or a note may be left out.
 */
final class AfterClosing {
  private static final int CAPITALS_CHARACTERS_MAX = 160;
  private static final int NAMED_CHARACTERS_MAX = 110;
  private static final int TEXT_WORDS_MIN = 8;
  private static final int LONG_CHARACTERS_MIN = 160;

  private static final String ALWAYS =
      "declaration|minutes|protocole?|protokoll?|protocolo|final act|slotakte|schlussakte|acta final|acte final|d[ée]claration|declaración|verklaring|erklärung|prohlášení|декларация|заявление|протокол"
          + "|annexe?|appendix|schedule|anhang|anlage|bijlage|anexo|приложение|příloha";
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?iu)(?:\\p{L}+ ){0,2}(" + ALWAYS + "|letter|understanding)s?(?: .*)?[^.;,]?");

  private static final String JOINT =
      "(?:joint|final|common|agreed|additional|implementing|uitvoerings|durchführungs|ausführungs|prováděcí|optional|closing|unilateral|interpretati?ve|gemeenschappelijke|gemeinsame|zusatz|schluss|slot|společné|совместн\\p{L}+|совместное)[ -]?";

  /** "Joint Declaration" and nothing else. */
  private static final Pattern ALONE =
      Pattern.compile("(?iu)" + JOINT + "(?:" + ALWAYS + ")s?|(?:" + ALWAYS + ")s? commune?s?");

  /** "Joint Declaration on costs", "Protocole de signature": headed in small letters. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?iu)(?:"
              + JOINT
              + ")?("
              + ALWAYS
              + ")s?(?: commune?s?)?(?:(?:\\s(?:on|over|of|to|by|concerning|regarding|relating|between|de|du|des|sur|relative?|zu|zum|über|von|betreffende?|inzake|bij|van|k|o|к|о|об|sobre)\\s|\\s\\().*)?");

  /** A heading of a kind that is not known: a word and a number. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?u)(\\p{Lu}[\\p{L}]{2,20}|N[or°])(?:\\.\\s?|\\s+)(?:[Nn]o\\.?\\s|[Nn]r\\.?\\s|№\\s?|č\\.\\s?)?(\\d{1,2}|[IVX]{1,5}|[A-H])[.:]?");

  /** Where an archive or an editor begins to speak of the text. */
  private static final Pattern ARCHIVE =
      Pattern.compile(
          "(?iu)(?:document information|about this document|source|sources|citation|metadata|rights|footnotes?|endnotes?|editor(?:ial|['’]s)? notes?|anmerkung(?:en)?|fußnoten?|notes de bas de page|poznámky(?: pod čarou)?|примечания?)[:.]?");

  private static final Pattern NOTE =
      Pattern.compile(
          "(?iu)(?:[\\[(*†‡¹²³⁴⁵⁶⁷⁸⁹]|\\d{1,2}\\)? ?(?:see|cf|ibid)\\b|n\\.? ?b\\.|notes?[:. ]|source[:. ]|(?:this|the) (?:agreement|treaty|convention|protocol|translation|text|document|publication)\\b.{0,40}\\b(?:was|were|has been|entered|came|is (?:published|registered|a translation|an? unofficial))\\b"
              + "|(?:un)?official translation|published|printed|registered|entered into force|came into force|translated|.*\\b(?:copyright|all rights reserved|licen[cs]ed under|https?:|www\\.)|instruments? of ratification (?:was|were)|signatories|\\p{L}+ ratified\\b).*");

  private final Set<String> words;

  AfterClosing(List<TextLine> lines) {
    Map<String, Set<String>> numbers = new HashMap<>();
    for (TextLine line : lines) {
      Matcher found = NUMBERED.matcher(line.text());
      if (found.matches()) {
        numbers
            .computeIfAbsent(found.group(1).toLowerCase(Locale.ROOT), _ -> new HashSet<>())
            .add(found.group(2));
      }
    }
    numbers.values().removeIf(labels -> labels.size() < 2);
    this.words = Set.copyOf(numbers.keySet());
  }

  /** The heading of an attached text; by its shape alone where its word comes again. */
  Optional<Heading> heading(String line) {
    boolean capitals =
        line.equals(line.toUpperCase(Locale.ROOT)) && line.length() <= CAPITALS_CHARACTERS_MAX;
    Matcher attached = (capitals ? CAPITALS : NAMED).matcher(line);
    boolean short_ = line.length() <= NAMED_CHARACTERS_MAX && Character.isUpperCase(line.charAt(0));
    if (attached.matches()
        && (capitals || short_ && ".;,".indexOf(line.charAt(line.length() - 1)) < 0)
        && (capitals || !ModalWords.any(line))) {
      return Optional.of(annex(attached.group(1).toLowerCase(Locale.ROOT), "", 0));
    }
    Matcher numbered = NUMBERED.matcher(line);
    if (!numbered.matches() || !words.contains(numbered.group(1).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String label = numbered.group(2);
    int value =
        label.matches("\\d+") ? Integer.parseInt(label) : Math.max(1, Numerals.roman(label));
    return Optional.of(annex(numbered.group(1).toLowerCase(Locale.ROOT), label, value));
  }

  /** A line that is the heading of an attached text and no part of a sentence. */
  static boolean headsAlone(String line) {
    return line.length() <= NAMED_CHARACTERS_MAX
        && Character.isUpperCase(line.charAt(0))
        && ALONE.matcher(line).matches();
  }

  private static Heading annex(String word, String label, int value) {
    return new Heading(Heading.Kind.ANNEX, word, label, value, "", false);
  }

  /** From here on somebody else speaks of the text: an archive, an editor. */
  static int archive(List<TextLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (ARCHIVE.matcher(lines.get(i).text()).matches()) {
        boolean summary = i > 0 && !ModalWords.strict(lines.get(i - 1).text());
        return summary ? i - 1 : i;
      }
    }
    return lines.size();
  }

  /**
   * Takes from the lines behind the signatures the words on day and place that stand there in place
   * of above them; none where the closing words name a day, or another text has begun.
   */
  static List<TextLine> takeClosingWords(List<TextLine> closing, List<TextLine> behind) {
    if (closing.stream().anyMatch(line -> Dates.first(line.text()).isPresent())) {
      return List.of();
    }
    int end = archive(behind);
    int from = 0;
    while (from < end && !dated(behind.get(from).text()) && !isText(behind.get(from).text())) {
      from++;
    }
    if (from == end || !dated(behind.get(from).text())) {
      return List.of();
    }
    int to = from + 1;
    while (to < end && !behind.get(to - 1).text().endsWith(".") && !behind.get(to).afterBlank()) {
      to++;
    }
    List<TextLine> words = behind.subList(from, to);
    List<TextLine> taken = List.copyOf(words);
    words.clear();
    return taken;
  }

  private static boolean dated(String line) {
    return Closing.begins(line) && Dates.first(line).isPresent();
  }

  /** A sentence, a list or a long paragraph that is clearly neither signature nor note. */
  static boolean isText(String line) {
    boolean ends = ".;:".indexOf(line.charAt(line.length() - 1)) >= 0;
    boolean sentence = ends && line.split(" ").length >= TEXT_WORDS_MIN;
    boolean norm = ends && ModalWords.any(line);
    return (sentence || norm || line.length() > LONG_CHARACTERS_MIN) && !beside(line);
  }

  /** A signature, what is said beside one, or a note. */
  static boolean beside(String line) {
    return Closing.reserves(line) || Closing.signs(line) || NOTE.matcher(line).matches();
  }
}
