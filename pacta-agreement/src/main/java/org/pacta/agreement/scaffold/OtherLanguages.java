package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Languages that are told by their commonest words so that they are not taken for one of those
 * whose norms can be marked.
 */
final class OtherLanguages {
  private static final Map<String, Phrase> COMMON = common();

  private OtherLanguages() {}

  /** Commonest words by ISO 639-1 code. */
  static Map<String, Phrase> words() {
    return COMMON;
  }

  private static Map<String, Phrase> common() {
    Map<String, Phrase> words = new LinkedHashMap<>();
    words.put("it", Phrase.words("il|della|delle|dei|di|che|e|nel|gli|si|per|parti"));
    words.put("pt", Phrase.words("o|os|da|do|das|dos|e|em|não|à|partes|presente"));
    words.put(
        "ro",
        Phrase.words("și|şi|în|al|ale|părți\\p{L}*|părţi\\p{L}*|pentru|din|prezentul\\p{L}*|cu"));
    words.put("pl", Phrase.words("i|w|się|oraz|stron\\p{L}*|umow\\p{L}*|z|nie|lub|do"));
    words.put("sk", Phrase.words("sa|a|zmluvn\\p{L}*|strany|tejto|alebo|podľa|strán|vo|so"));
    words.put("hu", Phrase.words("a|az|és|vagy|szerződő|felek|fél|egyezmény\\p{L}*|szerint"));
    words.put("uk", Phrase.words("і|та|в|на|сторони|сторін|цієї|угоди|з|у|або|що"));
    words.put("sv", Phrase.words("och|att|den|det|som|av|skall|ska|parterna|detta"));
    return words;
  }
}
