package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Definitions, and lists that look like topics or authorities. */
final class ListSuggestions {
  /**
   * A defined term.
   *
   * @param term as the treaty writes it
   * @param unit where it is defined
   */
  record Definition(String term, String unit) {}

  private static final Phrase QUOTED =
      Phrase.of(
          "^(?:(?:the|le|la|l['’]|les|el|los|der|die|das|den|de|het) ?(?:term|expression|terme|mot|notion|término|expresión|begriff|ausdruck|uitdrukking|begrip|termin|термин|výraz|pojem)\\p{L}{0,2} |(?:термин|выражение|понятие|výraz|pojem|termín) )?(?:«\\s?(?<guillemets>[^»]{2,80}?)\\s?»|[\"“„‘'`]{1,2}\\s?(?<quoted>[^\"”“’'‘`]{2,80})[\"”“’']{1,2}).{0,12}?(?:\\bmeans?\\b|\\bshall mean\\b|désigne|s['’]entend|significa|bezeichnet|bedeutet|betekent|verstaan|означа|se rozumí|rozumí se|\\brefers to\\b|[-–—:])");
  private static final Phrase HEREINAFTER =
      Phrase.of(
          "\\(?(?:hereinafter|ci-après|en adelante|nachstehend|im folgenden|далее|dále jen|в дальнейшем)[^\"“„«]{0,40}[\"“„«]([^\"”“»]{2,80})[\"”“»]");
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
          "(?:means?|shall mean|following definitions|verstaan onder|on entend par|se ent(?:iende|enderá) por|bedeuten|bezeichnen|im sinne|rozumí|понима\\p{L}+|означа\\p{L}+)[^.;]{0,40}:$|wordt [^.;:]{0,80}verstaan onder:$");

  private static final Phrase TERM_FIRST =
      Phrase.of("^[\"“„«‘']?(\\p{L}[\\p{L}\\d ’'-]{2,60}?)[\"”“»’']? ?(?:[:–—]|- )\\s?\\p{L}");

  private static final Phrase TOPICS =
      Phrase.of(
          "(?:requests?|assistance|information|co-?operation|exchange)\\b[^.;:]{0,80}(?:relate to|concern|cover|include|in particular|following)|crimes?|offen[cs]es|criminal|terroris|infractions|delitos|straftat|kriminalit|преступлени|trestn|kriminel");
  private static final Phrase CONTENTS =
      Phrase.of(
          "requests?\\b[^.;:]{0,80}(?:contain|include|state|specify|indicate|set out|accompanied|comprise)\\b[^.;]{0,120}:$|following\\b[^.;:]{0,80}(?:stated|contained|included|indicated|given|specified|set out) in (?:the|each|every|any|a) (?:written )?requests?\\b[^.;]{0,60}:$"
              + "|demandes?\\b[^.;:]{0,80}(?:contien|comport|indiqu|précis|mentionn)[^.;]{0,120}:$|solicitud\\p{L}*\\b[^.;:]{0,80}(?:conten|inclu|indicar|expresar|especificar)[^.;]{0,120}:$"
              + "|ersuchens?\\b[^.;:]{0,80}(?:enth(?:a|ä)lt|angaben|bezeichn|anzugeben|beizufügen)[^.;]{0,120}:$|запрос\\p{L}*[^.;:]{0,80}(?:содерж|указыв)[^.;]{0,120}:$|žádost\\p{L}*[^.;:]{0,80}(?:obsah|uvád|uved)[^.;]{0,120}:$"
              + "|verzoek(?:en|schrift\\p{L}*)?(?!\\p{L})[^.;:]{0,80}(?:bevat|vermeld|houdt|houden|omvat|gegevens|vergezeld)[^.;]{0,120}:$|(?:houdt|houden|bevat|bevatten|vermeldt|vermelden|omvat|omvatten)\\s(?:[\\p{L}]+ ){0,3}verzoek(?:en)?(?!\\p{L})[^.;]{0,60}:$");

  /** What is told on one's own is stated in a list as what is asked is. */
  private static final Phrase NOTICE_CONTENTS =
      Phrase.of(
          "(?:(?:information|particulars|data) to be \\p{L}+|notifications?|notices?)\\b[^.;:]{0,80}(?:shall|must|will) (?:include|contain|state|specify)\\b[^.;]{0,60}:$"
              + "|(?:(?:informations?|renseignements) (?:à|devant être|qui doivent être) \\p{L}+|notification)\\b[^.;:]{0,80}(?:compren|comport|contien|indiqu|précis)[^.;]{0,60}:$|(?:(?:información|datos) que (?:deba|se)\\p{L}* [^.;:]{0,40}|notificación)\\b[^.;:]{0,80}(?:conten|inclu|comprender|indicar)[^.;]{0,60}:$"
              + "|(?:zu \\p{L}+ (?:informationen|angaben)|mitteilung|notifikation)(?!\\p{L})[^.;:]{0,80}(?:enthält|enthalten|umfass)[^.;]{0,60}:$|(?:уведомлени\\p{L}*|сообщени\\p{L}*)[^.;:]{0,80}(?:содерж|включа|указыв)[^.;]{0,60}:$|oznámení[^.;:]{0,80}(?:obsah|zahrn|uved)[^.;]{0,60}:$"
              + "|(?:te \\p{L}+ (?:gegevens|inlichtingen)|kennisgeving|mededeling)(?!\\p{L})[^.;:]{0,80}(?:omvat|bevat|vermeld)[^.;]{0,60}:$");

  /** A sentence that says in running words what a request states. */
  private static final Phrase STATED =
      Phrase.of(
          "^(?:(?:such|all|any|each|every|an?|the) )?(?:written )?requests? (?:(?!which |that |not )[^.;:]){0,120}(?<!\\p{L})(?:shall|must) (?:also |in addition |further )?(?:contain|state|specify|indicate|include|set out)\\b[^:]*$"
              + "|^(?:les|la|toute|chaque) demandes? (?:(?!qui |ne )[^.;:]){0,120}(?<!\\p{L})(?:contien|comport|indiqu|précise|mentionne)[^:]*$|^(?:las?|toda|cada) solicitud\\p{L}* (?:(?!que |no )[^.;:]){0,120}(?<!\\p{L})(?:conten|contien|incluir|indicar|expresar|especificar)[^:]*$"
              + "|^(?:(?:das|ein|jedes|die) )?ersuchen (?:(?!, d|nicht )[^.;:]){0,120}(?<!\\p{L})(?:enthält|enthalten|muss \\p{L}+ enthalten)(?!\\p{L})[^:]*$|^(?:в )?запрос\\p{L}* (?:(?!котор|не )[^.;:]){0,120}(?<!\\p{L})(?:содерж|указыва)[^:]*$|^(?:v )?žádost\\p{L}* (?:(?!kter|ne)[^.;:]){0,120}(?<!\\p{L})(?:obsahuj|musí obsahovat|se uved)[^:]*$"
              + "|^(?:(?:elk|een|het|de|dergelijke) )?verzoek(?:en)? (?:(?!die |dat |waar|niet )[^.;:]){0,120}(?<!\\p{L})(?:bevat|vermeld|omvat)(?:t|ten|en)?(?!\\p{L})[^:]*$");

  private static final Phrase AUTHORITIES =
      Phrase.of(
          "competent authorit|authorities (?:responsible|competent)|autorités compétentes|autoridades competentes|zuständigen? (?:behörden|stellen)|компетентны\\p{L}+ орган|příslušn\\p{L}+ orgán");
  private static final int CODE_WORDS_MAX = 4;

  private ListSuggestions() {}

  static List<Definition> definitions(List<FoundUnit> units) {
    Map<String, Definition> found = new LinkedHashMap<>();
    for (FoundUnit unit : itemsAfter(units, DEFINING)) {
      TERM_FIRST
          .first(unit.wording())
          .map(term -> term.group(1).strip())
          .ifPresent(name ->
              found.putIfAbsent(name.toLowerCase(Locale.ROOT), new Definition(name, unit.id())));
    }
    for (FoundUnit unit : units) {
      boolean means = MEANING.in(unit.wording());
      for (Phrase phrase :
          means ? List.of(QUOTED, HEREINAFTER, MEANS, IS) : List.of(QUOTED, HEREINAFTER, IS)) {
        phrase
            .first(unit.wording())
            .map(ListSuggestions::term)
            .ifPresent(name ->
                found.putIfAbsent(name.toLowerCase(Locale.ROOT), new Definition(name, unit.id())));
      }
    }
    return List.copyOf(found.values());
  }

  /** The term in the first group that holds one. */
  private static String term(MatchResult found) {
    String first = found.group(1);
    return (first == null ? found.group(2) : first).strip();
  }

  /**
   * Items of lists whose opening words speak of crime, or of what is exchanged.
   *
   * @param contents what a request must state, which is no topic
   */
  static List<FoundUnit> topics(List<FoundUnit> units, Collection<FoundUnit> contents) {
    Set<String> stated = contents.stream().map(FoundUnit::id).collect(Collectors.toSet());
    return itemsAfter(units, TOPICS).stream()
        .filter(unit -> !stated.contains(unit.id()) && !unit.completes())
        .toList();
  }

  /**
   * Items of lists of what a request or notice must state, opening words of lists within them, and
   * sentences that say it in running words.
   */
  static List<FoundUnit> contents(List<FoundUnit> units) {
    Set<String> items =
        Stream.of(CONTENTS, NOTICE_CONTENTS)
            .flatMap(opening -> itemsAfter(units, opening).stream())
            .map(FoundUnit::id)
            .collect(Collectors.toSet());
    return units.stream()
        .filter(unit ->
            items.contains(unit.id())
                || nested(unit.id(), items)
                || LifePlaces.norm(unit) && STATED.in(unit.wording()))
        .toList();
  }

  private static boolean nested(String id, Set<String> items) {
    return id.endsWith(")/0")
        && items.contains(id.substring(0, id.length() - 2) + "(i)")
        && items.contains(id.replaceAll("\\([^(]*\\)/0$", "(a)"));
  }

  /** Opening words of a list of what a request must state. */
  static boolean statesContents(Wording opening) {
    return CONTENTS.in(opening);
  }

  /** Items of lists whose opening words speak of competent authorities and that name bodies. */
  static List<FoundUnit> authorities(List<FoundUnit> units) {
    return itemsAfter(units, AUTHORITIES).stream()
        .filter(unit ->
            Character.isUpperCase(unit.text().charAt(0))
                || unit.text()
                    .matches(
                        "(?iu)^(?:the|for (?:the )?(?-i:\\p{Lu})\\p{L}*|on the part|für|pour|por|для|za)\\b.*"))
        .filter(unit -> !ModalWords.any(unit.text()))
        .toList();
  }

  /** A code for each unit, told apart by a number where their first words are the same. */
  static Map<String, String> codes(List<FoundUnit> units) {
    Map<String, Integer> used = new HashMap<>();
    Map<String, String> codes = new LinkedHashMap<>();
    for (FoundUnit unit : units) {
      String code = code(unit.text());
      int time = used.merge(code, 1, Integer::sum);
      codes.put(unit.id(), time == 1 ? code : code + "_" + time);
    }
    return codes;
  }

  private static List<FoundUnit> itemsAfter(List<FoundUnit> units, Phrase opening) {
    List<FoundUnit> items = new ArrayList<>();
    String holder = "";
    for (FoundUnit unit : units) {
      if (unit.id().endsWith("/0")) {
        boolean matches = opening.in(unit.wording());
        String base = unit.id().substring(0, unit.id().length() - 2);
        boolean nested = !holder.isEmpty() && base.startsWith(holder);
        boolean same = holder.equals(base + "(");
        holder = matches ? base + "(" : nested || same ? holder : "";
      } else if (!holder.isEmpty() && unit.id().startsWith(holder)) {
        items.add(unit);
      } else if (unit.text().endsWith(":") && opening.in(unit.wording())) {
        holder = unit.id().replaceAll("/\\d+$", "") + "(";
      }
    }
    return items;
  }

  /** A code from the first words of an item, such as {@code trafficking_in_human_beings}. */
  static String code(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    List<String> kept = new ArrayList<>();
    for (String word : words) {
      String ascii = Ids.word(word);
      if (!ascii.isEmpty() && kept.size() < CODE_WORDS_MAX) {
        kept.add(ascii);
      }
    }
    return kept.isEmpty() ? "item" : String.join("_", kept);
  }
}
