package org.pacta.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interpretation the encoders had to choose.
 *
 * @param id for example {@code I-10}
 * @param cite units of the text it is about
 * @param question what the text leaves open
 * @param reading what was chosen
 * @param alternatives what else it could mean
 * @param basis why this reading was chosen
 * @param status open until both parties decide
 * @param rules rules it bears on; empty when it bears on every rule that cites its units
 * @param switchedTo id of the alternative in use instead, or null
 * @param texts what each authentic text says where they differ, by language; empty when they agree
 */
public record Reading(
    String id,
    List<String> cite,
    String question,
    String reading,
    List<Alternative> alternatives,
    String basis,
    ReadingStatus status,
    List<String> rules,
    @Nullable String switchedTo,
    Map<String, String> texts) {
  public Reading {
    cite = List.copyOf(cite);
    alternatives = List.copyOf(alternatives);
    rules = List.copyOf(rules);
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** How results name it: {@code I-10}, or {@code I-10=I-10a} when switched. */
  public String label() {
    return switchedTo == null ? id : id + "=" + switchedTo;
  }

  /** What is read in use: the chosen alternative, or the reading of the file. */
  public String inUse() {
    return alternatives.stream()
        .filter(alternative -> alternative.id().equals(switchedTo))
        .map(Alternative::reading)
        .findFirst()
        .orElse(reading);
  }

  /** The question and how it is read, as two sentences. */
  public String inWords() {
    return sentence(question) + " Read as: " + sentence(reading);
  }

  /** Words with the full stop that ends them. */
  public static String sentence(String words) {
    return words.isEmpty() || ".?!".indexOf(words.charAt(words.length() - 1)) >= 0
        ? words
        : words + ".";
  }

  /** True when a rule with these cites relies on this reading. */
  public boolean bearsOn(String rule, List<String> cites) {
    return rules.isEmpty() ? cite.stream().anyMatch(cites::contains) : rules.contains(rule);
  }
}
