package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A unit found in a text.
 *
 * @param id for example {@code 9(4)/2}
 * @param text wording, white space made single
 * @param line line of the text file from 1
 */
public record FoundUnit(String id, String text, int line) {
  private static final Map<String, Pattern> MARKS = marks();

  private static Map<String, Pattern> marks() {
    Map<String, Pattern> marks = new LinkedHashMap<>();
    marks.put(
        "power",
        words(
            "may (?:\\w+ ){0,4}?(?:refuse|suspend|terminate|withdraw|denounce|establish conditions|amend)"));
    marks.put(
        "prohibition",
        words(
            "shall not|may not|must not|cannot|prohibited|only with|solely for|not be (?:passed|disclosed)"));
    marks.put("permission", words("may|entitled|allowed|can be"));
    marks.put("duty", words("shall|must|obliged|obligated|undertake\\w*|will|bears?"));
    marks.put(
        "deadline",
        words(
            "within (?:\\w+[ -]){1,3}(?:hours?|days?|weeks?|months?|years?)|(?:hours?|days?|months?|years?) after"));
    marks.put(
        "time word without length",
        words("immediately|without delay|urgent\\w*|promptly|regular\\w*|as soon as|periodically"));
    return marks;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  /**
   * What the unit looks like: duty, permission, prohibition, power, deadline. For a person to
   * judge.
   */
  public List<String> looksLike() {
    List<String> found = new ArrayList<>();
    MARKS.forEach((mark, words) -> {
      if (words.matcher(text).find()) {
        found.add(mark);
      }
    });
    return found;
  }
}
