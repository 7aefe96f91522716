package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Finding;

/** Agreements among many Parties, as large as real ones and larger, are searched to the end. */
class LargeAgreementTest {
  private static final List<String> ACTS =
      List.of("request.submit", "request.confirm", "request.ask_more", "request.withdraw");

  private static final String BETWEEN =
      "req.requesting in agr.members && req.requested in agr.members && req.requesting != req.requested";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"12, 120, 4", "20, 250, 4", "20, 40, 1"})
  void isSearchedToTheEnd(int parties, int rules, int acts) {
    List<Finding> findings = large(parties, rules, acts).findings(folder);

    assertThat(findings).noneMatch(finding -> finding.code().equals("A008"));
    assertThat(findings).noneMatch(finding -> finding.code().equals("A128"));
    assertThat(findings).noneMatch(finding -> finding.message().contains("as far as tried"));
    assertThat(findings)
        .as("a guard that asks for a Party that is in and not in")
        .anyMatch(finding -> finding.code().equals("A106") && finding.unit().equals("NEVER"));
  }

  @Test
  void comparedWithItselfItHasNoDifferences() throws AgreementFileException {
    Path file = large(20, 250, 4).in(folder, "large.yaml");
    var agreement = AgreementFolder.loadFile(file);

    Comparison same = Comparison.of(agreement, AgreementFolder.loadFile(file), List.of());

    assertThat(same.unsearched()).isEmpty();
    assertThat(same.allowances()).isEmpty();
    assertThat(same.rules()).isEmpty();
  }

  private static SmallFile large(int parties, int rules, int acts) {
    String names =
        IntStream.range(0, parties)
            .mapToObj(i ->
                "  - {id: %s, name: Land %d, time_zone: Europe/Prague, cite: [\"1\"]}"
                    .formatted(party(i), i))
            .collect(Collectors.joining("\n"));
    String[] all =
        IntStream.range(0, rules).mapToObj(i -> rule(i, ACTS.get(i % acts))).toArray(String[]::new);
    all[rules - 1] =
        "{id: NEVER, kind: prohibition, act: [request.submit], when: \"req.requesting in agr.members"
            + " && req.requested == req.requesting && !(req.requested in agr.members)\"}";
    return new SmallFile()
        .replace("head", "kind: bilateral", "kind: multilateral")
        .part("parties", "parties:\n" + names)
        .rules(all);
  }

  private static String party(int number) {
    return "P" + (char) ('A' + number) + (char) ('A' + number);
  }

  private static String rule(int number, String act) {
    String when =
        switch (number % 5) {
          case 0 -> BETWEEN + " && req.max_penalty_months >= " + number;
          case 1 -> BETWEEN + " && !happened('request_received', req.requesting, case_id)";
          case 2 -> BETWEEN + " && 'purpose' in req.contents && req.topics.all(t, t in ['drugs'])";
          case 3 ->
              "(req.requesting == '%s' || !(req.requested in agr.members)) && !('facts' in req.contents)"
                  .formatted(party(number % 12));
          default ->
              "happened('request_received', req.requested) && req.urgent && !req.about_person";
        };
    return "{id: R%d, kind: %s, act: [%s], when: \"%s\"}"
        .formatted(number, number % 5 < 3 ? "permission" : "prohibition", act, when);
  }
}
