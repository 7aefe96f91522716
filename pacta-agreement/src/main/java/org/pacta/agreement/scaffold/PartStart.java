package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause by which articles enter into force apart from the rest: "Articles 10 and 11 shall enter
 * into force six months later". Taken for the start of the whole it would give a wrong date.
 *
 * @param named what is named; empty where the words that name it can be read in several ways
 * @param time words that say when; empty where they are not all of them
 * @param before words before the names that may limit or condition it; empty for none
 * @param text words of the clause
 */
record PartStart(List<PartNames.Named> named, String time, String before, String text) {
  /** Words that join a clause with a subject of its own. */
  static final String STRONG =
      "while|whereas|but|wobei|während|tandis que|alors que|terwijl|при этом|přičemž|zatímco|mientras que";

  /** Words at the head of a clause that do not change what it says. */
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "(?iu)(?:"
              + STRONG
              + "|however|nevertheless|notwithstanding this|and|only|nur|seule?s?|alleen|slechts|лишь|только|pouze|jen|s[oó]lo|jedoch|toutefois|cependant|néanmoins|et|echter|evenwel|однако|а|но|však|avšak|sin embargo|y"
              + "|(?:notwithstanding|nonobstant|par dérogation (?:au|à)|by way of derogation from|in derogation (?:from|of)|no obstante|несмотря на|bez ohledu na) ?(?:the |le |la |l['’]|lo dispuesto en el )?(?:provisions of )?(?:paragraph|article|paragraphe|párrafo|apartado|artículo|пункт|odst(?:avec|\\.))s? \\d{1,3}(?:\\(\\d\\))?(?: (?:above|of this article|du présent article))?)(?:,|,? que)? ");

  /** The same before a German or Dutch verb. */
  private static final Pattern NEUTRAL =
      Pattern.compile(
          "(?iu)(?:jedoch|echter|evenwel|(?:abweichend von|ungeachtet(?: des)?|in afwijking van|onverminderd) (?:absatz(?:es)?|artikels?|lid) \\d{1,3})");

  /** Behind one of these a clause of its own may begin. */
  private static final Pattern OPENING =
      Pattern.compile("(?iu),\\s|\\s(?:and|und|а|en|et|a|y|" + STRONG + ")\\s");

  private static final Pattern STRONGLY =
      Pattern.compile("(?iu)(?<!\\p{L})(?:" + STRONG + ")(?!\\p{L})");

  /** A condition or limit that stands before the clause. */
  private static final Pattern ADVERBIAL =
      Pattern.compile(
          "(?iu)(?:if|where|when|unless|until|once|as|for|in|on|upon|at|with|without|subject|notwithstanding|provided|except|after|before|from|by"
              + "|si|s['’]|lorsque|quand|pour|dans|sous|nonobstant|sauf|après|avant|dès|à|sans|если|когда|для|при|в|во|после|с|за|pokud|jestliže|pro|v|ve|po|s|za|cuando|para|en|salvo|sin|tras|a)(?!\\p{L})[^,]*,\\s");

  /** German and Dutch may put the time first. */
  private static final Pattern TURNED =
      Pattern.compile(
          "(?iu)(?<=\\s)(?:treten|tritt|treden|treedt) (?:(?:jedoch|erst|auch|echter|eerst|ook|aber|nur) ){0,3}(?=(?:(?:\\p{L}{1,12}\\.?|§§?) ){1,4}(?-i:\\d|[IVXLC]{1,7}(?!\\p{L})))");

  /** Clauses of a sentence, also of two sentences that were not told apart. */
  private static final Pattern CLAUSES =
      Pattern.compile("(?<=[;:])\\s|(?<=\\p{L}{4}\\.)\\s(?=\\p{Lu})");

  /** Something of what is named is left out. */
  private static final Pattern EXCEPTS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:exception|except|excepting|excluding|save|other than|ausnahme|ausgenommen|à l['’]exception|sauf|hormis|uitzondering|behalve|behoudens|исключени\\p{L}+|кроме|výjimk\\p{L}+|vyjma|kromě|excepción|excepto|salvo)(?!\\p{L})");

  private static final int CONNECTIVES_MAX = 4;
  private static final int FOUND_MAX = 60;

  /** The clauses of a sentence that start some articles apart from the rest. */
  static List<PartStart> in(String sentence) {
    List<PartStart> found = new ArrayList<>();
    for (String clauses : CLAUSES.split(sentence)) {
      if (found.size() < FOUND_MAX && PartVerb.in(clauses)) {
        found.addAll(new Reading(clauses.strip()).starts());
      }
    }
    return List.copyOf(found);
  }

  /** A sentence without its clauses on parts; what is left may start the whole. */
  static String without(String sentence) {
    String rest = sentence;
    for (PartStart part : in(sentence)) {
      rest = rest.replace(part.text(), "");
    }
    return rest;
  }

  /** YAML of its start; empty when no common wording gives it. */
  String formula() {
    return before.isEmpty() ? PartTime.formula(time) : "";
  }

  /** The same without names where the clause excepts something: what is left is not known. */
  private PartStart whole() {
    return EXCEPTS.matcher(text).find() ? new PartStart(List.of(), time, before, text) : this;
  }

  /** Reads clauses one after the other, from the first word on. */
  private static final class Reading {
    private final String text;
    private final List<PartStart> found = new ArrayList<>();

    /** Behind the last verb of starting, or the last part; -1 before the first. */
    private int verb = -1;

    /** Up to here verbs were looked for. */
    private int seen;

    private Reading(String text) {
      this.text = text;
    }

    private List<PartStart> starts() {
      if (turned()) {
        return found;
      }
      int head = head(0);
      int next = names(0, 0, head);
      Matcher opening = OPENING.matcher(text);
      while (found.size() < FOUND_MAX && opening.region(next, text.length()).find()) {
        next = names(opening.start(), opening.end(), head);
      }
      return found;
    }

    /** Reads names behind an opening; where to go on. */
    private int names(int open, int from, int head) {
      int at = head(from);
      Optional<PartNames> names = PartNames.at(text, at);
      if (names.isEmpty()) {
        return at;
      }
      verb = Math.max(verb, PartVerb.last(text, seen, Math.max(seen, open)));
      seen = Math.max(seen, open);
      int end = names.get().end();
      Optional<PartVerb> starts = PartVerb.behind(text, end);
      Optional<PartStart> start = starts.flatMap(it -> start(names.get(), it, open, at, head));
      if (starts.isEmpty() || start.isEmpty()) {
        return end;
      }
      found.add(start.get());
      verb = starts.get().end();
      seen = verb;
      return verb;
    }

    private Optional<PartStart> start(
        PartNames names, PartVerb starts, int open, int at, int head) {
      boolean first = at == head;
      boolean conditional = !first && verb < 0;
      if (conditional && !ADVERBIAL.matcher(text).region(head, at).lookingAt()) {
        return Optional.empty(); // "Amendments to Article 2 and Article 3", "This Agreement and"
      }
      String before = conditional ? text.substring(head, open) : "";
      boolean alone =
          first || !conditional && alone(open, at) || conditional && !before.contains(",");
      PartStart start =
          new PartStart(
              alone && names.sure() && starts.near() ? names.named() : List.of(),
              starts.time(),
              before,
              text.substring(conditional || first ? 0 : open, starts.end()));
      return starts.applied() && start.formula().isEmpty()
          ? Optional.empty()
          : Optional.of(start.whole());
    }

    /** Nothing else is named between the clause before and the names. */
    private boolean alone(int open, int at) {
      String between = text.substring(Math.min(verb, open), open);
      return STRONGLY.matcher(text.substring(open, at)).find()
          || !between.contains(",") && !PartNames.in(between);
    }

    /** German and Dutch: the names stand behind the verb. */
    private boolean turned() {
      Matcher verbs = TURNED.matcher(text);
      Optional<PartNames> names = verbs.find() ? PartNames.at(text, verbs.end()) : Optional.empty();
      Optional<PartVerb> starts = names.flatMap(it -> PartVerb.before(text, it.end()));
      if (names.isEmpty() || starts.isEmpty()) {
        return false;
      }
      int from = PartVerb.in(text.substring(0, verbs.start())) ? comma(verbs.start()) : 0;
      String before = text.substring(from, verbs.start()).replaceAll("^[, ]+", "").strip();
      boolean simple = !before.contains(",");
      String first = NEUTRAL.matcher(before).matches() ? "" : before;
      String time = simple && starts.get().end() == text.length() ? first : "";
      PartStart start =
          new PartStart(
              names.get().named(),
              (time + " " + starts.get().time()).strip(),
              simple ? "" : before,
              text.substring(from, starts.get().end()));
      // "Articles 1 and 2 of the Annex" may be named: what is not read as a time can be of them.
      boolean sure =
          names.get().sure() && (starts.get().time().isBlank() || !start.formula().isEmpty());
      found.add(
          sure
              ? start.whole()
              : new PartStart(List.of(), start.time(), start.before(), start.text()));
      return true;
    }

    private int comma(int before) {
      int at = text.lastIndexOf(',', before);
      return Math.max(at, 0);
    }

    /** Behind the words that join a clause to what stands before it. */
    private int head(int from) {
      int at = from;
      Matcher word = CONNECTIVE.matcher(text);
      for (int i = 0; i < CONNECTIVES_MAX && word.region(at, text.length()).lookingAt(); i++) {
        at = word.end();
      }
      return at;
    }
  }
}
