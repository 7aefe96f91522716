package org.pacta.agreement.command;

import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import picocli.CommandLine.Command;

/** Prints the reference of the language. */
@Command(
    name = "reference",
    description = "Every key, act, fact, code and event of the language, as Markdown.")
final class ReferenceCommand extends AgreementTask {
  @Override
  int run() throws AgreementFileException {
    commandLine().getOut().print(AgreementFolder.languageReference());
    return ExitCode.FINE;
  }
}
