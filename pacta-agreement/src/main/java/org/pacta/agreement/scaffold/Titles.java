package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pacta.agreement.file.FindingCode;

/** Takes titles of articles and the further lines of headings off the text below them. */
final class Titles {
  private static final int TITLE_CHARACTERS_MAX = 120;
  private static final int TITLE_WORDS_MAX = 16;
  private static final int LONG_CHARACTERS_MAX = 250;
  private static final Pattern BRACKETED =
      Pattern.compile("^(?:\\([^)]{3,}\\)|\\[[^]]{3,}\\])\\.?$");

  /** Second line of an annex's heading: "to the Agreement between". */
  private static final Pattern TO =
      Pattern.compile("(?:to|к|k|ke|au|à|zum|zu|al|bij|van)\\s[^.;:]{1,160}[^.;:,]");

  /** "Which may be refused": a word of norms in a clause about what the title names. */
  private static final Pattern IN_CLAUSE =
      Pattern.compile(
          "(?iu).*(?<!\\p{L})(?:which|that|who|whom|where|qui|que|dont|die|dat|waar\\p{L}*|der|das|welche\\p{L}*|котор\\p{L}+|kter\\p{L}+)\\s[^.;:]*");

  private final Ledger ledger;
  private final boolean titled;
  private final boolean inline;
  private final boolean stopped;
  private final Map<String, String> byId = new HashMap<>();

  Titles(List<Section> sections, Ledger ledger) {
    this.ledger = ledger;
    this.inline = InlineTitles.in(sections);
    this.stopped = InlineTitles.onLines(sections);
    List<Section> articles =
        sections.stream().filter(section -> section.is(Heading.Kind.ARTICLE)).toList();
    this.titled = articles.stream().filter(Titles::hasTitle).count() * 2 > articles.size();
  }

  private static boolean hasTitle(Section section) {
    String rest = section.heading().rest();
    return rest.isEmpty()
        ? section.body().size() > 1 && like(section.body().getFirst().text())
        : like(rest);
  }

  /** Titles of articles by their id. */
  Map<String, String> byId() {
    return byId;
  }

  /** Takes the title of an article off; returns its text. */
  List<TextLine> off(Section section, String id) {
    List<TextLine> body = new ArrayList<>(section.body());
    String rest = section.heading().rest();
    Optional<String> before = inline ? InlineTitles.of(rest) : Optional.empty();
    boolean open = true;
    if (before.isPresent()) {
      int end = before.get().length() + 1;
      ledger.leave(section.head(), rest.substring(0, end), LeftOut.Why.ARTICLE_TITLE);
      byId.put(id, before.get());
      body.addFirst(section.head().withText(rest.substring(end).strip()));
      open = false;
    } else if (!rest.isEmpty()) {
      TextLine line = section.head().withText(rest);
      if (!body.isEmpty() && stopped && InlineTitles.stopped(rest)) {
        title(line, id);
        open = false;
      } else if (!body.isEmpty() && like(rest)) {
        title(line, id);
        open =
            rest.matches(
                "(?iu).*(?<!\\p{L})(?:and|of|the|for|to|in|on|et|de|des|und|der|y|a|о|и)$");
      } else {
        body.addFirst(line);
        open = false;
      }
    }
    if (open && stopped && body.size() > 1 && InlineTitles.stopped(body.getFirst().text())) {
      title(body.removeFirst(), id);
      open = false;
    }
    while (open
        && body.size() > 1
        && (like(body.getFirst().text()) || longTitle(body.getFirst().text(), body.get(1), id))
        && !opensItems(body.get(1))) {
      title(body.removeFirst(), id);
      open = !body.getFirst().afterBlank();
    }
    doubtful(body, id);
    return body;
  }

  /** Among articles with titles, a first line without an end is told where it is kept. */
  private void doubtful(List<TextLine> body, String id) {
    if (titled && body.size() > 1 && !byId.containsKey(id) && shaped(body.getFirst().text())) {
      ledger.note(
          FindingCode.A202,
          body.getFirst().number(),
          id,
          "a title or a sentence without its end, kept as wording: "
              + Ledger.shortened(body.getFirst().text()));
    }
  }

  /**
   * Items in lower case or with dashes need opening words, so what stands before them is no title.
   */
  private static boolean opensItems(TextLine next) {
    return Marker.candidates(next.text()).stream()
        .anyMatch(marker ->
            marker.style() == Marker.Style.DASH
                || !marker.rest().isEmpty() && Character.isLowerCase(marker.rest().charAt(0)));
  }

  private void title(TextLine line, String id) {
    ledger.leave(line, line.text(), LeftOut.Why.ARTICLE_TITLE);
    byId.merge(id, line.text().replaceAll("\\.$", ""), (one, other) -> one + " " + other);
  }

  /** Short, without an end and without a verb of norms: not a sentence. */
  static boolean like(String text) {
    if (BRACKETED.matcher(text).matches()) {
      return true;
    }
    char first = text.charAt(0);
    char end = text.charAt(text.length() - 1);
    return text.length() <= TITLE_CHARACTERS_MAX
        && text.split(" ").length <= TITLE_WORDS_MAX
        && ".;:,–—-".indexOf(end) < 0
        && (Character.isUpperCase(first)
            || Character.isDigit(first)
            || "\"“„«".indexOf(first) >= 0
            || text.matches("['’]s-\\p{Lu}.*"))
        && !Marker.starts(text)
        && !ModalWords.any(text);
  }

  /**
   * A line without an end right before the first paragraph is a title, however long it is; so is
   * one before other text where most articles have one, also with a word of norms in a clause.
   */
  private boolean longTitle(String text, TextLine next, String id) {
    boolean first =
        Marker.candidates(next.text()).stream()
            .anyMatch(marker -> marker.value() == 1 && marker.style().isNumber());
    boolean before = next.afterBlank() && Character.isUpperCase(next.text().charAt(0));
    if (!shaped(text) || !(first || before)) {
      return false;
    }
    boolean likely = titled && !byId.containsKey(id);
    Matcher norm = ModalWords.anyIn(text);
    return norm.find()
        ? likely && IN_CLAUSE.matcher(text.substring(0, norm.start())).matches()
        : first || likely;
  }

  /** A capital at its start, and no end. */
  private static boolean shaped(String text) {
    return text.length() <= LONG_CHARACTERS_MAX
        && Character.isLetter(text.charAt(text.length() - 1))
        && Character.isUpperCase(text.charAt(0))
        && !Marker.starts(text);
  }

  /** True when all lines under a heading would be taken for further lines of it. */
  boolean onlyHeading(List<TextLine> body) {
    boolean open = true;
    for (TextLine line : body) {
      if (!belongs(line.text(), open)) {
        return false;
      }
      open = capitals(line.text()) && open;
    }
    return true;
  }

  /** Short lines under a heading belong to it; what reads like a sentence is text. */
  List<TextLine> offHeading(List<TextLine> body, LeftOut.Why why) {
    List<TextLine> rest = new ArrayList<>(body);
    boolean open = true;
    while (!rest.isEmpty()
        && belongs(rest.getFirst().text(), open)
        && !(rest.size() > 1 && opensItems(rest.get(1)))) {
      TextLine line = rest.removeFirst();
      open = capitals(line.text()) && open;
      ledger.leave(line, line.text(), why);
    }
    return rest;
  }

  private static boolean belongs(String line, boolean open) {
    boolean entry = line.contains(" | ") || line.contains(": ");
    return TO.matcher(line).matches() || like(line) && !entry && (open || capitals(line));
  }

  private static boolean capitals(String line) {
    String letters = line.startsWith("s-", 1) ? line.substring(2) : line;
    return letters.equals(letters.toUpperCase(Locale.ROOT));
  }
}
