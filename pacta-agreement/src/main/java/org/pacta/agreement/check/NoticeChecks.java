package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Yaml;

/**
 * Ends that wait for the notice of each Party only because the file does not say whose it awaits,
 * where a text mostly lets one Party end the agreement.
 */
final class NoticeChecks {
  private static final String TERMINATION = "termination";
  private static final List<String> WHOSE = List.of("per", "count", "party");

  private NoticeChecks() {}

  static void check(Yaml tree, Findings findings) {
    Yaml temporal = tree.at("temporal").orElse(tree);
    temporal.at(TERMINATION).ifPresent(clause -> check(TERMINATION, clause, findings));
    temporal
        .items("parts")
        .forEach(part ->
            part.at(TERMINATION)
                .ifPresent(clause -> check(TERMINATION + " " + part.text("id"), clause, findings)));
  }

  private static void check(String name, Yaml clause, Findings findings) {
    clause.at("date").stream()
        .flatMap(NoticeChecks::awaited)
        .filter(awaited -> WHOSE.stream().allMatch(key -> awaited.at(key).isEmpty()))
        .forEach(awaited ->
            findings.warning(
                FindingCode.A130,
                awaited.placeOf("latest_of"),
                name,
                "it awaits "
                    + awaited.text("latest_of")
                    + " of each Party, as it does not say whose counts",
                "Where notice of one Party ends it, write count: 1; where that of each is needed,"
                    + " write per: each_party."));
  }

  /** What the formulas of a date await by the latest of several events. */
  private static Stream<Yaml> awaited(Yaml date) {
    List<Yaml> all = new ArrayList<>();
    date.at("following").filter(it -> it.at("latest_of").isPresent()).ifPresent(all::add);
    for (String key : List.of("later_of", "earlier_of")) {
      date.items(key).forEach(part -> awaited(part).forEach(all::add));
    }
    return all.stream();
  }
}
