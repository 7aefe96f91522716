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
    suspensions(temporal, findings);
    temporal
        .items("parts")
        .forEach(part ->
            part.at(TERMINATION)
                .ifPresent(clause -> check(TERMINATION + " " + part.text("id"), clause, findings)));
  }

  private static void suspensions(Yaml temporal, Findings findings) {
    temporal.at("resumption").ifPresent(it -> byItself("resumption", it, findings));
    for (Yaml one : temporal.items("suspension")) {
      byItself("suspension", one, findings);
      one.at("resumption").ifPresent(it -> byItself("resumption", it, findings));
    }
  }

  /** Each notice that suspends, or resumes, counts by itself. */
  private static void byItself(String name, Yaml clause, Findings findings) {
    clause.at("date").stream()
        .flatMap(NoticeChecks::all)
        .filter(awaited ->
            awaited.at("per").isPresent()
                || awaited.at("count").filter(it -> !it.text().equals("1")).isPresent())
        .forEach(awaited ->
            findings.error(
                FindingCode.A130,
                awaited.place(),
                name,
                "each notice counts by itself in a " + name + ", so none waits for others",
                "Where the Parties do it together only, write the later_of one date for each, such as"
                    + " {at: EVENT, party: AAA}; else leave per and count out."));
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

  /** Every formula of a date that awaits an event. */
  private static Stream<Yaml> all(Yaml date) {
    return Stream.of(
            Stream.of(date),
            date.at("following").stream(),
            Stream.of("later_of", "earlier_of")
                .flatMap(key -> date.items(key).stream())
                .flatMap(NoticeChecks::all))
        .flatMap(it -> it);
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
