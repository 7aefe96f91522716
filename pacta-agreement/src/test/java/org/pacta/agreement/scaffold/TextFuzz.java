package org.pacta.agreement.scaffold;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Fuzzing;
import org.pacta.agreement.file.SourceFile;

/**
 * Fuzz target: any bytes as the plain text of a treaty. Nothing of it is lost, and the draft that
 * is started from it loads.
 */
public final class TextFuzz {
  private TextFuzz() {}

  /** Loads what every input needs, so that the first one is not taken for a slow one. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput("Article 1\nLamps are red.".getBytes(StandardCharsets.UTF_8));
  }

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    SourceFile file;
    try {
      file = SourceFile.read("fuzz.txt", new ByteArrayInputStream(input));
      TextSize.check(file);
      TextSize.checkPieces(file);
    } catch (AgreementFileException e) {
      Fuzzing.wellSaid(e);
      return;
    }
    TreatyText read = TreatyText.read(file);
    Treaties.nothingIsLost(file.text(), read);
    if (read.units().isEmpty()) {
      return;
    }
    try {
      Fuzzing.load(SourceFile.ofText("fuzz.yaml", ScaffoldFile.of("fuzz", read)));
    } catch (AgreementFileException e) {
      throw new IllegalStateException("the draft is refused: " + e.getMessage(), e);
    }
  }
}
