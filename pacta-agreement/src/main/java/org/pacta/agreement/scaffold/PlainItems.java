package org.pacta.agreement.scaffold;

/**
 * Items that only complete their opening words: "may refuse if: (a) the execution must …". The norm
 * stands in the opening words; words of norms in such an item tell when it holds, or what a request
 * states.
 */
final class PlainItems {
  private static final Phrase OPENS =
      Phrase.of(
          "(?:(?:if|where|when|unless|provided|providing|on condition|in ?so ?far as|to the extent|si|lorsque|lorsqu[’']|à condition|dans la mesure où|cuando|siempre|a condición de|en la medida en"
              + "|wenn|sofern|soweit|falls|vorausgesetzt|если|когда|в случаях?|при условии|pokud|jestliže|v případě|za podmínky|indien|wanneer|mits|tenzij|voor ?zover|in zoverre|op voorwaarde)"
              + "(?:,? (?:that|que|dat|dass|что|že))?\\s?:$)");

  /** Opening words after which each item says a whole thing of its own. */
  private static final Phrase RULES =
      Phrase.of(
          "(?:as follows|following (?:rules?|provisions?|conditions?|procedures?|terms|principles|arrangements|understandings?)\\b[^:]{0,60}|shall apply|apply|ce qui suit|règles suivantes[^:]{0,60}|lo siguiente|siguientes (?:reglas|normas|principios)[^:]{0,60}|folgendes|wie folgt|folgenden (?:regeln|grundsätzen)[^:]{0,60}|(?:о )?(?:нижеследующем|следующем)|следующ\\p{L}+ (?:правил|порядок|услови)[^:]{0,60}|takto|následující(?:ho|m|ch)?|následující pravidla[^:]{0,60}|het volgende|als volgt|volgende (?:regels|bepalingen|voorwaarden)[^:]{0,60})\\s?:$");

  private String holder = "";
  private String list = "";

  /** Told of every unit in text order: whether it is such an item. */
  boolean next(String id, Wording wording) {
    boolean item = !holder.isEmpty() && id.startsWith(holder);
    if (!item) {
      holder = "";
      if (wording.text().endsWith(":") && opens(wording)) {
        holder = id.replaceAll("/\\d+$", "") + "(";
      }
    }
    return item;
  }

  /**
   * Told of every unit in text order, behind {@link #next}: whether it is an item of a list whose
   * opening words hold the verb, so that the item without a word of norms states nothing itself.
   */
  boolean listed(String id, Wording wording) {
    boolean item = !list.isEmpty() && id.startsWith(list) && id.endsWith(")");
    if (wording.text().endsWith(":")) {
      list = RULES.in(wording) ? "" : id.replaceAll("/\\d+$", "") + "(";
    } else if (!item && !id.startsWith(list)) {
      list = "";
    }
    return item;
  }

  private static boolean opens(Wording wording) {
    return OPENS.in(wording) || ListSuggestions.statesContents(wording);
  }
}
