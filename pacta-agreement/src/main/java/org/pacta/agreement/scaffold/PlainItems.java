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

  private String holder = "";

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

  private static boolean opens(Wording wording) {
    return OPENS.in(wording) || ListSuggestions.statesContents(wording);
  }
}
