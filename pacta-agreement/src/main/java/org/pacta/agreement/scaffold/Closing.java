package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the words after the last article begin, and the signatures after them. */
final class Closing {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)^(?:(?:done|signed|concluded|executed|drawn up)\\s+(?:at|in|on|this|by|the day)\\b|in (?:witness|faith) whereof"
              + "|the undersigned[, ]|fait (?:à|en|le)|en foi de quoi|hecho (?:en|por|el)|en fe de lo cual|en testimonio de lo cual"
              + "|geschehen (?:zu|in|am)|zu urkund dessen|gegeben zu|unterzeichnet (?:zu|in|am)|совершено|в удостоверение|подписано|dáno|na důkaz|podepsáno|sjednáno"
              + "|fatto a|in fede di che|feito em|em fé do que|som skedde|utfärdad|upprättad|udfærdiget|til bekræftelse|till bekräftelse|sporządzono|gedaan (?:te|op)|ondertekend te|opgemaakt te|ten blijke).*");
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?iu)^(?:on behalf of|for (?:and on behalf of )?(?:the |his |her )?(?:government|ministry|minister|republic|kingdom|state|principality|commonwealth|sultanate|emirate|confederation|duchy|federation|commission|union|federal|united|grand|swiss|ministr|national|police|department)"
              + "|for the .{2,60}:?$|for [\\p{Lu}][^.;]{1,60}:?$|\\[illegible signatures?\\]|\\[?\\(?(?:signature|signed|sgd|l\\.s\\.|signé|gez\\.|podpis|подпись)\\b|\\((?:w\\.g|sd|get)\\.?\\)|(?:the )?head of (?:the )?delegation|(?:le )?chef de (?:la )?délégation|(?:de )?(?:leider|hoofd) van de delegatie|(?:der )?leiter der delegation|jefe de (?:la )?delegación|глава делегации|vedoucí delegace|_{3,}|minister\\b|chairman\\b|prime minister|ambassador"
              + "|pour (?:le|la|les|l['’])|für (?:die|das|den)\\b|voor (?:de|het)\\b|por (?:el|la|los)\\b|за (?:правительство|министерство|республик)|za (?:vládu|ministerstvo)|per (?:il|la)\\b|för |for regeringen).*");

  private static final int SIGNATURE_CHARACTERS_MAX = 160;

  private static final Pattern RESERVES =
      Pattern.compile(
          "(?iu).*(?<!\\p{L})(?:ad[ -]referendum|subject to|under reserv|with (?:a |the )?(?:reserv|declaration)|sous réserve|a reserva|con reserva|vorbehalt|unter (?:dem )?vorbehalt|с оговорк|при условии|s výhrad).*");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\. ?){2,8}");

  private static final Pattern IMPRINT =
      Pattern.compile(
          "(?u)(?:No|Nr|Number|№|č|n°|Ref)[.:]? ?[\\p{L}\\d/.-]*\\d[\\p{L}\\d /.-]*|\\p{Lu}[\\p{L}.' -]{1,40}, (?:on |le |am |den |dne )?\\d{1,2}(?:\\.|st|nd|rd|th)? ?\\p{L}+ \\d{4}\\.?|(?=.*\\d)[\\p{Lu}\\d][\\p{Lu}\\d /.-]{2,30}");

  /** Between the closing words and signatures on the same line. */
  private static final Pattern SIGNED_HERE =
      Pattern.compile(
          "(?<=[.!])\\s(?=\\[[^\\]]{0,40}(?i:signature|signed|seal)[^\\]]{0,40}\\]|\\*{0,2}(?:For|FOR) (?:the|THE|and) )");

  private static final Pattern NEXT_SIGNATURE =
      Pattern.compile("\\s(?=\\*{0,2}(?:For|FOR) (?:the|THE|and) )");

  /** Who signed a letter, behind its last sentence: "(sgd.) A. B. NAME, Minister of …". */
  private static final Pattern LETTER_SIGNED =
      Pattern.compile(
          "(?u)(?<=[.!])\\s+(?=\\p{Lu}|\\()(?:\\((?i:w\\.g\\.|sgd\\.?|signed|gez\\.|signé|get\\.)\\)\\s*)?(?:\\p{Lu}\\.[ -]?|\\p{Lu}\\p{L}+[ -]){1,6}\\p{Lu}{3,}(?: [^;:]{0,200}[^.;:])?$");

  private Closing() {}

  /** Lines of a letter without the signature behind its last sentence. */
  static List<TextLine> withoutSignature(List<TextLine> lines, Ledger ledger) {
    if (lines.isEmpty() || lines.getLast().text().endsWith(".")) {
      return lines;
    }
    TextLine last = lines.getLast();
    Matcher signed = LETTER_SIGNED.matcher(last.text());
    if (!signed.find() || ModalWords.any(signed.group())) {
      return lines;
    }
    ledger.leave(last, signed.group(), LeftOut.Why.SIGNATURES);
    List<TextLine> kept = new ArrayList<>(lines.subList(0, lines.size() - 1));
    kept.add(last.withText(last.text().substring(0, signed.start())));
    return kept;
  }

  /** The lines of the closing, signatures on the line of the closing words cut off it. */
  static List<TextLine> apart(List<TextLine> lines) {
    return lines.stream().flatMap(line -> apart(line).stream()).toList();
  }

  private static List<TextLine> apart(TextLine line) {
    Matcher gap = SIGNED_HERE.matcher(line.text());
    if (!begins(line.text()) || line.text().endsWith(".") || !gap.find()) {
      return List.of(line);
    }
    List<TextLine> signatures =
        NEXT_SIGNATURE.splitAsStream(line.text().substring(gap.end())).map(line::withText).toList();
    if (!signatures.stream().allMatch(signature -> signs(signature.text().replace("*", "")))) {
      return List.of(line);
    }
    List<TextLine> apart = new ArrayList<>(signatures);
    apart.addFirst(line.withText(line.text().substring(0, gap.start())));
    return apart;
  }

  /** What stands beside a signature reserves or conditions it; long lines are notes. */
  static boolean reserves(String line) {
    return line.length() <= SIGNATURE_CHARACTERS_MAX && RESERVES.matcher(line).matches();
  }

  /** Lines of an annex without the initials under it. */
  static List<TextLine> withoutInitials(List<TextLine> lines, Ledger ledger) {
    List<TextLine> kept = new ArrayList<>();
    for (TextLine line : lines) {
      if (INITIALS.matcher(line.text()).matches()) {
        ledger.leave(line, line.text(), LeftOut.Why.SIGNATURES);
      } else {
        kept.add(line);
      }
    }
    return kept;
  }

  /** Lines of a gazette below an act: its number, place and day, and marks of the file. */
  static List<TextLine> withoutImprint(List<TextLine> lines, Ledger ledger) {
    int end = lines.size();
    while (end > 1 && IMPRINT.matcher(lines.get(end - 1).text()).matches()) {
      end--;
    }
    lines
        .subList(end, lines.size())
        .forEach(line -> ledger.leave(line, line.text(), LeftOut.Why.IMPRINT));
    return lines.subList(0, end);
  }

  static boolean begins(String line) {
    return WORDS.matcher(line).matches();
  }

  /** Fewest words of a sentence, which no signature is. */
  private static final int SENTENCE_WORDS_MIN = 8;

  static boolean signs(String line) {
    boolean sentence = line.endsWith(".") && line.split(" ").length >= SENTENCE_WORDS_MIN;
    return !sentence
        && line.length() <= SIGNATURE_CHARACTERS_MAX
        && SIGNATURE.matcher(line).matches()
        && !ModalWords.any(line);
  }
}
