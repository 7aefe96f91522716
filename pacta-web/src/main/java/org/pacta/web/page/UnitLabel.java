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
    if (place.isEmpty() || !Character.isDigit(place.charAt(0))) {
      return unit;
    }
    if (part.isEmpty()) {
      return "Art. " + place;
    }
    return "Art. " + place + (part.equals("0") ? ", opening words" : ", sentence " + part);
  }
}
