package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Declaration;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Ran;
import org.pacta.agreement.check.Coverage.By;

/** What a text says that no act is judged by, and what a draft leaves to do. */
class DeclarationTest {
  private static final String STANDING =
      "standing: [{id: S3.open, bearer: each_party, says: A service is open at all hours., cite:"
          + " [\"3\"], evidenced_by: [meeting_held], review: P1Y}]";
  private static final String DECLARED =
      "declared: [{id: L2, effect: liability, subject: the host, says: The host is liable., cite:"
          + " [\"2\"]}]";

  @TempDir Path folder;

  private static SmallFile withBoth() {
    return new SmallFile().part("standing", STANDING).part("declared", DECLARED);
  }

  private Coverage coverage(SmallFile file) throws AgreementFileException {
    return Coverage.of(AgreementFolder.loadFile(file.in(folder, "small.yaml")));
  }

  @Test
  void standingObligationsAndDeclaredEffectsAreRead() throws AgreementFileException {
    List<Declaration> read =
        AgreementFolder.loadFile(withBoth().in(folder, "small.yaml")).declarations();
    assertThat(read)
        .extracting(Declaration::heading)
        .containsExactly("standing obligation of each party", "liability of the host");
    assertThat(read.getFirst().evidencedBy()).containsExactly("meeting_held");
  }

  @Test
  void aStandingObligationIsOwedBySomebodyAndShownByAnEvent() {
    SmallFile moon = withBoth().replace("standing", "each_party", "the_moon");
    assertThat(moon.findings(folder))
        .extracting(Finding::message)
        .contains("unknown bearer the_moon");
    SmallFile event = withBoth().replace("standing", "meeting_held", "no_such_event");
    assertThat(event.findings(folder)).extracting(Finding::code).contains("A105");
  }

  @Test
  void coverageCountsThemApart() throws AgreementFileException {
    SmallFile bare = withBoth().replace("channels", "\"1\", \"2\", \"3\"", "\"1\"");
    Coverage coverage = coverage(bare);
    assertThat(coverage.count(By.DECLARED)).isEqualTo(2);
    assertThat(coverage.percentWhole()).isEqualTo(100);
  }

  @Test
  void aUnitMayBeCoveredInPartAndSaysWhatIsLeftOut() throws AgreementFileException {
    String partly =
        "not_encoded: [{cite: [\"2\"], partly: true, reason: the quarter is not counted}]";
    Coverage coverage = coverage(new SmallFile().part("not_encoded", partly));
    assertThat(coverage.partly()).isEqualTo(1);
    assertThat(coverage.percentWhole()).isEqualTo(100);
    assertThat(coverage.count(By.WAIVED)).isZero();
    assertThat(coverage.units().get(1).partly()).isEqualTo("the quarter is not counted");
    assertThat(coverage.units().getFirst().partly()).isNull();
  }

  @Test
  void partlyAloneCoversNothing() {
    SmallFile bare = new SmallFile().replace("channels", "\"1\", \"2\", \"3\"", "\"1\", \"3\"");
    String partly = "not_encoded: [{cite: [\"2\"], partly: true, reason: nothing is encoded}]";
    assertThat(bare.part("not_encoded", partly).findings(folder))
        .extracting(Finding::code)
        .contains("A102");
  }

  @Test
  void aWorkListIsNoCoverage() throws AgreementFileException {
    SmallFile draft =
        new SmallFile()
            .replace("channels", "\"1\", \"2\", \"3\"", "\"1\"")
            .part(
                "not_encoded",
                "not_encoded: [{cite: [\"2\", \"3\"], reason: \"work list: not yet encoded\"}]");
    Coverage coverage = coverage(draft);
    assertThat(coverage.percentWhole()).isEqualTo(50);
    assertThat(coverage.count(By.WORK_LIST)).isEqualTo(2);
    assertThat(draft.findings(folder)).extracting(Finding::code).containsOnlyOnce("A123");
  }

  @Test
  void everyPlaceholderIsFound() {
    SmallFile draft = new SmallFile().replace("head", "place: Utopia", "place: TODO");
    assertThat(draft.findings(folder))
        .anySatisfy(finding -> {
          assertThat(finding.code()).isEqualTo("A123");
          assertThat(finding.line()).isPositive();
        });
  }

  @Test
  void anEffectMayHoldUntilTheyAgreeOtherwise() throws IOException {
    SmallFile file = withBoth().replace("declared", "subject:", "until: consent_given, subject:");
    Path written = file.in(folder, "small.yaml");
    Path events =
        Files.writeString(
            folder.resolve("events.json"),
            "[{\"event\": \"consent_given\", \"date\": \"2026-05-01\"}]");
    assertThat(Ran.of("explain", written, "L2").out())
        .contains("until: consent_given")
        .doesNotContain("no longer so");
    assertThat(Ran.of("explain", written, "L2", "--events", events, "--at", "2026-06-01").out())
        .contains("until: consent_given, since 2026-05-01 no longer so");
    assertThat(Ran.of("explain", written, "L2", "--events", events, "--at", "2026-04-01").out())
        .doesNotContain("no longer so");
    Path one =
        Files.writeString(
            folder.resolve("one.json"),
            "[{\"event\": \"consent_given\", \"date\": \"2026-05-01\", \"party\": \"AAA\"}]");
    assertThat(Ran.of("explain", written, "L2", "--events", one, "--at", "2026-06-01").out())
        .as("one Party alone agrees nothing")
        .contains("consent_given, said by AAA on 2026-05-01, not by BBB, so it still holds");
    Path each =
        Files.writeString(
            folder.resolve("each.json"),
            "[{\"event\": \"consent_given\", \"date\": \"2026-05-20\", \"party\": \"BBB\"},"
                + " {\"event\": \"consent_given\", \"date\": \"2026-05-01\", \"party\": \"AAA\"}]");
    assertThat(Ran.of("explain", written, "L2", "--events", each, "--at", "2026-06-01").out())
        .contains("until: consent_given, since 2026-05-20 no longer so");
    assertThat(Ran.of("export", written, "--as", "markdown").out())
        .contains("The host is liable. Until consent given.");
    assertThat(
            withBoth().replace("declared", "subject:", "until: nothing, subject:").findings(folder))
        .extracting(Finding::message)
        .contains("unknown event nothing");
  }
}
