package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terms a treaty defines, several of one definition each by itself. */
final class DefinedTerms {
  /**
   * A defined term.
   *
   * @param term as the treaty writes it
   * @param unit where it is defined
   */
  record Term(String term, String unit) {}

  /** Quoted words; a single apostrophe ends only what a single one opened. */
  private static final String QUOTE =
      "(?:«\\s?[^»]{2,80}?\\s?»|[\"“„]\\s?[^\"”“„]{2,80}[\"”“]|[‘'`]{2}\\s?(?:(?!’’|'')[^\"”“‘`]){2,80}(?:’’|''|[\"”])|[‘'`]\\s?[^\"”“’'‘`]{2,80}[’'])";

  /** Several terms: "A", "B" and "C"; "A" ("B"). */
  private static final String QUOTES =
      QUOTE
          + "(?:(?:,|,? (?:and|or|et|ou|und|oder|bzw\\.|y|e|o|u|en|of|и|или|a|nebo)(?: the (?:term|expression))?)? ?\\(?"
          + QUOTE
          + "\\)?){0,8}";

  private static final String MEAN =
      "\\bmeans?\\b|\\bshall mean\\b|\\b(?:shall )?ha(?:ve|s) the (?:same )?meaning|désigne|s['’]entend|signifi|bezeichne[tn]|bedeute[tn]|betekene?[nt]?|verstaan|означа|понима|se rozum|rozumí se|znamen|\\brefers? to\\b";

  private static final Phrase QUOTED =
      Phrase.of(
          "^(?:(?:the|le|la|l['’]|les|el|los|der|die|das|den|de|het) ?(?:term|expression|terme|mot|notion|término|expresión|begriff|ausdr[uü]ck|uitdrukking|begrip|termin|термин|výraz|pojem)\\p{L}{0,3} |(?:термин|выражени|поняти|výraz|pojem|pojm|termín)\\p{L}{0,2} )?(?<terms>"
              + QUOTES
              + ")[^\"“”„«»]{0,12}?(?:"
              + MEAN
              + "|[-–—:])");

  /** A further definition of the same sentence: "and "file" means a set of data". */
  private static final Phrase WITHIN =
      Phrase.of(
          "(?<terms>"
              + QUOTES
              + ") (?:shall )?(?:means?|désigne(?:nt)?|signifi\\p{L}+|bezeichne[tn]|bedeute[tn]|beteken\\p{L}*|означа\\p{L}+|znamen\\p{L}+)(?!\\p{L}| of\\b)");

  /** "One understands by": the term stands behind what says so, or before it. */
  private static final Phrase UNDERSTOOD =
      Phrase.of(
          "(?:(?:versteht man(?: [^.;:\"“„«]{0,80})? unter|on entend par|se ent(?:iende|enderá) por|verstaan onder) (?:(?:den|dem|der|die|das|le|la|les|el|los|las|de|het) )?(?:(?:begriff|ausdruck|bezeichnung|terme|término|term|uitdrukking) )?|^unter (?:(?:dem|den|der) )?(?:(?:begriff|ausdruck) )?(?=[^.;:]{0,300}(?:zu verstehen|verstanden)))(?<terms>"
              + QUOTES
              + ")");

  private static final Phrase HEREINAFTER =
      Phrase.of(
          "\\(?(?:hereinafter|ci-après|en adelante|nachstehend|im folgenden|далее|dále jen|в дальнейшем)[^\"“„«]{0,40}(?<terms>"
              + QUOTE
              + "(?:[^\"“„«().;]{0,40}"
              + QUOTE
              + "(?=[^().;]{0,20}\\))){0,4})");

  private static final Phrase MEANS =
      Phrase.of(
          "^(?:the term )?(?!(?:\\p{L}+ ){0,30}(?:may|shall|must|will|use[sd]?|by|the|all|or|and|of) means)(\\p{L}[\\p{L} -]{2,60}?)(?: \\([^)]{2,60}\\))? (?:means(?! of\\b| that\\b)|shall mean(?! that\\b)|shall include [\\p{L} ]{0,30}?defined as)[ ,:]");

  /** Words without which no sentence says what a term means; looked for many times quicker. */
  private static final Phrase MEANING = Phrase.of("means|shall mean|shall include");

  /** "For the purposes of this Article a child is a person below …". */
  private static final Phrase IS =
      Phrase.of(
          "^for the purposes? of (?:this|the present) [^,]{1,40}?,? (?:an? |the term )?(\\p{L}[\\p{L} -]{1,40}?) (?:is|are) (?:an?|any|the|all|one)\\b");

  /** Words that open a list of definitions, and an item that begins with its term. */
  private static final Phrase DEFINING =
      Phrase.of(
          "(?:(?:means?|shall mean|following definitions|verstaan onder|on entend par|se ent(?:iende|enderá) por|bedeuten|bezeichnen|im sinne|rozumí|понима\\p{L}+|означа\\p{L}+)[^.;]{0,40}:$|wordt [^.;:]{0,80}verstaan onder:?$|on entend par$|se ent(?:iende|enderá) por$|versteht man(?: [^.;:]{0,80})? unter(?: [^.;:]{0,40}:)?:?$)");

  /** Words that open the list of one definition: the term stands in them. */
  private static final Phrase OF_ONE =
      Phrase.of(
          "(?:(?<terms>"
              + QUOTE
              + ") ?(?:\\p{L}+ ){0,3}?(?:"
              + MEAN
              + ")[^.;:]{0,40}:$|(?:verstaan onder|on entend par|se ent(?:iende|enderá) por|понима\\p{L}+|rozumí) (?<last>"
              + QUOTE
              + ") ?:$)");

  private static final Phrase TERM_FIRST =
      Phrase.of(
          "^[\"“„«‘']?(\\p{L}[\\p{L}\\d ’'-]{2,60}?)[\"”“»’']?(?: \\([^()]{2,60}\\))? ?(?:(?:[:–—]|- )\\s?\\p{L}|:$)");

  /** An item that begins with its term, which its opening words say what is understood by. */
  private static final Phrase QUOTED_FIRST = Phrase.of("^(?<terms>" + QUOTES + ")");

  private static final Pattern EACH = Pattern.compile(QUOTE);
  private static final Pattern MARKS = Pattern.compile("^[«\"“„‘'`]{1,2}\\s?|\\s?[»\"”“’']{1,2}$");

  private final Map<String, Term> found = new LinkedHashMap<>();

  private DefinedTerms() {}

  /** The terms of a text in the order found, each once. */
  static List<Term> in(List<FoundUnit> units) {
    DefinedTerms terms = new DefinedTerms();
    Lists lists = new Lists();
    units.stream()
        .filter(unit -> lists.next(unit.id(), unit.wording()))
        .forEach(unit ->
            TERM_FIRST
                .first(unit.wording())
                .ifPresentOrElse(
                    term -> terms.add(term.group(1), unit),
                    () ->
                        QUOTED_FIRST
                            .first(unit.wording())
                            .ifPresent(one -> terms.several(one.group("terms"), unit))));
    units.forEach(terms::defined);
    return List.copyOf(terms.found.values());
  }

  /** Tells of every unit in text order whether it is an item of a list of definitions. */
  static final class Lists {
    private String holder = "";

    /** True when a unit is an item of such a list that begins with its term or terms. */
    boolean next(String id, Wording wording) {
      boolean inside = !holder.isEmpty() && id.startsWith(holder);
      if (!inside && (wording.text().endsWith(":") || id.endsWith("/0"))) {
        holder = opens(wording) ? id.replaceAll("/\\d+$", "") + "(" : "";
      }
      return inside
          && ofHolder(id, holder)
          && (TERM_FIRST.in(wording) || QUOTED.in(wording) || QUOTED_FIRST.in(wording));
    }

    private static boolean opens(Wording wording) {
      return DEFINING.in(wording) && !OF_ONE.in(wording) && !MEANS.in(wording);
    }
  }

  /** The item itself or its first sentence, not a part of it. */
  private static boolean ofHolder(String id, String holder) {
    String rest = id.substring(holder.length());
    return rest.matches("[^()]+\\)(?:/[01])?");
  }

  private void defined(FoundUnit unit) {
    Wording words = unit.wording();
    QUOTED.first(words).ifPresent(one -> several(one.group("terms"), unit));
    WITHIN.all(words).forEach(one -> several(one.group("terms"), unit));
    UNDERSTOOD.first(words).ifPresent(one -> several(one.group("terms"), unit));
    HEREINAFTER.all(words).forEach(one -> several(one.group("terms"), unit));
    OF_ONE.first(words).ifPresent(one -> several(whole(one), unit));
    if (MEANING.in(words)) {
      MEANS.first(words).ifPresent(one -> add(one.group(1), unit));
    }
    IS.first(words).ifPresent(one -> add(one.group(1), unit));
  }

  private static String whole(MatchResult one) {
    String first = one.group("terms");
    return first == null ? one.group("last") : first;
  }

  private void several(String quoted, FoundUnit unit) {
    Matcher each = EACH.matcher(quoted);
    while (each.find()) {
      add(MARKS.matcher(each.group()).replaceAll(""), unit);
    }
  }

  private void add(String term, FoundUnit unit) {
    String name = term.strip();
    found.putIfAbsent(name.toLowerCase(Locale.ROOT), new Term(name, unit.id()));
  }
}
