package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Ran;

/** What is said where somebody has left, an id is not known, or a period has only a number. */
class MessagesThatHelpTest extends BoundStates {
  private static final String ASK =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\", cite:"
          + " [\"2\"]}";

  /** Whom an act concerns is not for the asker to choose, so nobody is told to leave it out. */
  @Test
  void noPartyIsToBeLeftOut() throws AgreementFileException {
    Facts facts = asking("AAA", "BBB");
    assertThat(
            decision(
                    load(ASK),
                    "request.submit",
                    facts,
                    events(later("CCC", "2026-04-02"), leaves("BBB", "2026-05-01")),
                    "2026-08-01")
                .cure())
        .containsExactly(
            "Use an agreement in force with BBB (req.requested); this one has ended there.");
  }

  private SmallFile reserving(String id) {
    return file(ASK)
        .part(
            "temporal",
            TEMPORAL
                + "  reservations: [{id: RES-B, party: BBB, units: [\"2\"], says: none, cite:"
                + " [\"9\"]}]\n")
        .part(
            "temporal_tests",
            "temporal_tests: [{name: one, at: \"2026-06-01\", events: [{event: reservation_made,"
                + " party: BBB, date: \"2026-03-01\", units: [\"2\"], reservation: "
                + id
                + "}], status: not_in_force}]");
  }

  @Test
  void theIdOfAReservationIsOneOfTheFile() throws AgreementFileException {
    AgreementFolder.loadFile(reserving("RES-B").in(folder, "small.yaml"));
    assertThatThrownBy(() -> AgreementFolder.loadFile(reserving("R-CYP").in(folder, "small.yaml")))
        .hasMessageContaining("the agreement has no reservation R-CYP");
  }

  @Test
  void whereTheFileNamesNoneThatIsSaid() throws Exception {
    Path events =
        Files.writeString(
            folder.resolve("e.json"),
            "[{\"event\": \"reservation_made\", \"party\": \"BBB\", \"date\":"
                + " \"2026-03-01\", \"reservation\": \"R-1\"}]");
    Ran ran =
        Ran.of(
            "status", file(ASK).in(folder, "small.yaml"), "--events", events, "--at", "2026-06-01");
    assertThat(ran.err() + ran.out()).contains("The file names none.");
  }

  @Test
  void aPeriodWithoutAnotherNameIsCalledByItsNumber() throws Exception {
    Path file =
        file("{id: D2, kind: duty, bearer: AAA, trigger: entry_into_force, perform:"
                + " report_submitted, due: D-two, cite: [\"3\"]}")
            .part(
                "deadlines",
                "deadlines: {D-two: {term: every second year, schedule: {every: P2Y}, cite:"
                    + " [\"3\"]}}")
            .in(folder, "small.yaml");
    Path events =
        Files.writeString(
            folder.resolve("e.json"),
            "[{\"event\": \"instrument_deposited\", \"party\": \"AAA\", \"date\":"
                + " \"2026-02-01\"}, {\"event\": \"instrument_deposited\", \"party\":"
                + " \"BBB\", \"date\": \"2026-03-01\"}]");
    List<Object> duties = List.of("duties", file, "--events", events, "--at", "2028-06-01");
    assertThat(Ran.of(duties).out())
        .contains("report_submitted for period 1\n", "for period 2: 1 April 2030");
  }
}
