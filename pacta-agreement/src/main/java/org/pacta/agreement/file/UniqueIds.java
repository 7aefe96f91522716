package org.pacta.agreement.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each thing that a list of the file names has an id of its own there. */
final class UniqueIds {
  private static final List<String> LISTS =
      List.of(
          "parties",
          "rules",
          "interpretations",
          "channels",
          "unstated",
          "scope",
          "liaison_posts",
          "standing",
          "declared");

  private UniqueIds() {}

  /** Adds a finding for each id that stands twice. */
  static void check(AgreementContent content, Findings findings) {
    for (String list : LISTS) {
      Set<String> seen = new HashSet<>();
      for (Yaml item : content.tree().items(list)) {
        if (!seen.add(item.text("id"))) {
          findings.error(
              FindingCode.A011,
              item.placeOf("id"),
              item.text("id"),
              "the id stands twice under " + list,
              "Give each its own id.");
        }
      }
    }
  }
}
