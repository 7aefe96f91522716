package org.pacta.agreement.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.Finding;
import org.pacta.agreement.file.FindingCode;

/**
 * Findings as lines for people. A fresh draft has a placeholder in every corner; a hundred lines
 * that say so hide the ten that matter, so the first few stand for all of them.
 */
final class FindingLines {
  /** Placeholders shown for each file. */
  static final int SHOWN = 3;

  private FindingLines() {}

  /** A line for each finding; placeholders of one file beyond the first few are counted. */
  static List<String> of(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    Map<String, List<Finding>> drafts = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.code().equals(FindingCode.A123.name())) {
        drafts.computeIfAbsent(finding.file(), _ -> new ArrayList<>()).add(finding);
      } else {
        lines.add(finding.inWords());
      }
    }
    drafts.values().forEach(draft -> lines.addAll(grouped(draft)));
    return lines;
  }

  private static List<String> grouped(List<Finding> draft) {
    List<String> lines =
        new ArrayList<>(draft.stream().limit(SHOWN).map(Finding::inWords).toList());
    if (draft.size() > SHOWN) {
      Finding next = draft.get(SHOWN);
      lines.add(
          next.file()
              + ": "
              + (draft.size() - SHOWN)
              + " more of "
              + next.code()
              + ", lines "
              + next.line()
              + " to "
              + draft.stream().mapToInt(Finding::line).max().orElse(next.line())
              + ". Start at line "
              + draft.getFirst().line()
              + " and go down the file; --output json lists them all.");
    }
    return lines;
  }
}
