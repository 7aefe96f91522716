package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.agreement.check.AgreementChecks;
import org.pacta.agreement.check.Mutation;
import org.pacta.agreement.check.Subject;
import org.pacta.agreement.check.TestRun;

/** The safeguards and each example of national law: their tests pass and notice every change. */
class NationalLawTest {
  @TempDir Path folder;

  static Stream<Path> overlays() throws IOException {
    Path folder = Agreements.FOLDER.resolve("national");
    try (Stream<Path> found = Files.list(folder)) {
      return Stream.concat(Stream.of(Ran.file("safeguards")), found.sorted())
          .filter(file -> file.toString().endsWith(".yaml"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void testsThatTravelWithTheOverlayPassAndNoticeEveryChange(Path overlay) throws Exception {
    Subject subject = Subject.of(overlay);
    assertThat(TestRun.all(subject)).isNotEmpty().allMatch(TestRun::passed);
    assertThat(Mutation.all(subject))
        .isNotEmpty()
        .filteredOn(Mutation::survived)
        .allMatch(it -> subject.accepted().reason(it).isPresent());
    assertThat(AgreementChecks.ofFiles(List.of(overlay)))
        .noneMatch(finding -> finding.severity() != Severity.NOTE);
    Ran.of("coverage", overlay).exits(0);
  }

  private static final Path SUPERVISOR = Path.of("../agreements/national/karsenia-supervisor.yaml");

  @Test
  void aDutyOfNationalLawStandsBesideThoseOfTheAgreement() throws Exception {
    Agreement plain =
        AgreementFolder.loadFile(Path.of("../agreements/model-security-cooperation.yaml"));
    Agreement tightened = plain.withNationalLaw(List.of(SUPERVISOR));
    List<TreatyEvent> events =
        List.of(refused("KAR", "2027-05-01"), refused("VEL", "2027-05-02"), inForce());
    assertThat(plain.duties(events, LocalDate.parse("2027-05-05")))
        .noneMatch(duty -> duty.rule().equals("KAR-41"));
    assertThat(tightened.duties(events, LocalDate.parse("2027-05-05")))
        .filteredOn(duty -> duty.rule().equals("KAR-41"))
        .singleElement()
        .satisfies(duty -> {
          assertThat(duty.party()).isEqualTo("KAR");
          assertThat(duty.due()).isEqualTo("2027-05-04");
          assertThat(duty.status()).isEqualTo(DutyStatus.BREACH);
        });
    assertThat(tightened.dutiesTriggeredBy("refusal_decided"))
        .extracting(Duty::id)
        .contains("KAR-41");
    assertThat(tightened.deadline("KAR-D")).isPresent();
  }

  @Test
  void lawIsCitedInItsOwnLanguage() throws Exception {
    for (String cite : List.of("§ 12 odst. 1 zákona č. 273/2008 Sb.", "Закон о полиции, ст. 5")) {
      Path law = Files.writeString(folder.resolve("law.yaml"), cited(cite));
      assertThat(AgreementChecks.ofFiles(List.of(law)))
          .noneMatch(finding -> finding.code().equals("A007"));
    }
    Path mixed = Files.writeString(folder.resolve("law.yaml"), cited("z\u0430kon 5"));
    assertThat(AgreementChecks.ofFiles(List.of(mixed)))
        .anyMatch(finding -> finding.code().equals("A007"));
  }

  private static String cited(String cite) throws IOException {
    return Files.readString(SUPERVISOR).replace("Karsenian Security Act, s. 40 (invented)", cite);
  }

  private static TreatyEvent inForce() {
    return new TreatyEvent("signature", null, LocalDate.parse("2026-01-01"));
  }

  private static TreatyEvent refused(String by, String date) {
    EventDetail detail =
        new EventDetail(
            "c-" + by, null, false, null, null, null, Facts.NONE.with("req.requested", by));
    return new TreatyEvent("refusal_decided", by, LocalDate.parse(date), List.of(), null, detail);
  }

  @Test
  void nationalLawBindsOnlyItsOwnPartyAndSaysByWhen() throws Exception {
    assertRefused("bearer: KAR", "bearer: VEL", "national law binds its own Party");
    assertRefused("due: KAR-D", "due: D-none", "the file has no deadline D-none");
    assertRefused("perform: supervisor_informed", "perform: nobody_told", "event nobody_told");
    assertRefused("kind: duty", "kind: permission", "an overlay may only tighten");
  }

  private void assertRefused(String what, String by, String message) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("law.yaml"), Files.readString(SUPERVISOR).replace(what, by));
    assertThatThrownBy(() ->
            AgreementFolder.loadFile(Path.of("../agreements/model-security-cooperation.yaml"))
                .withNationalLaw(List.of(file)))
        .hasMessageContaining(message);
  }
}
