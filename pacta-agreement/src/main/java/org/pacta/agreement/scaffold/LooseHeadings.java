package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;

/**
 * Headings without a number in annexes that quote articles of several laws: "Penal Code of …". Such
 * a line stands at the end of an article, and the next one counts anew.
 */
final class LooseHeadings {
  private LooseHeadings() {}

  /** The sections without such lines. */
  static List<Section> off(List<Section> sections, Ledger ledger) {
    List<Section> kept = new ArrayList<>(sections);
    boolean annex = false;
    for (int i = 0; i + 1 < kept.size(); i++) {
      Section section = kept.get(i);
      annex |= section.is(Heading.Kind.ANNEX);
      if (annex && heads(section, kept.get(i + 1))) {
        TextLine last = section.body().getLast();
        ledger.leave(last, last.text(), LeftOut.Why.DIVISION_HEADING);
        kept.set(i, section.without(last));
      }
    }
    return kept;
  }

  private static boolean heads(Section section, Section next) {
    boolean anew =
        section.is(Heading.Kind.ARTICLE)
            && next.is(Heading.Kind.ARTICLE)
            && next.heading().value() <= section.heading().value();
    if (!anew || section.body().size() < 2) {
      return false;
    }
    TextLine last = section.body().getLast();
    String before = section.body().get(section.body().size() - 2).text();
    return last.afterBlank() && before.endsWith(".") && Titles.like(last.text());
  }
}
