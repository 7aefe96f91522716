package org.pacta.agreement.check;

import java.util.regex.Pattern;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Waiver;
import org.pacta.agreement.file.Yaml;

/** Finds what a draft still leaves to do. */
final class DraftChecks {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\bTODO\\b");

  private DraftChecks() {}

  /** One finding for each placeholder, and one for each entry of the work list. */
  static void check(AgreementContent content, Findings findings) {
    placeholders("", content.tree(), findings);
    workList(content, findings);
  }

  /** Units that wait to be encoded. */
  static void workList(AgreementContent content, Findings findings) {
    for (Waiver waiver : content.waivers()) {
      if (Waiver.ofWorkList(waiver.reason())) {
        findings.warning(
            FindingCode.A123,
            waiver.place(),
            waiver.cite().getFirst(),
            waiver.cite().size() + " units are on the work list: " + waiver.reason(),
            "Encode them; leave under not_encoded what has no norm, with that reason.");
      }
    }
  }

  private static void placeholders(String key, Yaml at, Findings findings) {
    switch (at) {
      case Yaml.Mapping mapping ->
          mapping.entries().forEach((name, value) -> placeholders(name, value, findings));
      case Yaml.Sequence sequence ->
          sequence.items().forEach(item -> placeholders(key, item, findings));
      case Yaml.Scalar scalar -> {
        if (PLACEHOLDER.matcher(scalar.text()).find()) {
          findings.warning(
              FindingCode.A123,
              scalar.place(),
              key,
              "a placeholder of the draft is left: " + scalar.text(),
              "Replace it by what the text says.");
        }
      }
    }
  }
}
