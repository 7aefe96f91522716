package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.guard.Scale;

/** Reads the ordered levels of a file and the marks by which its Parties write them. */
final class ScaleReader {
  private final Yaml words;
  private final Findings findings;
  private final Set<String> taken = new HashSet<>();

  ScaleReader(Yaml words, Findings findings) {
    this.words = words;
    this.findings = findings;
  }

  /**
   * The scales; the code list of each, and that of its marks, join the lists given.
   *
   * @param codes members by code list, changed here
   */
  List<Scale> read(Map<String, List<String>> codes) {
    List<Scale> scales = new ArrayList<>();
    words.entries("scales").forEach((name, scale) -> scales.add(scale(name, scale, codes)));
    return scales;
  }

  private Scale scale(String name, Yaml scale, Map<String, List<String>> codes) {
    List<String> levels = scale.texts("levels");
    scale.items("levels").forEach(level -> once(level, level.text()));
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, Map<String, String>> marks = new LinkedHashMap<>();
    scale
        .entries("marks")
        .forEach((party, table) -> marks.put(party, marks(table, party, levels, codes, own)));
    Scale read = new Scale(name, levels, marks, own);
    for (String list : List.of(read.name(), read.markList())) {
      if (codes.containsKey(list)) {
        error(scale, list, "there is a code list of this name already", "Rename the scale.");
      }
    }
    codes.put(read.name(), levels);
    codes.put(read.markList(), List.copyOf(own.keySet()));
    return read;
  }

  /** The mark of each level: a Party's own, or that of the level that stands in for it. */
  private Map<String, String> marks(
      Yaml table,
      String party,
      List<String> levels,
      Map<String, List<String>> codes,
      Map<String, String> own) {
    List<String> parties = codes.getOrDefault("party", List.of(party));
    if (!parties.contains(party)) {
      error(table, party, "no Party " + party, "Name a Party by its id.");
    }
    Map<String, String> ofLevel = new LinkedHashMap<>();
    table
        .entries()
        .forEach((level, mark) -> {
          if (!levels.contains(level)) {
            error(
                mark, level, "no level " + level + " of the scale", "Name one of " + levels + ".");
          } else if (mark.at("mark").isPresent()) {
            once(mark, mark.text("mark"));
            own.put(mark.text("mark"), level);
            ofLevel.put(level, mark.text("mark"));
          }
        });
    for (String level : levels) {
      String instead = table.at(level).map(mark -> mark.text("as")).orElse("");
      if (!ofLevel.containsKey(level) && ownMark(table, instead)) {
        ofLevel.put(level, table.at(instead).orElse(table).text("mark"));
      } else if (!ofLevel.containsKey(level)) {
        error(
            table,
            party,
            "nothing says how " + party + " marks " + level,
            "Give its mark, or under as the level that stands in for it.");
      }
    }
    return ofLevel;
  }

  private static boolean ownMark(Yaml table, String level) {
    return !level.isEmpty() && table.at(level).flatMap(it -> it.at("mark")).isPresent();
  }

  /** A level or mark tells its scale and Party, so it stands only once. */
  private void once(Yaml place, String code) {
    if (!taken.add(code)) {
      error(place, code, "the level or mark " + code + " stands twice", "Give each its own code.");
    }
  }

  private void error(Yaml at, String unit, String message, String help) {
    findings.error(FindingCode.A105, at.place(), unit, message, help);
  }
}
