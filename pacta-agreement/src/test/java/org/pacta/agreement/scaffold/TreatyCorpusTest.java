package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.agreement.AgreementFileException;

/** Invented treaties in the layouts that real ones have, each with the units a lawyer would cut. */
class TreatyCorpusTest {
  @TempDir Path folder;

  static Stream<String> names() {
    return Treaties.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void findsTheUnitsALawyerWouldCut(String name) throws IOException {
    List<String> ids =
        Treaties.read(Treaties.text(name)).units().stream().map(FoundUnit::id).toList();

    assertThat(ids).isEqualTo(Files.readAllLines(Treaties.FOLDER.resolve(name + ".units")));
  }

  @ParameterizedTest
  @MethodSource("names")
  void swallowsNothing(String name) {
    String text = Treaties.text(name);

    Treaties.nothingIsLost(text, Treaties.read(text));
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesAFileThatLoadsAndPermitsNothing(String name)
      throws IOException, AgreementFileException {
    var agreement = Treaties.fileIsSound(Treaties.read(Treaties.text(name)), folder);

    assertThat(agreement.rules()).hasSize(1);
  }
}
