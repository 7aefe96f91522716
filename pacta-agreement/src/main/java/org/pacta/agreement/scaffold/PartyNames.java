package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who the treaty is between, as far as its title, preamble or signatures say.
 *
 * @param names names as written; empty when none were found
 * @param unit where they were found: a unit, or the signatures
 * @param multilateral more than two, or open to others
 */
record PartyNames(List<String> names, String unit, boolean multilateral) {
  /** Names and where they were found. */
  private record Named(List<String> names, String where) {}

  private static final String SIGNATURES = "the signatures";

  private static final String STOP =
      "(?=\\s+(?:on|about|concerning|regarding|(?<!(?:committee|ministry|minister|agency|office|service|department|bureau|directorate|commission) )for|relating|in the field|in relation|in matters|in (?:combating|preventing|fighting|suppressing)|with (?:respect|regard)|against|establishing|amending|sur|relatif|relative|concernant|portant|en matière|dans le domaine|sobre|en materia|über|betreffende?|auf dem gebiet|zur|zum|o|о|об|om|för|su|w sprawie|inzake|over|met betrekking|op het gebied|v oblasti|в области|governing|pertaining|with a view|to (?:prevent|combat|suppress|facilitate)|au sujet|touchant|en vue|relatifs|relatives|relativo|relativa|referente|acerca de|hinsichtlich|bezüglich|in bezug|im bereich|zwecks|zur?|по(?= (?:вопрос|борьб))|относительно|в сфере|в деле|týkající se|ohledně|ve věcech|na úseku|aangaande|omtrent|nopens|houdende|ter|tot)(?!\\p{L})|[,;]?\\s*\\(|\\s*$)";
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:between|among|entre|zwischen|tussen|mezi|между|mellan|mellem|tra|między)\\s+|between(?=the ))(.+?)"
              + STOP);
  private static final Pattern ARE =
      Pattern.compile(
          "(?iu)\\b(?:parties|states)(?: to this \\p{L}+)? (?:are|shall be)(?: the following)?:?\\s+([^.;]+)");
  private static final String BODY =
      "government|republic|kingdom|state|ministry|principality|federation|union|federal|(?:grand )?duchy|confederation|commonwealth|sultanate|emirate"
          + "|gouvernement|république|royaume|(?:grand-)?duché|principauté|confédération|fédération|ministère"
          + "|regierung|republik|bundesrepublik|königreich|(?:groß)?herzogtum|fürstentum|eidgenossenschaft|bundesministerium"
          + "|gobierno|república|reino|(?:gran )?ducado|principado|confederación|ministerio"
          + "|vláda|vlády|vládou|republika|republikou|království|království[mí]|(?:velko)?vévodství\\p{L}*|knížectví\\p{L}*"
          + "|правительств\\p{L}*|республик\\p{L}*|королевств\\p{L}*|(?:великим |великое |великого )?герцогств\\p{L}*|княжеств\\p{L}*|федераци\\p{L}*|ministr\\p{L}*|министерств\\p{L}*"
          + "|koninkrijk|republiek|bondsrepubliek|(?:groot)?hertogdom|vorstendom|regering|ministerie";

  /** An article, and words before the kind of State: "the Swiss Confederation". */
  private static final String WITH_ARTICLE =
      "(?:the |le |la |l['’]|der |die |das |den |dem |el |del |du |de la |het |de )?(?:[\\p{L}-]+ ){0,2}?(?:"
          + BODY
          + ")(?!\\p{L})";

  /** "And" within the name of one State. */
  private static final String OWN_AND =
      "(?<!(?:Bosn|Босни|Trinidad|Antigua|Kitts|Christopher|Vincent|Tom|Britain|Bretagne|Británi|Brit[ta]nni|Großbritannien|Interior|Justice|Home|Security)\\p{L}{0,3})";

  private static final Pattern PREAMBLE =
      Pattern.compile(
          "(?iu)^((?:the |le |la |die |das |der |el |het |de )?(?:[\\p{L}-]+ )?(?:"
              + BODY
              + ")(?!\\p{L}).{2,400}?)(?:,? (?:hereinafter|hierna|ci-après|im folgenden|nachstehend|en adelante|en lo sucesivo|dále jen|далее|в дальнейшем)|,(?!\\s*(?:(?:and|en|et|und|y|a|и)\\s+)?"
              + WITH_ARTICLE
              + ")|\\s*\\(|:|$)");
  private static final Pattern AND =
      Pattern.compile(
          "(?iu)"
              + OWN_AND
              + "\\s*,?\\s+(?:and|et|und|y|e|a|и|och|og|i|en)\\s+(?="
              + WITH_ARTICLE
              + ")|,\\s+(?="
              + WITH_ARTICLE
              + ")");
  private static final String ANDS = "and|et|und|y|a|и|och|og";
  private static final Pattern PLAIN_AND = plain(ANDS);
  private static final Pattern DUTCH_AND = plain(ANDS + "|en");

  /** The last of a list whose commas stand before the kinds of States. */
  private static final Pattern LAST_AND =
      Pattern.compile(
          "(?iu)"
              + OWN_AND
              + "\\s*,?\\s+(?:"
              + ANDS
              + "|en)\\s+(?=(?:(?:the|la|le|les|die|de|het|el) )?(?-i:\\p{Lu}))");

  private static Pattern plain(String ands) {
    return Pattern.compile("(?iu)" + OWN_AND + "\\s*,?\\s+(?:" + ands + ")\\s+|,\\s+");
  }

  /** Who signs stands behind a colon or in the next cell, and is no Party. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?iu)^(?:for and on behalf of|on behalf of|for|pour|für|por|za|за)\\s+([^:|]{3,80}?)(?:[,.]|\\s*[:|].*)?(?:\\s*_+)?$");

  private static final Phrase OPEN =
      Phrase.of(
          "\\b(?:accession|accede|depositary|states parties|signatory states|high contracting parties)\\b");

  private static final Phrase MEMBERS =
      Phrase.of(
          "(?<!\\p{L})(?:member states|contracting states|états (?:membres|contractants)|estados (?:miembros|contratantes)|mitgliedstaaten|vertragsstaaten|lid-?staten|verdragsluitende staten|государств\\p{L}*-(?:член|участник)|člensk\\p{L}+ stát|smluvní\\p{L}* stát|deposit[ae]ir|depositari[so]|verwahrer|депозитари|depozitář)");

  /** Between signatures that stand side by side, and what follows a name. */
  private static final Pattern SIDE_BY_SIDE =
      Pattern.compile("\\s+(?=(?:For|FOR|Pour|POUR|Für|Por|За|Za)\\s)");

  private static final Pattern LEADERS = Pattern.compile("\\s*(?:\\([^)]{0,60}\\))?[\\s:.…_–—-]*$");

  private static final String AFTER_PARTIES =
      "hereinafter|\\(hereinafter|have agreed|have concluded|desir|sont convenus|ci-après|haben|im folgenden|en adelante";

  /** A Party on a line of its own: "the Kingdom of Utopia,". */
  private static final Pattern PARTY_LINE =
      Pattern.compile(
          "(?iu)(?:and |et |und |a |и |en |y )?(?:the |le |la |die |das |el |het |de )?(?:[\\p{L}-]+ )?(?:"
              + BODY
              + ")(?!\\p{L})[^;:.()]{2,120},?(?: and (?:the )?[^;:.()]{2,80},?)?(?:,? (?:"
              + AFTER_PARTIES
              + ").*)?");

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?iu)^(?:(?:and|et|und|en|y|и)\\s+)?(?:(?:the|le|la|les|die|der|das|dem|den|el|los|las|het|de)\\s+|l['’])?");

  /** A text that ends with the kind of a State, whose name is still to come. */
  private static final Pattern ENDS_IN_KIND =
      Pattern.compile(
          "(?iu).*(?<!\\p{L})(?:"
              + BODY
              + "|verenigde|vereinigten|united|états|estados|spojen\\p{L}+)");

  /** Words that open what a treaty is about, and not the end of a line. */
  private static final Pattern SUBJECT = Pattern.compile("(?iu)" + STOP.replace("|\\s*$)", ")"));

  /** A title ends with the kind of a State without its name. */
  static boolean endsInKind(String title) {
    return ENDS_IN_KIND.matcher(title).matches();
  }

  /** It says what the treaty is about. */
  static boolean saysSubject(String line) {
    return SUBJECT.matcher(line).find();
  }

  /** A line that names a Party. */
  static boolean isLine(String line) {
    return PARTY_LINE.matcher(line).matches() || PREAMBLE.matcher(line).find();
  }

  static PartyNames of(TreatyText text) {
    boolean dutch =
        text.language().equals("nl") || text.title().contains(" tussen "); // printed with another
    Named best = new Named(split(match(BETWEEN, text.title()), dutch), "title");
    if (best.names().size() < 2) {
      best = fromPreamble(text, best, dutch);
    }
    List<String> signed = signed(text);
    int known = best.names().size();
    if (known < 2 && signed.size() >= 2 || signed.size() > Math.max(2, known)) {
      best = new Named(signed, SIGNATURES);
    }
    List<String> names = best.names().size() < 2 ? List.of() : best.names();
    boolean many = names.size() > 2 || often(OPEN, text);
    return new PartyNames(names, best.where(), many || names.isEmpty() && amongMembers(text));
  }

  /** The unit to cite: for signatures, which are none, the closing words above them. */
  String cited(List<FoundUnit> units) {
    String where = unit.equals(SIGNATURES) ? "fin" : unit;
    return units.stream()
        .map(FoundUnit::id)
        .filter(id -> id.equals(where) || id.startsWith(where + "/"))
        .findFirst()
        .orElse(units.getFirst().id());
  }

  /** Where no two Parties are named, the members of something may be those that are meant. */
  private static boolean amongMembers(TreatyText text) {
    return MEMBERS.in(Wording.of(match(BETWEEN, text.title()))) || often(MEMBERS, text);
  }

  private static boolean often(Phrase words, TreatyText text) {
    return text.units().stream().filter(unit -> words.in(unit.wording())).limit(2).count() == 2;
  }

  private static Named fromPreamble(TreatyText text, Named otherwise, boolean dutch) {
    Named best = linesOfParties(text, dutch);
    if (best.names().size() >= 2) {
      return best;
    }
    best = otherwise;
    for (FoundUnit unit : text.units()) {
      List<String> listed = split(match(ARE, unit.text()), dutch);
      boolean named = listed.stream().allMatch(name -> Character.isUpperCase(name.charAt(0)));
      boolean preamble = unit.id().startsWith("pre");
      List<String> names = preamble ? split(match(PREAMBLE, unit.text()), dutch) : List.of();
      if (names.size() < 2 && named) {
        names = listed;
      }
      if (names.size() >= 2) {
        return new Named(names, unit.id());
      }
    }
    return best;
  }

  /** Parties that stand in the preamble on lines of their own. */
  private static Named linesOfParties(TreatyText text, boolean dutch) {
    List<FoundUnit> lines =
        text.units().stream()
            .filter(unit -> unit.id().startsWith("pre"))
            .dropWhile(unit -> !PARTY_LINE.matcher(unit.text()).matches())
            .takeWhile(unit -> PARTY_LINE.matcher(unit.text()).matches())
            .toList();
    if (lines.size() < 2) {
      return new Named(List.of(), "");
    }
    String all = String.join(" ", lines.stream().map(FoundUnit::text).toList());
    return new Named(
        split(all.replaceAll("(?iu),? (?:" + AFTER_PARTIES + ").*$|[,;]$", ""), dutch),
        lines.getFirst().id());
  }

  private static String match(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  private static List<String> split(String words, boolean dutch) {
    String[] parts = AND.split(words);
    if (parts.length < 2) {
      return named(List.of((dutch ? DUTCH_AND : PLAIN_AND).split(words)));
    }
    List<String> names = new ArrayList<>(List.of(parts));
    String last = names.getLast();
    boolean closed =
        words.substring(0, words.length() - last.length()).matches("(?su).*\\p{L}\\s+");
    if (!closed) {
      names.removeLast();
      names.addAll(List.of(LAST_AND.split(last)));
    }
    return named(names.stream().flatMap(name -> Stream.of(PLAIN_COMMA.split(name))).toList());
  }

  /** "The Kingdom of A, Beland and …": a plain name between full ones. */
  private static final Pattern PLAIN_COMMA =
      Pattern.compile("(?u),\\s+(?=(?:\\p{Lu}[\\p{L}-]+ ?){1,3}$)");

  private static List<String> signed(TreatyText text) {
    List<String> names = new ArrayList<>();
    for (LeftOut part : text.leftOut()) {
      if (part.why() == LeftOut.Why.SIGNATURES) {
        for (String one : SIDE_BY_SIDE.split(part.text())) {
          Matcher found = SIGNED.matcher(LEADERS.matcher(one).replaceFirst(""));
          if (found.matches()) {
            names.add(found.group(1));
          }
        }
      }
    }
    return named(names);
  }

  private static List<String> named(List<String> names) {
    return names.stream()
        .map(name -> ARTICLE.matcher(name.strip()).replaceFirst("").strip())
        .filter(name -> name.length() > 2 && name.length() <= 160)
        .distinct()
        .toList();
  }
}
