package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.pacta.agreement.CanonicalJson;

/** Time words without a length: a target for those of a duty, a comment for the others. */
final class WordlessTerms {
  /** What the platform aims at for a word without length; never a length in law. */
  static final String TARGET = "PT24H";

  private static final String REGULAR_TARGET = "P7D";

  private static final Set<String> REGULAR =
      Set.of(
          "regularly",
          "periodically",
          "regelmatig",
          "régulièrement",
          "périodiquement",
          "regularmente",
          "periódicamente",
          "regelmäßig",
          "регулярно",
          "периодически",
          "pravidelně");

  /** States ratify at no hour that a platform could aim at. */
  private static final Phrase RATIFIES =
      Phrase.of(
          "(?<!\\p{L})(?:ratif\\p{L}*|bekrachtig(?:d|en|ing(?:en|soorkonden?|sinstrumenten)?)|ратифи\\p{L}*|instruments? (?:of|d['’]|de) (?:approval|acceptance|acceptation|approbation)|akten? van (?:goedkeuring|aanvaarding)|genehmigungsurkunden?)(?!\\p{L})");

  /**
   * The depositary tells of instruments of ratification, which is a duty as any other; the verbs,
   * as information and notifications are what most of these texts are about.
   */
  private static final Phrase TELLS =
      Phrase.of(
          "(?<!\\p{L})(?:notif(?!ica[tc]i)\\p{L}*|communicat(?!io)\\p{L}*|unterricht\\p{L}*|kennis(?:geven)?|mededel\\p{L}*|уведом\\p{L}*|информир\\p{L}*|oznám\\p{L}*|inform(?!a[tc])\\p{L}*)(?!\\p{L})");

  /** An oral request is "ratified" in writing in some languages. */
  private static final Phrase REQUESTS =
      Phrase.of("(?<!\\p{L})(?:requests?|solicitud|demandes?|verzoek|ersuchen|запрос|žádost)");

  private final Map<String, List<String>> ratifying = new LinkedHashMap<>();
  private final Map<String, List<String>> together = new LinkedHashMap<>();

  /**
   * Takes the words of a unit.
   *
   * @param target a word that is the target of a deadline with a length; empty for none
   * @param entry receives each entry of a deadline with the unit that says it
   */
  void of(FoundUnit unit, String target, BiConsumer<String, FoundUnit> entry) {
    boolean again =
        !unit.recurrences().isEmpty()
            || unit.times().lengths().stream().anyMatch(TimeTerms.Length::again);
    boolean ratifies =
        RATIFIES.in(unit.wording()) && !REQUESTS.in(unit.wording()) && !TELLS.in(unit.wording());
    for (String word : unit.times().wordless()) {
      if (word.equals(target)) {
        continue;
      }
      boolean regular = REGULAR.contains(word);
      if (TimeWordContext.together(word)) {
        put(together, word, unit);
      } else if (ratifies) {
        put(ratifying, word, unit);
      } else if (!regular || !again) {
        // "Regularly, at least once every two years": the text itself says how often.
        entry.accept(
            "term: "
                + CanonicalJson.write(word)
                + ", indeterminate: true, target: "
                + (regular ? REGULAR_TARGET : TARGET)
                + ", target_source: platform default",
            unit);
      }
    }
  }

  private static void put(Map<String, List<String>> words, String word, FoundUnit unit) {
    words.computeIfAbsent(word, _ -> new ArrayList<>()).add(unit.id());
  }

  /** Comments on the words that no deadline is offered for. */
  List<String> comments() {
    List<String> lines = new ArrayList<>();
    add(
        lines,
        "# Done together with another act, by a duty that the same event starts; of no time of its own: ",
        together);
    add(
        lines,
        "# Said of ratifying the treaty, for which the platform aims at no time: ",
        ratifying);
    return lines;
  }

  private static void add(List<String> lines, String title, Map<String, List<String>> words) {
    if (!words.isEmpty()) {
      List<String> said = new ArrayList<>();
      words.forEach(
          (word, units) -> said.add(CanonicalJson.write(word) + " in " + String.join(", ", units)));
      lines.add(title + String.join("; ", said));
    }
  }
}
