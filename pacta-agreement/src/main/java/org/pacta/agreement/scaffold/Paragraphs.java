package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.file.FindingCode;

/**
 * Puts paragraphs that were cut into lines together again. A line break is taken for one of the
 * page when the next word would not have fitted, or when a sentence goes on in lower case.
 */
final class Paragraphs {
  private static final int WIDTH_MAX = 140;
  private static final double WIDTH_QUANTILE = 0.95;
  private static final double SLACK = 0.15;
  private static final double WRAPPED_SHARE = 0.12;
  private static final int CHARACTERS_MAX = 20_000;
  private static final int TITLE_CHARACTERS_MAX = 80;
  private static final String ENDS = ".:;,!?\"”’»)]";
  private static final Pattern REFERRING =
      Pattern.compile(
          "(?iu).*(?<!\\p{L})(?:articles?|art\\.|paragraphs?|subparagraphs?|para\\.|sections?|chapters?|parts?"
              + "|items?|points?|annex(?:es)?|in|of|with|under|by|to|from|the|and|or|artikels?|absatz|abs\\."
              + "|nummer|nr\\.|no\\.|nos\\.|alinéa|paragraphe|apartado|párrafo|пункт\\p{L}*|стат\\p{L}*|čl\\."
              + "|článk\\p{L}*|odst\\.|der|des|de|del|und|y|et|ou|o|a|и|или|nebo)$");
  private static final Pattern CONJUNCTION =
      Pattern.compile("(?iu).*(?<!\\p{L})(?:and|or|und|oder|et|ou|y|o|и|или|a|nebo)$");

  /** How a recital of a preamble begins. */
  private static final Pattern RECITAL =
      Pattern.compile(
          "\\p{Lu}\\p{L}+(?:ing|ant)\\s|(?:Conscious|Desirous|Mindful|Convinced|Aware)\\s");

  private static final Pattern REFERRED =
      Pattern.compile(
          "^(?:of|and|or|above|below|to|shall|thereof|hereof|du|de|des|der|von|настоящ\\p{L}*|tohoto|této)(?!\\p{L}).*");

  private final List<TextLine> lines;
  private final Ledger ledger;
  private final BrokenWords words;
  private final boolean wrapped;
  private final int width;
  private final Set<TextLine> bare;
  private final Set<TextLine> marked;
  private final List<TextLine> paragraphs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private TextLine first = new TextLine("", 0, true, false);
  private String last = "";
  private int joined;
  private int firstJoined;

  private Paragraphs(List<TextLine> lines, Ledger ledger) {
    this.lines = lines;
    this.ledger = ledger;
    this.bare =
        Stream.of(BareNumerals.in(lines), LoneNumbers.in(lines))
            .flatMap(found -> found.keySet().stream())
            .map(lines::get)
            .collect(Collectors.toSet());
    this.marked = BareMarks.in(lines).keySet().stream().map(lines::get).collect(Collectors.toSet());
    this.words = new BrokenWords(lines, ledger);
    int[] lengths = lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
    this.width = lengths.length == 0 ? 0 : lengths[(int) (WIDTH_QUANTILE * (lengths.length - 1))];
    this.wrapped = width <= WIDTH_MAX && cutShare() >= WRAPPED_SHARE;
  }

  static List<TextLine> of(List<TextLine> lines, Ledger ledger) {
    return new Paragraphs(lines, ledger).all();
  }

  /** Share of lines that break off without an end and go on without a mark. */
  private double cutShare() {
    int cut = 0;
    for (int i = 1; i < lines.size(); i++) {
      String before = lines.get(i - 1).text();
      TextLine line = lines.get(i);
      if (!line.afterBlank()
          && before.length() > width * 0.6
          && !ended(before)
          && !Marker.starts(line.text())) {
        cut++;
      }
    }
    return lines.isEmpty() ? 0 : (double) cut / lines.size();
  }

  private List<TextLine> all() {
    for (TextLine line : lines) {
      if (!open.isEmpty() && open.length() < CHARACTERS_MAX && goesOn(line)) {
        append(line);
      } else {
        close();
        first = line;
        open.append(line.text());
      }
      last = line.text();
    }
    close();
    if (joined > 0) {
      ledger.note(
          FindingCode.A204,
          firstJoined,
          "",
          joined + " line breaks of the page were taken out of paragraphs");
    }
    words.report();
    return paragraphs;
  }

  private void close() {
    if (!open.isEmpty()) {
      paragraphs.add(first.withText(open.toString()));
      open.setLength(0);
    }
  }

  private boolean goesOn(TextLine line) {
    String text = line.text();
    String start = open.substring(0, Math.min(open.length(), 2 * WIDTH_MAX));
    if (bare.contains(line) || bare.contains(first) || marked.contains(line)) {
      return false;
    }
    if (markOnly(start)) {
      return !Heading.starts(text) && !Marker.starts(text);
    }
    if (Heading.starts(text)) {
      return wrapped && !line.afterBlank() && forced(text) && REFERRING.matcher(last).matches();
    }
    boolean attached = line.afterBlank() && AfterClosing.headsAlone(last);
    if (attached || Closing.begins(text) || title(start) || headed(start) && !fills(start, text)) {
      return false;
    }
    return Marker.starts(text) ? markGoesOn(line) : textGoesOn(line);
  }

  /** The paragraph so far is a heading without words of its own. */
  private static boolean headed(String start) {
    return start.length() <= WIDTH_MAX
        && Heading.of(start)
            .filter(heading ->
                heading.rest().length() < TITLE_CHARACTERS_MAX && !ModalWords.any(heading.rest()))
            .isPresent();
  }

  /** Words beside the heading fill the line, or are cut in a sentence. */
  private boolean fills(String start, String text) {
    boolean words = Heading.of(start).filter(heading -> !heading.rest().isEmpty()).isPresent();
    boolean cut = Character.isLowerCase(text.charAt(0)) && !ended(last);
    return words && (cut || wrapped && forced(text));
  }

  private static boolean title(String start) {
    return TitleWords.begins(start) && !ModalWords.any(start);
  }

  private static boolean markOnly(String text) {
    return text.length() < 12
        && Marker.candidates(text).stream().anyMatch(marker -> marker.rest().isEmpty());
  }

  /** A line that starts like an item may still be the middle of a sentence. */
  private boolean markGoesOn(TextLine line) {
    if (line.afterBlank() && !line.afterPage() || ended(last)) {
      return false;
    }
    Marker marker = Marker.candidates(line.text()).getFirst();
    if (marker.rest().isEmpty() && marker.sign().endsWith(".") && !marker.style().isNumber()) {
      // "in the year 1972 a. D.": within a sentence it is a word cut short.
      return true;
    }
    boolean fits = wrapped && forced(line.text());
    if (marker.style() == Marker.Style.DASH) {
      boolean lower = !marker.rest().isEmpty() && Character.isLowerCase(marker.rest().charAt(0));
      return fits && lower && !Marker.starts(open.toString());
    }
    return REFERRING.matcher(last).matches()
        && (REFERRED.matcher(marker.rest()).matches()
            || fits && !CONJUNCTION.matcher(last).matches());
  }

  private boolean textGoesOn(TextLine line) {
    String text = line.text();
    boolean lower = Character.isLowerCase(text.charAt(0));
    boolean unended = !ended(last);
    if (last.contains(" | ")) {
      return false; // a row of a table
    }
    if (line.afterPage() && (wrapped || lower) && unended) {
      return lower || last.length() > width * (1 - 2 * SLACK);
    }
    if (line.afterBlank()) {
      return lower && unended && !last.equals(last.toUpperCase(Locale.ROOT));
    }
    boolean broken = lower && BrokenWords.broken(last);
    if (!wrapped) {
      boolean item = last.endsWith(",") && Marker.starts(open.toString());
      return lower && (unended || item) || broken;
    }
    if (RECITAL.matcher(text).lookingAt() && RECITAL.matcher(open).lookingAt() && ended(last)) {
      return false;
    }
    boolean nearlyFull = last.endsWith(",") && last.length() > width * (1 - 3 * SLACK);
    return broken || forced(text) || lower && (unended || nearlyFull);
  }

  /** The next word would not have fitted on the line before. */
  private boolean forced(String text) {
    int space = text.indexOf(' ');
    int word = space < 0 ? text.length() : space;
    return last.length() + 1 + word > width * (1 - SLACK);
  }

  private static boolean ended(String text) {
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private void append(TextLine line) {
    if ((line.afterBlank() || !wrapped) && !markOnly(open.toString())) {
      ledger.note(
          FindingCode.A204,
          line.number(),
          "",
          "a paragraph broken in two was joined: " + Ledger.shortened(line.text()));
    } else {
      firstJoined = joined == 0 ? line.number() : firstJoined;
      joined++;
    }
    if (!words.join(open, line)) {
      open.append(' ');
    }
    open.append(line.text());
  }
}
