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
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;

/** While a topic is suspended, an act that leaves its topic out may be one on it. */
class SuspendedTopicTest {
  private static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir Path folder;

  private Decision asked(List<String> suspended, Facts facts) throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .part(
                    "topics",
                    "topics: {open: true, cite: [\"1\"], codes: {drugs: {cite: [\"2\"]}, arms: {cite:"
                        + " [\"1\"]}}}")
                .part(
                    "temporal",
                    "temporal: {duration: indefinite, entry_into_force: {date: {fixed:"
                        + " \"2026-03-01\"}, cite: [\"9\"]}, suspension: {date: {at:"
                        + " suspension_notice_received}, cite: [\"9\"]}, resumption: {date: {at:"
                        + " resumption_notice_received}, cite: [\"9\"]}}")
                .in(folder, "small.yaml"));
    Facts known =
        agreement
            .vocabulary()
            .baseFacts()
            .with("agr.suspended_units", suspended)
            .with("req.form", "written")
            .with("req.nature", "police_cooperation")
            .plus(facts);
    return agreement.decide("request.submit", known, AT, AT);
  }

  private static Facts on(String... topics) {
    return Facts.NONE.with("req.topics", List.of(topics));
  }

  @Test
  void withoutAWordOnItsTopicItIsNotKnown() throws AgreementFileException {
    assertThat(asked(List.of("2"), on("drugs")).outcome()).isEqualTo(Outcome.DENIED);
    Decision without = asked(List.of("2"), Facts.NONE);
    assertThat(without.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(without.missing()).containsExactly("req.topics");
    assertThat(asked(List.of("2"), on("arms")).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(List.of("2"), on()).outcome()).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whereNoTopicIsSuspendedNoneIsAsked() throws AgreementFileException {
    assertThat(asked(List.of(), Facts.NONE).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(List.of("3"), Facts.NONE).outcome()).isEqualTo(Outcome.PERMITTED);
  }
}
