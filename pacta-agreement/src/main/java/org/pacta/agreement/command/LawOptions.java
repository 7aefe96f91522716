package org.pacta.agreement.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.check.Subject;
import picocli.CommandLine.Option;

/** How an agreement is read: under which readings, and under whose national law. */
final class LawOptions {
  @Option(
      names = "--reading",
      paramLabel = "READING=ALTERNATIVE",
      description = "read the text otherwise, for example I-10=I-10a; may be repeated")
  Map<String, String> readings = new LinkedHashMap<>();

  @Option(
      names = "--national",
      paramLabel = "FILE",
      description = "national law of a Party to add; may be repeated")
  List<Path> national = List.of();

  /**
   * An agreement so read, or an overlay as it stands.
   *
   * @throws BadInput when an overlay is to be read under readings or national law
   */
  Subject subject(Path file) throws AgreementFileException {
    if (readings.isEmpty() && national.isEmpty()) {
      return Subject.of(file);
    }
    if (Subject.of(file).overlay()) {
      throw new BadInput("--reading and --national are for agreement files, not for overlays");
    }
    return Subject.of(agreement(file));
  }

  /** The agreement of a file, so read. */
  Agreement agreement(Path file) throws AgreementFileException {
    Agreement written = AgreementFolder.loadFile(file);
    Agreement tightened = national.isEmpty() ? written : written.withNationalLaw(national);
    return tightened.under(readings);
  }
}
