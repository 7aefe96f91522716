package org.pacta.agreement;

/**
 * Something wrong with, or worth knowing about, an agreement file.
 *
 * @param code stable code, for example {@code A101}
 * @param severity an error stops loading
 * @param file name of the file
 * @param line line in the file from 1; 0 when the whole file is meant
 * @param column column from 1; 0 when the whole file is meant
 * @param unit unit of the text, rule or key concerned; empty when none
 * @param message what is wrong
 * @param help how to mend it
 */
public record Finding(
    String code,
    Severity severity,
    String file,
    int line,
    int column,
    String unit,
    String message,
    String help) {
  /** One readable line: place, code, what is wrong, how to mend it. */
  public String inWords() {
    String place = line == 0 ? file : file + ":" + line + ":" + column;
    String about = unit.isEmpty() ? "" : " [" + unit + "]";
    return place + ": " + severity.code() + " " + code + about + ": " + message + ". " + help;
  }
}
