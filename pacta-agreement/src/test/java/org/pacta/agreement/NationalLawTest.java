package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.agreement.check.ScenarioRun;
import org.pacta.agreement.file.Scenario;
import org.pacta.agreement.file.ScenarioFile;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.YamlReader;

/** The tests that travel with each example of national law. */
class NationalLawTest {
  private static final Path OWN = Path.of("src/test/resources/language");

  static Stream<Path> overlays() throws Exception {
    Stream.Builder<Path> files = Stream.builder();
    for (Path folder : List.of(Path.of("../agreements/national"), OWN.resolve("national"))) {
      try (Stream<Path> found = Files.list(folder)) {
        found.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files);
      }
    }
    return files.build();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void testsThatTravelWithTheOverlayPass(Path overlay) throws Exception {
    SourceFile file = SourceFile.read(overlay);
    String agreement = YamlReader.read(file).text("agreement");
    Path home = overlay.startsWith(OWN) ? OWN : Path.of("../agreements");
    String name = agreement.replace("test-", "") + ".yaml";
    Agreement tightened =
        AgreementFolder.loadFile(home.resolve(name)).withNationalLaw(List.of(overlay));
    List<Scenario> scenarios = ScenarioFile.read(file);
    assertThat(scenarios).isNotEmpty();
    assertThat(scenarios)
        .allSatisfy(scenario ->
            assertThat(ScenarioRun.of(tightened, scenario).failures())
                .as(scenario.name())
                .isEmpty());
  }
}
