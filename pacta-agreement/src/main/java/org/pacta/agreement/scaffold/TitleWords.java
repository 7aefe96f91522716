package org.pacta.agreement.scaffold;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the title of a treaty looks. */
final class TitleWords {
  private static final String KINDS =
      "agreement|treaty|convention|protocol|memorandum|arrangement|charter|statute|accord|traité|protocole"
          + "|abkommen|vertrag|übereinkommen|konvention|abmachung|übereinkunft|vereinbarung|protokoll|acuerdo|convenio|tratado|protocolo|memorándum|mémorandum"
          + "|convención|memorando|protokol|dohoda|smlouva|úmluva|ujednání|соглашение|договор|конвенция|протокол"
          + "|меморандум|accordo|trattato|avtal|överenskommelse|aftale|overenskomst|umowa|porozumienie|zmluva"
          + "|угода|договір|конвенція|споразумение|спогодба|келісім|megállapodás|egyezmény|szerződés|sutartis|leping|līgums"
          + "|sporazum|ugovor|anlaşma|sözleşme|συμφωνία|overeenkomst|verdrag|conventie|sopimus|acordo|convenção|dohovor|exchange of notes|exchange of letters|joint declaration|échange de notes|échange de lettres"
          + "|notenwechsel|briefwechsel|nota?wisseling|briefwisseling|canje de notas|výměna nót|обмен нотами";
  private static final Pattern FIRST =
      Pattern.compile(
          "(?iu)^(?:the )?(?:" + KINDS + ")(?:(?!\\p{L})|(?=between|entre|zwischen)).*");
  private static final Pattern INSIDE =
      Pattern.compile("(?iu)^(?!.*[.;]\\s).*(?<!\\p{L})(?:" + KINDS + ")(?!\\p{L}).*");

  /** "The European Convention …", "het op 20 april 1959 te Straatsburg tot stand gekomen …". */
  private static final Pattern TREATY =
      Pattern.compile(
          "(?iu)^(?:(?:the|an?|de|het|le|la|les|el|los|las|der|die|das|dem|den) |l['’])?(?:(?:(?-i:\\p{Lu})[\\p{L}-]* |of |de |du |van |des |der ){0,5}|(?:op|am|vom) (?:[^\\s:;]+ ){2,9}?)(?:"
              + KINDS
              + ")(?!\\p{L}).*(?<!\\d)(?:18|19|20)\\d\\d(?!\\d).*");

  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?iu)^(?:between|and|of|on|for|concerning|regarding|about|in|to|with|relating|entre|et|y|sur"
              + "|relatif|relative|sobre|zwischen|und|über|betreffend|mezi|a|o|между|и|о|об|mellan|och|om|mellem"
              + "|og|tra|e|między|establishing|against|among|tussen|inzake|betreffende|aangaande|ter|(?-i:EN|en))(?!\\p{L}).*");
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?iu).*(?<!\\p{L})(?:between|and|of|on|the|for|concerning|regarding|about|in|to|with|entre|le|la|les"
              + "|des|du|de|et|el|y|sobre|zwischen|der|des|und|über|mezi|a|o|между|и|о|об|among"
              + "|tussen|het|een|en|van|inzake|betreffende|aangaande|ter|tot|met|voor|op|dem|den|die|das|vom|zum|zur|im|auf|für"
              + "|la|los|las|del|con|en|au|aux|sur|dans|relatif|relative|à|para|v|na|s|pro|při|в|на|с|по|для)$");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu).*(?<!\\p{L})(?:between|among|entre|zwischen|tussen|mezi|между|tra|mellan|mellem|między)(?!\\p{L}).*");
  private static final Pattern AFTER_BETWEEN =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:between|among|entre|zwischen|tussen|mezi|между|tra|mellan|mellem|między)(?!\\p{L})");
  private static final int BEGINS_CHARACTERS_MAX = 600;
  private static final int NAMES_CHARACTERS_MAX = 300;

  private TitleWords() {}

  /** The line starts with the word for a treaty. */
  static boolean begins(String line) {
    return line.length() <= BEGINS_CHARACTERS_MAX
        && !line.endsWith(".")
        && !line.endsWith(";")
        && FIRST.matcher(line).matches();
  }

  /** An item that names another treaty with its year. */
  static boolean treaty(String item) {
    return TREATY.matcher(item).matches();
  }

  /** The line is a heading that names a treaty, such as {@code POLICE COOPERATION AGREEMENT}. */
  static boolean names(String line) {
    return line.length() <= NAMES_CHARACTERS_MAX
        && ".,;:".indexOf(line.charAt(line.length() - 1)) < 0
        && Character.isUpperCase(line.charAt(0))
        && INSIDE.matcher(line).matches()
        && !ModalWords.any(line);
  }

  /** "O spolupráci": a word of one letter, which a bullet may look like. */
  private static boolean preposition(String line) {
    return line.length() > 2
        && Character.isLetter(line.charAt(0))
        && line.charAt(1) == ' '
        && Character.isLetter(line.charAt(2));
  }

  /** A title that says between whom the treaty is. */
  static boolean whole(String line) {
    return BETWEEN.matcher(line).matches();
  }

  /** What stands behind the word for "between". */
  static String behindBetween(String title) {
    Matcher between = AFTER_BETWEEN.matcher(title);
    return between.find() ? title.substring(between.end()) : "";
  }

  /** It ends with a word that needs another. */
  static boolean unfinished(String title) {
    return UNFINISHED.matcher(title).matches();
  }

  /** The line starts with a mark or heading, and goes on no title. */
  static boolean marked(String line) {
    return Heading.starts(line) || Marker.starts(line) && !preposition(line);
  }

  /** A title that a list of treaties has ended with a semicolon. */
  static boolean endsOpen(String line) {
    return line.endsWith(";")
        && line.length() <= NAMES_CHARACTERS_MAX
        && Character.isUpperCase(line.charAt(0))
        && FIRST.matcher(line).matches();
  }

  /** True when a title whose part so far is given goes on in the next line. */
  static boolean goesOn(String soFar, String next) {
    if (marked(next)) {
      return false;
    }
    boolean cut = UNFINISHED.matcher(soFar).matches() || !soFar.contains(" ");
    return cut || GOES_ON.matcher(next).matches();
  }
}
