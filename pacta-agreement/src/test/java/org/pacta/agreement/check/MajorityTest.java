package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;

/** Majorities and shares in guards: products of whole numbers. */
class MajorityTest {
  private static final String TWO_THIRDS =
      "size(agreed_by) * 3 >= size(agr.members) * 2 && agreed_by.all(p, p in agr.members)";

  @TempDir Path folder;

  private SmallFile file(String when) {
    return new SmallFile()
        .part(
            "parties",
            "parties: [{id: AAA, name: A, time_zone: Europe/Prague, cite: [\"1\"]}, {id: BBB, name:"
                + " B, time_zone: Europe/Prague, cite: [\"1\"]}, {id: CCC, name: C, time_zone:"
                + " Europe/Prague, cite: [\"1\"]}]")
        .rules("{id: P1, kind: permission, act: [agreement.amend], when: \"" + when + "\"}");
  }

  private Outcome amend(String when, List<String> agreed) throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(file(when).in(folder, "small.yaml"));
    Instant at = Instant.parse("2026-06-01T12:00:00Z");
    Facts facts =
        Facts.NONE
            .with("agr.status", "in_force")
            .with("agr.suspended_units", List.of())
            .with("agr.members", List.of("AAA", "BBB", "CCC"))
            .with("agreed_by", agreed);
    return agreement.decide("agreement.amend", facts, at, at).outcome();
  }

  @Test
  void twoThirdsOfThePartiesAreCountedEachOnce() throws AgreementFileException {
    assertThat(amend(TWO_THIRDS, List.of("AAA", "BBB"))).isEqualTo(Outcome.PERMITTED);
    assertThat(amend(TWO_THIRDS, List.of("AAA"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amend(TWO_THIRDS, List.of("AAA", "AAA"))).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void aNumberTooLargeIsAnErrorThatDenies() throws AgreementFileException {
    String large = "size(agreed_by) * 9223372036854775807 > 0";
    assertThat(amend(large, List.of("AAA"))).isEqualTo(Outcome.PERMITTED);
    assertThat(amend(large, List.of("AAA", "BBB"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amend("!(" + large + ")", List.of("AAA", "BBB"))).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void aGuardThatDividesIsToldHowToMultiply() {
    assertThat(file("size(agreed_by) / 3 >= 1").findings(folder))
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("multiply the other side"));
  }

  @Test
  void whatIsMultipliedIsReckonedAsFarAsTried() {
    assertThat(file(TWO_THIRDS).findings(folder)).extracting(Finding::code).doesNotContain("A106");
    assertThat(file("size(agreed_by) * 7 == 21").findings(folder))
        .filteredOn(finding -> finding.code().equals("A106"))
        .allMatch(finding -> finding.message().contains("as far as tried"));
  }
}
