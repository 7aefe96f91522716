package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.agreement.check.Accepted;
import org.pacta.agreement.check.AgreementChecks;
import org.pacta.agreement.check.Mutation;
import org.pacta.agreement.check.TestRun;

/** The small examples are delivered to be copied, so nothing may be found in them but notes. */
class ExamplesTest {
  private static final Path FOLDER = Path.of("../agreements/examples");

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleSaysWhatItShowsAndIsInOrder(Path file) throws Exception {
    assertThat(Files.readString(file)).startsWith("# ").contains("nvented as an example");
    Agreement agreement = AgreementFolder.loadFile(file);
    assertThat(AgreementChecks.of(agreement))
        .filteredOn(finding -> finding.severity() != Severity.NOTE)
        .isEmpty();
    assertThat(TestRun.all(agreement)).isNotEmpty().allMatch(TestRun::passed);
    Accepted accepted = Accepted.in(agreement);
    assertThat(Mutation.all(agreement))
        .filteredOn(Mutation::survived)
        .allMatch(it -> accepted.reason(it).isPresent());
  }
}
