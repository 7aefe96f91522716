package org.pacta.agreement.scaffold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause by which articles enter into force apart from the rest: "Articles 10 and 11 shall enter
 * into force six months later". Taken for the start of the whole it would give a wrong date.
 *
 * @param kind what is named: article, chapter, annex
 * @param list numbers of what is named
 * @param paragraphs numbers of paragraphs of the one article named; empty for all of it
 * @param text words of the clause
 */
record PartStart(String kind, String list, String paragraphs, String text) {
  private static final String ARTICLE =
      "articles?|artikel(?:n|s|en)?|art\\.|стать\\p{L}{1,3}|статей|člán\\p{L}{1,4}|čl\\.|artículos?|sections?|§§?";
  private static final String DIVISION =
      "(?:sub-?)?chapters?|parts?|titles?|kapitel|teil|abschnitt|chapitres?|parties?|titres?|hoofdstuk(?:ken)?|afdeling|deel|глав\\p{L}{1,2}|раздел\\p{L}{0,2}|kapitol\\p{L}|část\\p{L}?|hlav\\p{L}|capítulos?|annex(?:es)?|appendi(?:x|ces)|anlagen?|anhang|annexes?|bijlagen?|приложени\\p{L}{1,2}|příloh\\p{L}|anexos?";
  private static final String PARAGRAPH =
      "paragraphs?|paras?\\.|absatz|absätze|abs\\.|paragraphes?|lid|leden|пункт\\p{L}{0,2}|odst(?:av\\p{L}{1,3}|\\.)|párrafos?|apartados?";
  private static final String THE =
      "(?iu:(?:(?:the )?provisions of |(?:les )?dispositions (?=d)|(?:die )?bestimmungen |(?:de )?bepalingen van |положения |ustanovení |(?:las )?disposiciones (?=d))?(?:the |les |l['’]|le |la |des |de l['’]|de la |du |die |der |das |de los |del |de |het |los |las |el )?)";
  private static final String LIST =
      ExceptedPart.LABEL
          + "(?:"
          + ExceptedPart.BETWEEN
          + "(?iu:(?:(?:of )?(?:l['’]|the )?(?:"
          + ARTICLE
          + ")\\s+)?)"
          + ExceptedPart.LABEL
          + ")*";

  /** From here a clause of its own may start. */
  private static final String OPENING =
      "(?:^|(?<=[,;:]\\s)|(?<=\\s(?:and|und|and,|а|en|et|a|y)\\s))(?iu:(?:however|nevertheless|notwithstanding this|and|but|while|whereas|wobei|während|jedoch|toutefois|cependant|néanmoins|tandis que|alors que|et|echter|evenwel|terwijl|однако|при этом|а|но|však|avšak|přičemž|zatímco|sin embargo|mientras que|y)(?:,|,? que)? )*";

  /** What may stand between the articles and the verb. */
  private static final String GAP =
      "(?iu:(?:,? (?:of (?:this|the present|the) \\p{L}+|dieses \\p{L}+|dieser \\p{L}+|d[eu] (?:la )?présente? \\p{L}+|van (?:dit|deze) \\p{L}+|настоящ\\p{L}+ \\p{L}+|tét[oé] \\p{L}+|de(?:l| la) presente \\p{L}+|shall|will|however|nevertheless|thereof|hereof|hereto|not|only|then|inclusive|jedoch|dagegen|hingegen|erst|aber|toutefois|cependant|n(?=['’])|ne|echter|evenwel|eerst|pas|однако|лишь|только|не|však|teprve|ale|až|sin embargo|no|s[oó]lo),?)*)";

  private static final String VERB =
      "(?iu:,?(?: n['’]|['’]| )(?:(?:enters?|comes?|goes|go) into (?:force|effect|operation)|takes? effect|becomes? (?:effective|operative|applicable)|(?<apply>appl(?:y|ies)|be appli(?:ed|cable)|(?:gilt|gelten)|s['’]applique\\p{L}*|применя\\p{L}+)(?= (?:only |jedoch |erst )*(?:(?:as )?(?:from|of)|with effect|ab|vo[mn]|à (?:partir|compter)|со? )(?!\\p{L}))"
          + "|(?:treten|tritt)(?=[^.;]{0,200} in kraft)|entre(?:nt|ra|ront)? en vigueur|pren(?:d|dra|dront|nent) effet|(?:treden|treedt)(?=[^.;]{0,200} in werking)|вступ\\p{L}+ в силу|vst(?:up|oup)\\p{L}+ v (?:platnost|účinnost)|nab(?:ývají|ývá|udou|ude) (?:platnosti|účinnosti)|entra(?:rán?|n)? en vigor|surtirán? efectos?)(?!\\p{L}))";
  private static final Pattern CLAUSE =
      Pattern.compile(
          OPENING
              + "(?:"
              + THE
              + "(?iu:"
              + PARAGRAPH
              + ")\\s(?<before>"
              + LIST
              + ")\\s(?iu:(?:of|in|des|van|del?)\\s)?)?"
              + THE
              + "(?<kind>(?iu:"
              + ARTICLE
              + "|"
              + DIVISION
              + "))\\s(?<list>"
              + LIST
              + ")(?:,?\\s(?iu:"
              + PARAGRAPH
              + ")\\s(?<paragraphs>"
              + LIST
              + "))?"
              + GAP
              + VERB
              + "(?:(?!(?iu:,? (?:and|while|whereas|but|wobei|während|tandis que|terwijl|а|přičemž) (?:the |this |dieses |le |dit |настоящ))|[.;])[\\s\\S])*");

  /** German and Dutch may put the time first. */
  private static final Pattern TIME_FIRST =
      Pattern.compile(
          "^(?iu:[^.;,]{3,120} (?:treten|tritt|treden|treedt) (?:jedoch |erst |auch |echter |eerst |ook )*(?:die |de )?)(?<kind>(?iu:artikel(?:n|en)?|kapitel|teil|hoofdstuk|deel))\\s(?<list>"
              + LIST
              + ")(?iu:[^.;]{0,200} in (?:kraft|werking))");

  private static final Pattern NOT =
      Pattern.compile(
          "(?iu)(?:shall|will) not|\\bnicht\\b|\\bniet\\b|не вступ|nevst|nenab|\\bno entra");
  private static final Pattern LATER =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:later|thereafter|afterwards|plus tard|(?:más tarde|después)(?=[.;,]|$)|später|danach|позже|позднее|спустя|později|nadien|daarna)(?!\\p{L})");
  private static final String SMALL =
      "(?:(?:the|its|their|date|day|of|on which|le|la|l|du|de|d|sa|date|jour|die|der|dem|den|das|des|ihrem|tag|op|de|het|datum|dag|waarop|la|fecha|el|his|data|dne|dni|den|дня|даты|момента|momentu|the whole|this|agreement)['’ ]\\s?){0,6}";
  private static final Pattern FROM_ENTRY =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:after|from|following|of|après|suivant|suit|à compter|à partir|nach|ab|seit|na|vanaf|volgend|después|siguiente|a partir|contados|после|со|с|от|по|po|od|ode)\\s"
              + SMALL
              + "(?:entry into (?:force|effect)|(?:(?:this|the) \\p{L}+|it) (?:enters|entered|comes) into (?:force|effect)|entrée en vigueur|inkrafttreten|inwerkingtreding|entrada en vigor|вступлени\\p{L} в силу|вступлени\\p{L} [^.;,]{0,60} в силу|vstupu [^.;,]{0,60}v platnost|nabytí (?:platnosti|účinnosti))(?! (?:of|de|der|van|статей) (?:the |ces |dieser |deze )?(?:articles?|artikels?))");

  /** The clauses of a sentence that start some articles apart from the rest. */
  static List<PartStart> in(String sentence) {
    List<PartStart> found =
        CLAUSE.matcher(sentence).results().filter(PartStart::dated).map(PartStart::of).toList();
    return found.isEmpty()
        ? TIME_FIRST
            .matcher(sentence)
            .results()
            .map(one -> new PartStart(one.group("kind"), one.group("list"), "", sentence))
            .toList()
        : found;
  }

  /** What is only applied from some moment on starts no part, unless its day is known. */
  private static boolean dated(MatchResult clause) {
    return clause.group("apply") == null || !of(clause).formula().isEmpty();
  }

  private static PartStart of(MatchResult clause) {
    String before = clause.group("before");
    String behind = clause.group("paragraphs");
    return new PartStart(
        clause.group("kind"),
        clause.group("list"),
        before != null ? before : behind != null ? behind : "",
        clause.group());
  }

  /** A sentence without its clauses on parts; what is left may start the whole. */
  static String without(String sentence) {
    String rest = sentence;
    for (PartStart part : in(sentence)) {
      rest = rest.replace(part.text(), "");
    }
    return rest;
  }

  /** True when an article is named, not a chapter or an annex. */
  boolean ofArticles() {
    return kind.matches("(?iu)" + ARTICLE);
  }

  /** YAML of its start; empty when no common wording gives it. */
  String formula() {
    if (NOT.matcher(text).find()) {
      return "";
    }
    Matcher month = EntryFormula.firstOfMonth(text).orElse(null);
    boolean fromEntry = FROM_ENTRY.matcher(text).find();
    List<TimeTerms.Length> lengths =
        TimeTerms.in(text).lengths().stream().filter(length -> !length.doubtful()).toList();
    String after = lengths.size() == 1 ? "after: " + lengths.getFirst().iso() : "";
    if (fromEntry && month != null && lengths.size() < 2) {
      return "date: {first_day_of_month: "
          + EntryFormula.nth(month)
          + (after.isEmpty() ? "" : ", " + after)
          + FOLLOWING;
    }
    boolean relative = fromEntry || LATER.matcher(text).find();
    if (relative && !after.isEmpty() && month == null && !EntryFormula.rounded(text)) {
      return lengths.getFirst().working() ? "" : "date: {" + after + FOLLOWING;
    }
    Optional<LocalDate> day =
        lengths.isEmpty() && month == null ? Dates.first(text) : Optional.empty();
    return relative
        ? ""
        : day.map(fixed -> "date: {fixed: \"" + fixed + "\"}")
            .or(() -> EntryFormula.of(text))
            .orElse("");
  }

  private static final String FOLLOWING = ", following: {latest_of: entry_into_force, count: 1}}";
}
