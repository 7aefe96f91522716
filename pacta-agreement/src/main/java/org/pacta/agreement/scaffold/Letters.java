package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.pacta.agreement.file.FindingCode;

/**
 * An agreement made by letters or notes that answer each other. Each letter is read like an
 * article, with its annexes; letterheads, addresses and signatures are no wording.
 *
 * @param paragraphs the text without what is no wording; all of it where no letters are exchanged
 * @param headings where the letters and their annexes begin; empty where no letters are exchanged
 */
record Letters(List<TextLine> paragraphs, List<Optional<Heading>> headings) {
  /** Word of the heading of a letter. */
  static final String WORD = "letter";

  /** How a letter between States begins its first sentence. */
  private static final Phrase HONOUR =
      Phrase.of(
          "(?:have|has) the (?:great )?honou?r|(?:ai|a|avons) l['’]honneur|(?:habe|hat) die ehre|beehr(?:t|e|en) (?:sich|mich|uns)|(?:heb|heeft|hebben) (?:\\p{L}+ )?de eer|име(?:ю|ет) честь|(?:tengo|tiene) (?:el|la) hon(?:or|ra)|má(?:m)? čest");

  /** A reply speaks of what it answers. */
  private static final Phrase REPLIES =
      Phrase.of(
          "(?:your|his|her) (?:letter|note|excellency['’]s)|(?:embassy|ministry|mission)['’]s note|acknowledge|confirm (?:the )?receipt|(?:votre|sa) (?:lettre|note)|accuser réception|(?:ihr(?:es|e|em)?) (?:schreiben|note|brief)|empfang|su (?:carta|nota|comunicación)|acusar recibo|ваш\\p{L}+ (?:письм|нот)|подтвердить получение|uw (?:brief|nota)|ontvangst|vaš\\p{L}+ (?:dopis|nót)|přijetí");

  /** How a letter ends. */
  private static final Pattern ENDS =
      Pattern.compile(
          "(?iu)(?:(?:please |kindly )?accept,? |.*\\bavails? (?:itself|myself) of|.*take (?:this|the) opportunity|veuillez (?:agréer|croire)|je vous prie d['’]agréer|.*saisi[st] (?:cette|l['’])|genehmigen sie|.*benutz(?:t|e) (?:auch )?dies|(?:le )?ruego (?:a \\p{L}+ )?(?:que )?acept|.*aprovech[ao] (?:esta|la)|.*пользу(?:ется|юсь) (?:этим |настоящим )?случаем|примите|přijměte|.*využív[áa](?:m)? této|gelieve|.*maakt? van deze gelegenheid|yours (?:faithfully|sincerely|truly)).*");

  /** "Nr. I": the heading of one of several letters. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iu)(?:nr|no|n[°º]|№|letter|note|brief|nota|lettre|carta|письмо|нота|dopis|nóta)\\.?\\s*(?:no\\.?|nr\\.?|№)?\\s*(?<label>\\d|(?-i:[IVX]{1,4}|[A-D]))[.:]?");

  private static final int SHORT_CHARACTERS_MAX = 110;
  private static final int SIGNED_CHARACTERS_MAX = 160;
  private static final int HEAD_LINES_MAX = 14;

  /** Reads the letters of a text, and leaves out what is no wording of theirs. */
  static Letters of(List<TextLine> paragraphs, Ledger ledger) {
    Reading reading = new Reading(paragraphs, ledger);
    return reading.find() ? reading.read() : new Letters(paragraphs, List.of());
  }

  /** True when letters are exchanged. */
  boolean exchanged() {
    return !headings.isEmpty();
  }

  /** A text in which letters are looked for. */
  private static final class Reading {
    private final List<TextLine> lines;
    private final Ledger ledger;
    private final List<Integer> honours;

    /** Where each letter begins: its heading, or its first sentence. */
    private final List<Integer> starts = new ArrayList<>();

    private final Map<Integer, Heading> headings = new HashMap<>();
    private final Set<Integer> out = new HashSet<>();

    Reading(List<TextLine> lines, Ledger ledger) {
      this.lines = lines;
      this.ledger = ledger;
      this.honours =
          IntStream.range(0, lines.size())
              .filter(i -> HONOUR.in(Wording.of(lines.get(i).text())))
              .boxed()
              .toList();
    }

    /** Finds where letters begin; false where fewer than two do, or a treaty stands before them. */
    boolean find() {
      if (honours.size() < 2) {
        return false;
      }
      numbered();
      if (starts.size() < 2 || honours.stream().noneMatch(at -> between(at, 0))) {
        starts.clear();
        headings.clear();
        answered();
      }
      return starts.size() >= 2 && !treatyBefore();
    }

    private boolean between(int at, int letter) {
      return at > starts.get(letter) && at < starts.get(letter + 1);
    }

    private void numbered() {
      for (int i = 0; i < lines.size(); i++) {
        Matcher found = NUMBERED.matcher(lines.get(i).text());
        if (found.matches() && value(found.group("label")) == starts.size() + 1) {
          starts.add(i);
          headings.put(i, heading(found.group("label"), starts.size(), ""));
        }
      }
    }

    private static int value(String label) {
      return label.matches("\\d")
          ? Integer.parseInt(label)
          : label.matches("[A-D&&[^CD]]")
              ? label.charAt(0) - 'A' + 1
              : Math.max(Numerals.roman(label), 0);
    }

    private void answered() {
      starts.add(honours.getFirst());
      honours.stream()
          .skip(1)
          .filter(at -> REPLIES.in(Wording.of(lines.get(at).text())) && ended(at))
          .limit(1)
          .forEach(starts::add);
      for (int i = 0; i < starts.size(); i++) {
        String text = lines.get(starts.get(i)).text();
        headings.put(starts.get(i), heading(i == 0 ? WORD : "reply", i + 1, text));
      }
    }

    /** A letter ended before this line. */
    private boolean ended(int at) {
      return IntStream.range(starts.getFirst(), at)
          .anyMatch(i -> ENDS.matcher(lines.get(i).text()).matches());
    }

    private static Heading heading(String label, int value, String rest) {
      return new Heading(Heading.Kind.ARTICLE, WORD, label, value, rest, false);
    }

    /** A treaty with articles or words of agreement, to which the letters are attached. */
    private boolean treatyBefore() {
      int annex = starts.getFirst();
      while (annex < starts.get(1) && !isAnnex(annex)) {
        annex++;
      }
      return IntStream.range(0, annex)
          .mapToObj(i -> lines.get(i).text())
          .anyMatch(text ->
              Heading.of(text).filter(it -> it.kind() == Heading.Kind.ARTICLE).isPresent()
                  || Closing.begins(text)
                  || text.endsWith(":") && text.length() < 60 && AgreedParagraphs.agrees(text));
    }

    private boolean isAnnex(int at) {
      return at > starts.getFirst()
          && Heading.of(lines.get(at).text())
              .filter(it -> it.kind() == Heading.Kind.ANNEX)
              .isPresent();
    }

    Letters read() {
      for (int letter = 0; letter < starts.size(); letter++) {
        head(letter);
        int to = letter + 1 < starts.size() ? starts.get(letter + 1) : lines.size();
        tail(starts.get(letter), to);
      }
      List<TextLine> kept = new ArrayList<>();
      List<Optional<Heading>> found = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (!out.contains(i)) {
          kept.add(lines.get(i));
          Optional<Heading> own = Optional.ofNullable(headings.get(i));
          found.add(own.isEmpty() && isAnnex(i) ? Heading.of(lines.get(i).text()) : own);
        }
      }
      ledger.note(
          FindingCode.A201,
          lines.get(starts.getFirst()).number(),
          "",
          starts.size() + " letters or notes answer each other; each was read like an article");
      return new Letters(kept, found);
    }

    /** Letterhead, address and salutation before the first sentence. */
    private void head(int letter) {
      int start = starts.get(letter);
      boolean numbered = headings.containsKey(start) && !honours.contains(start);
      int sentence =
          honours.stream()
              .filter(at -> at >= start && at - start <= HEAD_LINES_MAX)
              .findFirst()
              .orElse(start);
      int from = numbered ? start + 1 : letter == 0 ? titleEnd() : starts.get(letter - 1) + 1;
      for (int i = sentence - 1; i >= from && ofHead(lines.get(i).text()); i--) {
        leave(i, LeftOut.Why.LETTERHEAD);
      }
    }

    private static boolean ofHead(String text) {
      return text.length() <= SHORT_CHARACTERS_MAX
          && ".;".indexOf(text.charAt(text.length() - 1)) < 0
          && (!Marker.starts(text) || HeadFacts.isDay(text));
    }

    /** The line behind the title. */
    private int titleEnd() {
      int at = 0;
      int first = starts.getFirst();
      while (at < first
          && !TitleWords.begins(lines.get(at).text())
          && !TitleWords.names(lines.get(at).text())
          && !TitleWords.endsOpen(lines.get(at).text())) {
        at++;
      }
      if (at == first) {
        return 0;
      }
      StringBuilder title = new StringBuilder(lines.get(at).text());
      at++;
      while (at < first && TitleWords.goesOn(title.toString(), lines.get(at).text())) {
        title.append(' ').append(lines.get(at).text());
        at++;
      }
      return at;
    }

    /** Signature and address behind the words that end a letter. */
    private void tail(int from, int to) {
      int end = to;
      for (int i = to - 1; i > from; i--) {
        end = ENDS.matcher(lines.get(i).text()).matches() ? i : end;
      }
      for (int i = end + 1;
          i < to && !isAnnex(i) && lines.get(i).text().length() <= SIGNED_CHARACTERS_MAX;
          i++) {
        leave(i, LeftOut.Why.SIGNATURES);
      }
    }

    private void leave(int at, LeftOut.Why why) {
      if (out.add(at)) {
        ledger.leave(lines.get(at), lines.get(at).text(), why);
      }
    }
  }
}
