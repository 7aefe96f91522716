package org.pacta.agreement;

import org.pacta.agreement.file.SourceFile;

/** What all fuzz targets share. */
public final class Fuzzing {
  private static final AgreementLoader LOADER = loader();

  private Fuzzing() {}

  /** The agreement of a file that stands in no folder. */
  public static Agreement load(SourceFile file) throws AgreementFileException {
    return LOADER.load(file);
  }

  private static AgreementLoader loader() {
    try {
      return AgreementLoader.in(Agreements.FOLDER);
    } catch (AgreementFileException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A refusal is of use only with a code, words and a next step. */
  public static void wellSaid(AgreementFileException refusal) {
    for (Finding finding : refusal.findings()) {
      boolean placed = (finding.line() == 0) == (finding.column() == 0);
      if (finding.code().isEmpty()
          || finding.message().isBlank()
          || finding.help().isBlank()
          || finding.message().length() > 500
          || !placed) {
        throw new IllegalStateException("a finding that does not help: " + finding);
      }
    }
    if (refusal.findings().isEmpty()) {
      throw new IllegalStateException("refused without a finding");
    }
  }
}
