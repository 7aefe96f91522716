package org.pacta.web.page;

/** Text units as people write them: {@code 9(4)/2} is Art. 9(4), sentence 2. */
public final class UnitLabel {
  private UnitLabel() {}

  /** The label of a unit; what is not an article keeps its own words. */
  public static String of(String unit) {
    int slash = unit.indexOf('/');
    String place = slash < 0 ? unit : unit.substring(0, slash);
    String part = slash < 0 ? "" : unit.substring(slash + 1);
    if (place.equals("pre")) {
      return "Preamble, " + part;
    }
    if (place.equals("fin")) {
      return "Closing words, " + part;
    }
    if (place.equals("title")) {
      return "Title";
    }
    if (place.isEmpty()) {
      return unit;
    }
    String name = Character.isDigit(place.charAt(0)) ? "Art. " + place : attached(place);
    if (part.isEmpty()) {
      return name;
    }
    return name + (part.equals("0") ? ", opening words" : ", sentence " + part);
  }

  /** An annex, a protocol or a letter: {@code annex-1(2)} is Annex 1(2). */
  private static String attached(String place) {
    int dash = place.indexOf('-');
    boolean word = dash > 0 && place.substring(0, dash).chars().allMatch(Character::isLetter);
    return word
        ? Words.code(place.substring(0, dash)) + " " + place.substring(dash + 1)
        : Words.code(place);
  }
}
