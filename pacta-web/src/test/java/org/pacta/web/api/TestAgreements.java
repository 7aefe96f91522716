package org.pacta.web.api;

import java.nio.file.Path;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;

/** The project's own agreements, read once for all tests of this package. */
final class TestAgreements {
  static final AgreementFolder FOLDER = load();

  private TestAgreements() {}

  private static AgreementFolder load() {
    try {
      return AgreementFolder.load(Path.of("../agreements"));
    } catch (AgreementFileException e) {
      throw new IllegalStateException(e);
    }
  }
}
