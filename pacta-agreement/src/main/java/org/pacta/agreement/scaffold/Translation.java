package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.stream.Collectors;
import org.pacta.agreement.file.FindingCode;

/** A text below the signatures in another language than the treaty, which may be a translation. */
final class Translation {
  private static final String UNKNOWN = "und";

  private Translation() {}

  /** Warns when articles behind the closing words are written in another language. */
  static void warn(List<Section> treaty, List<Section> behind, Ledger ledger) {
    String own = language(treaty);
    String other = language(behind);
    if (own.equals(other) || own.equals(UNKNOWN) || other.equals(UNKNOWN)) {
      return;
    }
    ledger.warn(
        FindingCode.A201,
        behind.getFirst().head().number(),
        TreatyReader.OTHER,
        "the text from here on seems to be written in '"
            + other
            + "', the treaty in '"
            + own
            + "': it may be a translation, whose title and preamble stand among the closing words",
        "Read the treaty without it; if both are authentic, name both under languages.");
  }

  private static String language(List<Section> sections) {
    return Language.told(
            sections.stream()
                .flatMap(section -> section.body().stream())
                .map(TextLine::text)
                .collect(Collectors.joining(" ")))
        .code();
  }
}
