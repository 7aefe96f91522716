package org.pacta.agreement.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.file.UnitText;

/**
 * Many units in few words: an article for all its units, and what is left out where that is less.
 */
final class UnitsShown {
  private static final String WHOLE = "*";

  private UnitsShown() {}

  /** Some units of an agreement in words; {@code *} stands for all. */
  static String of(Agreement agreement, List<String> units) {
    if (units.contains(WHOLE)) {
      return "the whole text";
    }
    Map<String, List<String>> articles = new LinkedHashMap<>();
    agreement.units().stream()
        .map(TextUnit::id)
        .forEach(
            id -> articles.computeIfAbsent(UnitText.article(id), _ -> new ArrayList<>()).add(id));
    List<String> all = agreement.units().stream().map(TextUnit::id).toList();
    List<String> in = all.stream().filter(id -> within(id, units)).toList();
    List<String> out = all.stream().filter(id -> !within(id, units)).toList();
    if (in.isEmpty()) {
      return String.join(", ", units);
    }
    return out.size() < in.size() && !out.isEmpty()
        ? "all except " + folded(out, articles)
        : folded(in, articles);
  }

  private static boolean within(String unit, List<String> units) {
    return units.stream().anyMatch(outer -> UnitText.contains(outer, unit));
  }

  private static String folded(List<String> units, Map<String, List<String>> articles) {
    return units.stream()
        .map(unit -> {
          String article = UnitText.article(unit);
          return units.containsAll(articles.getOrDefault(article, List.of())) ? article : unit;
        })
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
