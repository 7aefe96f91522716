package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.Finding;

/** A key that nothing reads is refused, since whoever wrote it meant something by it. */
class UnreadKeysTest {
  private static final String DEADLINES =
      "deadlines: {D-30: {term: within thirty days, within: P30D, cite: [\"3\"]}}";

  @TempDir Path folder;

  private List<Finding> misfits(SmallFile file) {
    return file.findings(folder).stream()
        .filter(finding -> finding.code().equals("A010") || finding.code().equals("A105"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          permission | redirect: ask again | prohibition
          permission | require: 'true' | condition
          prohibition | overrides: [R0] | permission
          prohibition | also_while: [ended] | duty, lapse, permission, power
          condition | when: 'true' | permission, power, prohibition
          condition | unless: [{cite: ['3'], when: 'true'}] | prohibition
          power | only_if: 'true' | duty, lapse
          power | survives: [ended] | duty, lapse
          duty | when: 'false' | permission, power, prohibition
          duty | silent: other_party | lapse
          lapse | when: 'false' | permission, power, prohibition
          lapse | perform: reply_sent | duty
          """)
  void aKeyOfAnotherKindOfRuleIsRefusedWithItsPlace(String kind, String key, String kinds) {
    String rule =
        switch (kind) {
          case "permission" -> "act: [request.submit], when: 'false'";
          case "prohibition" -> "act: [request.submit], when: 'false'";
          case "condition" -> "act: [request.submit], require: 'true', otherwise: deny";
          case "power" ->
              "act: [request.refuse], when: 'false', holder: requested_party, effect: {event:"
                  + " request_refused}";
          case "duty" -> "bearer: other_party, trigger: consent_asked, perform: consent_given";
          default -> "trigger: consent_asked, due: D-30, effect: {event: consent_given}";
        };
    SmallFile file =
        new SmallFile()
            .part("deadlines", DEADLINES)
            .rules("{id: X1, kind: " + kind + ", cite: [\"3\"], " + rule + ",\n     " + key + "}");
    String name = key.substring(0, key.indexOf(':'));
    assertThat(misfits(file))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo("A010");
          assertThat(finding.unit()).isEqualTo("X1");
          assertThat(finding.message())
              .contains("a " + kind + " has no " + name)
              .endsWith("it is read on: " + kinds);
          assertThat(file.text().lines().toList().get(finding.line() - 1).strip()).startsWith(key);
          assertThat(finding.column()).isEqualTo(6);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          per: each_party | date: {at: signature, count: 2, per: each_party}
          per: each_party | date: {after: P3D, following: {latest_of: signature, party: AAA, per: each_party}}
          effective: | date: {at: signature}, effective: {after: P3D, from: signature}
          """)
  void aKeyOfATemporalClauseThatAnotherLeavesNothingToSayIsRefused(String key, String clause) {
    SmallFile file =
        new SmallFile()
            .replace(
                "temporal",
                "temporal: {",
                "temporal: {termination: {" + clause + ", cite: [\"9\"]}, ");
    assertThat(misfits(file))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message()).contains(" is not read here: ");
          assertThat(file.text().lines().toList().get(finding.line() - 1))
              .contains(key)
              .satisfies(line -> assertThat(line.indexOf(key)).isEqualTo(finding.column() - 1));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          within: P3D, calendar: AAA
          within: PT48H, days: working
          schedule: {every: month}, start_day: included
          within: P3D, last_day: excluded
          """)
  void aKeyOfADeadlineThatCountsForNothingIsRefused(String keys) {
    SmallFile file =
        new SmallFile()
            .part("deadlines", "deadlines: {D-1: {term: in time, " + keys + ", cite: [\"3\"]}}");
    assertThat(misfits(file)).singleElement().extracting(Finding::code).isEqualTo("A010");
  }

  @Test
  void whatIsReadInAnotherWayIsLeftAlone() {
    SmallFile file =
        new SmallFile()
            .part(
                "deadlines",
                "deadlines: {D-1: {term: in time, within: P3D, days: working, calendar: AAA,"
                    + " urgent_within: PT8H, last_day: included, cite: [\"3\"]}, D-2: {term: in time,"
                    + " within: PT8H, hours: {from: \"06:00\", to: \"22:00\"}, calendar: AAA, cite:"
                    + " [\"3\"]}}");
    assertThat(misfits(file)).isEmpty();
  }

  @Test
  void anAmendmentAndAnEffectHaveNoOtherKeys() {
    SmallFile file =
        new SmallFile()
            .replace("temporal", "temporal: {", "temporal: {amendment: {ends: x, cite: [\"9\"]}, ");
    assertThat(misfits(file))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("ends");
  }
}
