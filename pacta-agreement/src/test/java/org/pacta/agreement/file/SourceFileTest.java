package org.pacta.agreement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;

class SourceFileTest {
  @TempDir Path folder;

  @Test
  void refusesBytesThatAreNotUtf8AndNamesTheirPlace() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "id: a\ntitle: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

    var refusal = catchThrowableOfType(AgreementFileException.class, () -> SourceFile.read(file));

    assertThat(refusal.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo("A003");
          assertThat(finding.line()).isEqualTo(2);
          assertThat(finding.column()).isEqualTo(11);
        });
  }

  @Test
  void readsUtf8BeyondAscii() throws IOException, AgreementFileException {
    Path file = folder.resolve("utf8.yaml");
    Files.writeString(file, "title: caf\u00e9 \u049b\n");

    assertThat(SourceFile.read(file).text()).isEqualTo("title: caf\u00e9 \u049b\n");
  }
}
