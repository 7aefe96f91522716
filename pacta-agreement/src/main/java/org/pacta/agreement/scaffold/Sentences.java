package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a paragraph into sentences. */
final class Sentences {
  private static final Pattern END = Pattern.compile("[.!?][\"”’)]?\\s+(?=[\"“‘(]?\\p{Lu})");
  private static final Pattern NORM = Pattern.compile("\\b(?:shall|may|must|obliged|obligated)\\b");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:\\b(?:No|Nos|Art|Arts|para|paras|Mr|Mrs|Dr|St|e\\.g|i\\.e|cf|p|pp)|\\b\\p{Lu})$");

  private Sentences() {}

  static List<String> of(String paragraph) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (Matcher end = END.matcher(paragraph); end.find(); ) {
      if (!ABBREVIATION.matcher(paragraph.substring(start, end.start())).find()) {
        sentences.add(paragraph.substring(start, end.end()).strip());
        start = end.end();
      }
    }
    sentences.add(paragraph.substring(start).strip());
    return sentences.stream()
        .filter(sentence -> !sentence.isEmpty())
        .flatMap(sentence -> norms(sentence).stream())
        .toList();
  }

  /** A sentence whose halves around a semicolon both say what may or must be: two norms. */
  private static List<String> norms(String sentence) {
    int semicolon = sentence.indexOf("; ");
    boolean two =
        semicolon > 0
            && sentence.indexOf("; ", semicolon + 1) < 0
            && NORM.matcher(sentence.substring(0, semicolon)).find()
            && NORM.matcher(sentence.substring(semicolon)).find();
    return two
        ? List.of(sentence.substring(0, semicolon + 1), sentence.substring(semicolon + 2))
        : List.of(sentence);
  }
}
