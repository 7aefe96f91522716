package org.pacta.agreement.scaffold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Principles or paragraphs of an annex headed by nothing but a number on a line of its own. Numbers
 * of pages look the same: these begin with 1 under the heading of the annex, and lie close.
 */
final class LoneNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}\\.?");
  private static final int COUNT_MIN = 3;

  /** Lines between the heading of the annex and the first number: its title and opening words. */
  private static final int OPENING_MAX = 6;

  /** A page has more lines. */
  private static final int LINES_MAX = 20;

  private LoneNumbers() {}

  /** Numbers by the place of their line; empty when there is no such run. */
  static Map<Integer, Integer> in(List<TextLine> lines) {
    // Few texts have such lines, and whether a line heads an annex takes long to tell.
    long lone = lines.stream().filter(line -> NUMBER.matcher(line.text()).matches()).count();
    if (lone < COUNT_MIN) {
      return Map.of();
    }
    Map<Integer, Integer> all = new HashMap<>();
    Map<Integer, Integer> run = new HashMap<>();
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (Heading.of(text).filter(found -> found.kind() == Heading.Kind.ANNEX).isPresent()) {
        keep(run, all);
        last = i;
      } else if (last >= 0 && NUMBER.matcher(text).matches()) {
        int value = Integer.parseInt(text.replace(".", ""));
        boolean near = i - last <= (run.isEmpty() ? OPENING_MAX : LINES_MAX) && i > last + 1;
        if (value != run.size() + 1 || !(near || run.isEmpty() && i == last + 1)) {
          keep(run, all);
          last = -1;
          continue;
        }
        run.put(i, value);
        last = i;
      }
    }
    keep(run, all);
    return all;
  }

  private static void keep(Map<Integer, Integer> run, Map<Integer, Integer> all) {
    if (run.size() >= COUNT_MIN) {
      all.putAll(run);
    }
    run.clear();
  }
}
