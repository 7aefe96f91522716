package org.pacta.agreement;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder of agreements: {@code vocabulary.yaml}, {@code safeguards.yaml}, {@code
 * agreement.schema.json}, and every other {@code .yaml} file is an agreement.
 */
public final class AgreementFolder {
  private final List<Agreement> agreements;

  AgreementFolder(List<Agreement> agreements) {
    this.agreements = List.copyOf(agreements);
  }

  /**
   * Reads and checks everything; guards are compiled here and only here.
   *
   * @throws AgreementFileException when any file is missing or wrong; nothing is loaded in part
   */
  public static AgreementFolder load(Path folder) throws AgreementFileException {
    throw new AgreementFileException(
        List.of(
            new Finding(
                "A001", Severity.ERROR, folder.toString(), 0, 0, "", "not readable yet", "Wait.")));
  }

  /** All agreements, by id. */
  public List<Agreement> agreements() {
    return agreements;
  }

  /** The agreement with this id. */
  public Optional<Agreement> agreement(String id) {
    return agreements.stream().filter(agreement -> agreement.id().equals(id)).findFirst();
  }
}
