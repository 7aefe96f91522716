package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** The end of a day is for what ends, and a time of no days has no first day. */
class EndsCheckTest {
  @TempDir Path folder;

  private List<String> refused(String key, String part) {
    return new SmallFile()
        .part(key, part).findings(folder).stream()
            .filter(it -> List.of("A010", "A105").contains(it.code()))
            .map(Finding::inWords)
            .toList();
  }

  private static String temporal(String entry, String more) {
    return "temporal: {duration: indefinite, entry_into_force: {date: {after: P30D, following:"
        + " {latest_of: instrument_deposited, per: each_party}}"
        + entry
        + ", cite: [\"9\"]}"
        + more
        + "}";
  }

  @Test
  void whatBeginsBeginsWithADay() {
    assertThat(refused("temporal", temporal(", ends: end_of_day", "")))
        .singleElement()
        .asString()
        .contains("[entry_into_force]", "after: P31D", "P3M1D");
    assertThat(
            refused(
                "temporal",
                temporal(
                    "",
                    ", suspension: {effective: {after: P3D, from: suspension_notice_received}, ends:"
                        + " end_of_day, cite: [\"9\"]}")))
        .singleElement()
        .asString()
        .contains("[suspension]");
  }

  @Test
  void whatEndsMayEndWithOne() {
    assertThat(
            refused(
                "temporal",
                temporal(
                    "",
                    ", termination: {effective: {after: P1M, from: termination_notice_received},"
                        + " ends: end_of_day, cite: [\"9\"]}")))
        .isEmpty();
  }

  @Test
  void aTimeOfNoDaysHasNoFirstDay() {
    String deadline =
        "deadlines: {D-1: {term: at once, within: %s, start_day: included, cite: [\"3\"]}}";
    assertThat(refused("deadlines", deadline.formatted("P0D")))
        .singleElement()
        .asString()
        .contains("start_day", "D-1 has no days");
    assertThat(refused("deadlines", deadline.formatted("P1D"))).isEmpty();
    assertThat(refused("deadlines", deadline.formatted("P3D, variants: {arrest: P0D}"))).isEmpty();
  }
}
