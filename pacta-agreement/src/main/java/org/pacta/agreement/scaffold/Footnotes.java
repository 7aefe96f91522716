package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes footnotes out, which would stand in the middle of sentences that go on over the page. */
final class Footnotes {
  private static final Pattern START = Pattern.compile("^(?:[¹²³⁴⁵⁶⁷⁸⁹]|\\[\\d{1,3}\\](?=\\s)).*");

  private Footnotes() {}

  static List<TextLine> without(List<TextLine> lines, Ledger ledger) {
    List<TextLine> kept = new ArrayList<>();
    boolean inside = false;
    boolean out = false;
    for (TextLine line : lines) {
      boolean starts = START.matcher(line.text()).matches();
      inside =
          starts
              || inside && !line.afterBlank() && !line.afterPage() && !Heading.starts(line.text());
      if (inside) {
        ledger.leave(line, line.text(), LeftOut.Why.FOOTNOTE);
        out = true;
      } else {
        kept.add(line.after(out, out));
        out = false;
      }
    }
    return kept;
  }
}
