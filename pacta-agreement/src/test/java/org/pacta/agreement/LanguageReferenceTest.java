package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference says what the software knows, and says it of everything. */
class LanguageReferenceTest {
  private static final Path PAGE = Path.of("../docs/agreements/reference.md");

  @Test
  void thePageIsTheOneThatIsWritten() throws AgreementFileException, IOException {
    assertThat(Files.readString(PAGE))
        .as("write it anew: ./pacta agreement reference > docs/agreements/reference.md")
        .isEqualTo(AgreementFolder.languageReference());
  }

  @Test
  void everyKeyIsDescribed() throws AgreementFileException {
    assertThat(
            AgreementFolder.languageReference()
                .lines()
                .takeWhile(line -> !line.equals("## Acts"))
                .filter(line -> line.endsWith("|  |")))
        .as("give these keys a description in agreement.schema.json")
        .isEmpty();
  }
}
