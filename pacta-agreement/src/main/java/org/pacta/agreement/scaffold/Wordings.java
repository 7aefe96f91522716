package org.pacta.agreement.scaffold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.file.UnitText;

/**
 * The wording of a text by its hash: each unit, its parts at semicolons, and neighbours together,
 * so that a file that cuts units a little differently is still recognised.
 */
public final class Wordings {
  private static final int NEIGHBOURS_MAX = 6;

  private final Map<String, String> byHash = new HashMap<>();

  private Wordings() {}

  /** The wordings of a text. */
  public static Wordings of(TreatyText text) {
    Wordings wordings = new Wordings();
    List<FoundUnit> units = text.units();
    for (int i = 0; i < units.size(); i++) {
      StringBuilder together = new StringBuilder();
      for (int j = i; j < Math.min(units.size(), i + NEIGHBOURS_MAX); j++) {
        together.append(together.isEmpty() ? "" : " ").append(units.get(j).text());
        wordings.add(together.toString());
      }
      for (String part : units.get(i).text().split("(?<=;)\\s+")) {
        wordings.add(part);
      }
    }
    return wordings;
  }

  private void add(String words) {
    byHash.putIfAbsent(UnitText.sha256(words), words);
  }

  /** The wording with a hash, or null when this text does not have it. */
  public @Nullable String withHash(String sha256) {
    return byHash.get(sha256);
  }
}
