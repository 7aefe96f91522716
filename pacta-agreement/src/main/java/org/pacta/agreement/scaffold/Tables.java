package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.regex.Pattern;
import org.pacta.agreement.file.FindingCode;

/**
 * Finds rows of cells. Plain text has lost what a table says by its shape, so that a person must
 * look at the source; the rows are read one by one, in their order.
 */
final class Tables {
  private static final int ROWS_MIN = 2;
  private static final Pattern PIPES = Pattern.compile("\\s*\\|.*\\|.*\\|\\s*");

  /** Three cells at least, with nothing but wide gaps or tabs between them. */
  private static final Pattern GAPS =
      Pattern.compile("\\s*+\\S++(?: \\S++)*+(?:(?: {3,}|\\t+)\\S++(?: \\S++)*+){2,}+\\s*+");

  private Tables() {}

  /** Reports each run of rows. */
  static void report(List<Columns.Raw> lines, Ledger ledger) {
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean row = i < lines.size() && row(lines.get(i).text());
      if (!row) {
        if (i - from >= ROWS_MIN) {
          ledger.note(
              FindingCode.A204,
              lines.get(from).number(),
              "",
              "looks like a table of "
                  + (i - from)
                  + " rows, read row by row: "
                  + Ledger.shortened(lines.get(from).text().strip()));
        }
        from = i + 1;
      }
    }
  }

  private static boolean row(String line) {
    return line.length() <= Columns.WIDTH_MAX
        && (line.indexOf('|') >= 0 && PIPES.matcher(line).matches()
            || (line.contains("   ") || line.indexOf('\t') >= 0) && GAPS.matcher(line).matches());
  }
}
