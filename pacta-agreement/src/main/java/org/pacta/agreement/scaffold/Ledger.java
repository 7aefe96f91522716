package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Severity;
import org.pacta.agreement.file.FindingCode;

/** What a reading of a text leaves out, joins or wonders about. */
final class Ledger {
  private static final String COMPARE = "Compare with the source.";
  private static final int LINES_NAMED_MAX = 40;
  private static final int SHOWN_CHARACTERS = 60;

  private final String file;
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Numbers of the lines that hold something, in order. */
  private int[] written = {};

  Ledger(String file) {
    this.file = file;
  }

  /** Says which lines hold something, so that runs of lines go on over empty ones. */
  void lines(int[] numbers) {
    written = numbers;
  }

  void leave(TextLine line, String text, LeftOut.Why why) {
    leave(line.number(), text, why);
  }

  void leave(int line, String text, LeftOut.Why why) {
    if (!text.isBlank()) {
      leftOut.add(new LeftOut(line, text.strip(), why));
    }
  }

  void note(FindingCode code, int line, String unit, String message) {
    add(code, Severity.NOTE, line, unit, message, COMPARE);
  }

  void warn(FindingCode code, int line, String unit, String message, String help) {
    add(code, Severity.WARNING, line, unit, message, help);
  }

  private void add(
      FindingCode code, Severity severity, int line, String unit, String message, String help) {
    findings.add(
        new Finding(code.name(), severity, file, line, line == 0 ? 0 : 1, unit, message, help));
  }

  List<LeftOut> leftOut() {
    return leftOut.stream().sorted(Comparator.comparing(LeftOut::line)).toList();
  }

  /** Findings in text order, with one for each kind of left-out part and its lines. */
  List<Finding> findings() {
    Map<LeftOut.Why, List<LeftOut>> kinds = new EnumMap<>(LeftOut.Why.class);
    leftOut().forEach(part -> kinds.computeIfAbsent(part.why(), _ -> new ArrayList<>()).add(part));
    List<Finding> all = new ArrayList<>(findings);
    kinds.forEach((why, parts) ->
        all.add(
            new Finding(
                FindingCode.A201.name(),
                Severity.NOTE,
                file,
                parts.getFirst().line(),
                1,
                "",
                "left out, "
                    + why.inWords()
                    + ": "
                    + lines(parts)
                    + "; first: "
                    + shortened(parts.getFirst().text()),
                COMPARE)));
    return all.stream()
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::line))
        .toList();
  }

  /** Lines in words, runs drawn together: {@code lines 3, 5-9}. */
  private String lines(List<LeftOut> parts) {
    int[] lines = parts.stream().mapToInt(LeftOut::line).distinct().toArray();
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < lines.length; ) {
      int to = from;
      while (to + 1 < lines.length && nothingBetween(lines[to], lines[to + 1])) {
        to++;
      }
      runs.add(from == to ? "" + lines[from] : lines[from] + "-" + lines[to]);
      from = to + 1;
    }
    String named = String.join(", ", runs.subList(0, Math.min(runs.size(), LINES_NAMED_MAX)));
    int more = runs.size() - LINES_NAMED_MAX;
    return (lines.length == 1 ? "line " : "lines ")
        + named
        + (more > 0 ? " and " + more + " more places (--output json lists all)" : "");
  }

  private boolean nothingBetween(int line, int next) {
    int at = Arrays.binarySearch(written, line);
    return next == line + 1 || at >= 0 && at + 1 < written.length && written[at + 1] == next;
  }

  static String shortened(String text) {
    return text.length() <= SHOWN_CHARACTERS
        ? text
        : text.substring(
                0,
                text.offsetByCodePoints(
                    0, Math.min(SHOWN_CHARACTERS, text.codePointCount(0, text.length()))))
            + "…";
  }
}
