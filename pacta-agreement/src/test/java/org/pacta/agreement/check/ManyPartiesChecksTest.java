package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;

/** What checks say of a file with many Parties: tests of its clauses, dates, bodies, own facts. */
class ManyPartiesChecksTest extends BoundStates {
  private static final String ASK =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";

  private List<String> found(SmallFile file, String code) {
    return file.findings(folder).stream()
        .filter(finding -> finding.code().equals(code))
        .map(finding -> finding.unit() + ": " + finding.message())
        .toList();
  }

  @Test
  void aTestOfTheDateOfOnePartyCountsForTheUnitsOfItsClause() throws AgreementFileException {
    SmallFile file =
        file(ASK)
            .part(
                "text",
                "text: {\"1\": Help., \"2\": Limits., \"3\": Duties., \"4\": In., \"5\": Later., \"6\": Out., \"7\": Term., \"9\": The end.}")
            .part(
                "temporal",
                """
                temporal:
                  duration: {term: P5Y, cite: ["7"]}
                  entry_into_force: {date: {after: P31D, following: {latest_of: instrument_deposited, count: 2}}, cite: ["9"]}
                  later_ratification: {effective: {after: P1M, from: instrument_deposited}, cite: ["5"]}
                  accession: {date: {at: accession_unopposed}, cite: ["4"]}
                  withdrawal: {effective: {after: P1M, from: withdrawal_notice_received}, ends: end_of_day, cite: ["6"]}
                """)
            .part(
                "temporal_tests",
                """
                temporal_tests:
                  - {name: joins, clause: accession DDD, events: [{event: accession_unopposed, party: DDD, date: "2026-05-01"}], expect: null}
                  - {name: ratifies late, clause: accession CCC, events: [{event: instrument_deposited, party: CCC, date: "2026-05-01"}], expect: null}
                  - {name: leaves, clause: withdrawal BBB, events: [{event: withdrawal_notice_received, party: BBB, date: "2026-05-01"}], expect: "2026-06-01"}
                  - {name: the term, clause: term, events: [], expect: null}
                """);
    Coverage coverage = Coverage.of(AgreementFolder.loadFile(file.in(folder, "small.yaml")));
    assertThat(tests(coverage, "4")).containsExactly("joins");
    assertThat(tests(coverage, "5")).containsExactly("ratifies late");
    assertThat(tests(coverage, "6")).containsExactly("leaves");
    assertThat(tests(coverage, "7")).containsExactly("the term");
    assertThat(tests(coverage, "9")).isEmpty();
  }

  private static List<String> tests(Coverage coverage, String unit) {
    return coverage.units().stream()
        .filter(it -> it.id().equals(unit))
        .flatMap(it -> it.tests().stream())
        .toList();
  }

  @Test
  void theFirstMonthFollowingLeavesNothingOpen() {
    String first =
        "withdrawal: {date: {first_day_of_month: %d, after: P3M, following: {latest_of: withdrawal_notice_received, count: 1}}, cite: [\"9\"]}";
    String before =
        "withdrawal: {effective: {after: P1M, from: withdrawal_notice_received}, ends: end_of_day, cite: [\"9\"]}";
    assertThat(found(file(ASK).replace("temporal", before, first.formatted(1)), "A114"))
        .noneMatch(it -> it.startsWith("withdrawal"));
    assertThat(found(file(ASK).replace("temporal", before, first.formatted(2)), "A114"))
        .anyMatch(it -> it.startsWith("withdrawal: whether the month"));
  }

  @Test
  void bodiesAreNoGap() {
    SmallFile file =
        file("{id: W1, kind: power, holder: event_party, act: [agreement.withdraw], when: \"actor"
                + " in ['AAA', 'BBB', 'CCC', 'DDD'] && notice.written\", effect: {event:"
                + " withdrawal_notice_received}}")
            .part(
                "bodies", "bodies: {centre: {name: Joint Centre, time_zone: UTC, cite: [\"1\"]}}");
    assertThat(found(file, "A111")).noneMatch(it -> it.contains("centre"));
  }

  @Test
  void aFurtherPartyInASharedTypeIsNamed() {
    SmallFile plain = file(ASK);
    assertThat(found(plain, "A131")).isEmpty();
    SmallFile with =
        file(ASK)
            .part(
                "words",
                "words: {types: {Request: {also_asked: code(party), tally: int}}, events: [meeting_requested, report_submitted, accession_unopposed]}");
    assertThat(found(with, "A131"))
        .anyMatch(it -> it.startsWith("request.submit: req.also_asked"))
        .noneMatch(it -> it.contains("tally"));
    SmallFile outside =
        file(ASK)
            .part(
                "words",
                "words: {types: {Request: {also_asked: code(party)}}, acts: {request.submit:"
                    + " {outside: [req.also_asked]}}, events: [meeting_requested, report_submitted, accession_unopposed]}");
    assertThat(found(outside, "A131")).noneMatch(it -> it.startsWith("request.submit:"));
  }

  @Test
  void aCommaThatEndsATextIsSaidToNeedQuotes() {
    assertThat(
            found(file(ASK.replace("{id", "{cite: [\"1\"], cure: Ask, asked or not., id")), "A010"))
        .anyMatch(it -> it.contains("put the text before it in quotes"));
  }
}
