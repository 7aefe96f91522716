package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.file.UnitText;

/** The two treaties the project began with, where their texts stand beside the repository. */
class SeedTextTest {
  private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");

  @ParameterizedTest
  @CsvSource({"kz-cz-2017,94", "cssr-ussr-1972,30"})
  void theUnitsAreThoseOfTheEncodedFile(String id, int count)
      throws IOException, AgreementFileException {
    Path seed = SEEDS.resolve(id + ".txt");
    if (!Files.exists(seed)) {
      System.out.println("skipped: no text " + seed);
    }
    Assumptions.assumeTrue(Files.exists(seed));
    String text = Files.readString(seed);
    TreatyText read = Treaties.read(text);
    Agreement agreement = AgreementFolder.loadFile(Path.of("..", "agreements", id + ".yaml"));

    Treaties.nothingIsLost(text, read);
    assertThat(read.units()).hasSize(count);
    Map<String, String> encoded =
        agreement.units().stream().collect(Collectors.toMap(TextUnit::id, TextUnit::sha256));
    Map<String, String> found = new LinkedHashMap<>();
    read.units().forEach(unit -> found.put(unit.id(), UnitText.sha256(unit.text())));
    assertThat(found).isEqualTo(encoded);
  }
}
