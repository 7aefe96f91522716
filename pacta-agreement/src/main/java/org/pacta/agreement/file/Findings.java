package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Severity;

/** Collects the findings about one file. */
public final class Findings {
  /** Most findings kept for one file. */
  public static final int FINDINGS_MAX = 500;

  /** Longest message or unit shown, in characters. */
  static final int SHOWN_CHARACTERS_MAX = 400;

  private final String file;
  private final List<Finding> all = new ArrayList<>();

  /** A collector for a file of this name. */
  public Findings(String file) {
    this.file = file;
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /** Adds an error, which stops loading. */
  public void error(FindingCode code, Place place, String unit, String message, String help) {
    add(code, Severity.ERROR, place, unit, message, help);
  }

  /** Adds a warning. */
  public void warning(FindingCode code, Place place, String unit, String message, String help) {
    add(code, Severity.WARNING, place, unit, message, help);
  }

  /** Adds something worth knowing. */
  public void note(FindingCode code, Place place, String unit, String message, String help) {
    add(code, Severity.NOTE, place, unit, message, help);
  }

  private void add(
      FindingCode code, Severity severity, Place place, String unit, String message, String help) {
    if (all.size() < FINDINGS_MAX) {
      all.add(
          new Finding(
              code.name(),
              severity,
              file,
              place.line(),
              place.column(),
              shown(unit),
              shown(message),
              help));
    }
  }

  private static String shown(String words) {
    return words.length() <= SHOWN_CHARACTERS_MAX
        ? words
        : words.substring(0, SHOWN_CHARACTERS_MAX) + "...";
  }

  /** True when something stops loading. */
  public boolean hasErrors() {
    return all.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** Errors first, then in file order. */
  public List<Finding> all() {
    return all.stream()
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(Finding::line)
                .thenComparing(Finding::column))
        .toList();
  }
}
