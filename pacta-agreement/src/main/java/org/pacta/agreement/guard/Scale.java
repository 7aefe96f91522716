package org.pacta.agreement.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Levels in order, such as those of classification, and the marks by which each Party writes them.
 *
 * @param name of the code list of its levels
 * @param levels lowest first
 * @param marks mark of each level, by Party; one mark may serve several levels
 * @param own level that each mark stands for
 */
public record Scale(
    String name,
    List<String> levels,
    Map<String, Map<String, String>> marks,
    Map<String, String> own) {
  public Scale {
    levels = List.copyOf(levels);
    marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
  }

  /** Name of the code list of its marks. */
  public String markList() {
    return name + "_mark";
  }

  /** Marks and levels. */
  List<String> codes() {
    List<String> codes = new ArrayList<>(levels);
    codes.addAll(own.keySet());
    return codes;
  }

  /** The level that a level or mark stands for; empty when it is neither. */
  private String level(String code) {
    return levels.contains(code) ? code : own.getOrDefault(code, "");
  }

  /** Place in the order, from 0; -1 for what is neither level nor mark. */
  int rank(String code) {
    return levels.indexOf(level(code));
  }

  /** How a Party marks what a level or mark of another stands for; empty when nothing is agreed. */
  String equivalent(String code, String party) {
    return marks.getOrDefault(party, Map.of()).getOrDefault(level(code), "");
  }
}
