package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lists that look like topics, authorities or what a request states. */
final class ListSuggestions {
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

  /**
   * Items of lists whose opening words speak of crime, but for those that name a treaty.
   *
   * @param others what a request must state and kinds of information, which are no topics
   */
  static List<FoundUnit> topics(List<FoundUnit> units, Collection<FoundUnit> others) {
    Set<String> stated = others.stream().map(FoundUnit::id).collect(Collectors.toSet());
    return itemsAfter(units, TOPICS).stream()
        .filter(unit -> !stated.contains(unit.id()) && !unit.completes())
        .filter(unit -> LifePlaces.norm(unit) && !TitleWords.treaty(unit.text()))
        .toList();
  }

  /**
   * Items of lists that name kinds of information to be exchanged.
   *
   * @param contents what a request must state, which is none
   */
  static List<FoundUnit> kinds(List<FoundUnit> units, Collection<FoundUnit> contents) {
    Set<String> stated = contents.stream().map(FoundUnit::id).collect(Collectors.toSet());
    return itemsAfter(units, opening -> KindsOfInformation.opens(opening.text())).stream()
        .filter(unit -> !stated.contains(unit.id()) && LifePlaces.norm(unit))
        .filter(unit -> !unit.text().endsWith(":") && !ModalWords.any(unit.text()))
        .toList();
  }

  /**
   * Items of lists of what a request or notice must state, opening words of lists within them, and
   * sentences that say it in running words.
   */
  static List<FoundUnit> contents(List<FoundUnit> units) {
    Set<String> items =
        itemsAfter(units, opening -> statesContents(opening) || NOTICE_CONTENTS.in(opening))
            .stream()
            .map(FoundUnit::id)
            .collect(Collectors.toSet());
    return units.stream()
        .filter(unit ->
            items.contains(unit.id())
                || nested(unit.id(), items)
                || LifePlaces.norm(unit)
                    && (STATED.in(unit.wording()) || StatedInRequest.in(unit.wording())))
        .toList();
  }

  private static boolean nested(String id, Set<String> items) {
    return id.endsWith(")/0")
        && items.contains(id.substring(0, id.length() - 2) + "(i)")
        && items.contains(id.replaceAll("\\([^(]*\\)/0$", "(a)"));
  }

  /** Opening words of a list of what a request must state. */
  static boolean statesContents(Wording opening) {
    return CONTENTS.in(opening) || StatedInRequest.opens(opening);
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
    return itemsAfter(units, opening::in);
  }

  private static List<FoundUnit> itemsAfter(List<FoundUnit> units, Predicate<Wording> opening) {
    List<FoundUnit> items = new ArrayList<>();
    String holder = "";
    for (FoundUnit unit : units) {
      if (unit.id().endsWith("/0")) {
        boolean matches = opening.test(unit.wording());
        String base = unit.id().substring(0, unit.id().length() - 2);
        boolean nested = !holder.isEmpty() && base.startsWith(holder);
        boolean same = holder.equals(base + "(");
        holder = matches ? base + "(" : nested || same ? holder : "";
      } else if (!holder.isEmpty() && unit.id().startsWith(holder)) {
        items.add(unit);
      } else if (unit.text().endsWith(":") && opening.test(unit.wording())) {
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
