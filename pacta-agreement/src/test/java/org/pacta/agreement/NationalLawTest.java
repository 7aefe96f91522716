package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.agreement.check.AgreementChecks;
import org.pacta.agreement.check.Mutation;
import org.pacta.agreement.check.Subject;
import org.pacta.agreement.check.TestRun;

/** The safeguards and each example of national law: their tests pass and notice every change. */
class NationalLawTest {
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
    assertThat(Mutation.all(subject)).isNotEmpty().noneMatch(Mutation::survived);
    assertThat(AgreementChecks.ofFiles(List.of(overlay)))
        .noneMatch(finding -> finding.severity() != Severity.NOTE);
    Ran.of("coverage", overlay).exits(0);
  }
}
