package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Languages that are told by their commonest words so that they are not taken for one of those
 * whose norms can be marked.
 */
final class OtherLanguages {
  private static final Map<String, Pattern> COMMON = common();

  private OtherLanguages() {}

  /** Commonest words by ISO 639-1 code. */
  static Map<String, Pattern> words() {
    return COMMON;
  }

  private static Map<String, Pattern> common() {
    Map<String, Pattern> words = new LinkedHashMap<>();
    words.put("it", ModalWords.words("il|della|delle|dei|di|che|e|nel|gli|si|per|parti"));
    words.put("pt", ModalWords.words("o|os|da|do|das|dos|e|em|não|à|partes|presente"));
    words.put(
        "ro",
        ModalWords.words(
            "și|şi|în|al|ale|părți\\p{L}*|părţi\\p{L}*|pentru|din|prezentul\\p{L}*|cu"));
    words.put("nl", ModalWords.words("de|het|een|van|en|partijen|dit|wordt|voor"));
    words.put("pl", ModalWords.words("i|w|się|oraz|stron\\p{L}*|umow\\p{L}*|z|nie|lub|do"));
    words.put("sk", ModalWords.words("sa|a|zmluvn\\p{L}*|strany|tejto|alebo|podľa|strán|vo|so"));
    words.put("hu", ModalWords.words("a|az|és|vagy|szerződő|felek|fél|egyezmény\\p{L}*|szerint"));
    words.put("uk", ModalWords.words("і|та|в|на|сторони|сторін|цієї|угоди|з|у|або|що"));
    words.put("sv", ModalWords.words("och|att|den|det|som|av|skall|ska|parterna|detta"));
    return words;
  }
}
