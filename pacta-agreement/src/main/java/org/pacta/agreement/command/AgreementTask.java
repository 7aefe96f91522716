package org.pacta.agreement.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.CanonicalJson;
import org.pacta.agreement.Effort;
import org.pacta.agreement.Finding;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every agreement command shares: the form of its output, and its exit codes. */
abstract class AgreementTask implements Callable<Integer> {
  /** Form of the output. */
  enum Output {
    text,
    json
  }

  @Option(
      names = "--output",
      defaultValue = "text",
      description = "text or json; default ${DEFAULT-VALUE}")
  Output output = Output.text;

  @Spec @Nullable CommandSpec spec;

  /** Does the work; returns an exit code. */
  abstract int run() throws AgreementFileException;

  @Override
  public final Integer call() {
    try {
      int code = run();
      out().flush();
      return code;
    } catch (AgreementFileException e) {
      return report(e.findings());
    } catch (Effort.Exhausted e) {
      Findings findings = new Findings(files());
      findings.error(
          FindingCode.A008, Place.WHOLE_FILE, "", e.getMessage() + "", Effort.Exhausted.HELP);
      return report(findings.all());
    } catch (BadInput e) {
      if (!e.findings().isEmpty()) {
        return refuse(e.findings());
      }
      throw new CommandLine.ParameterException(commandLine(), e.getMessage(), e);
    } catch (UncheckedIOException e) {
      commandLine().getErr().println(e.getMessage() + ".");
      return ExitCode.FAULT;
    } catch (StackOverflowError | OutOfMemoryError e) {
      // Limits on files and inputs keep this from happening; if one is missed, say so in words.
      commandLine().getErr().println("This takes more memory than there is (" + e + ").");
      commandLine().getErr().println("Give a smaller file; if it is not large, report this.");
      return ExitCode.FAULT;
    }
  }

  /** Names of the files given. */
  private String files() {
    return commandLine().getCommandSpec().positionalParameters().stream()
        .map(parameter -> (Object) parameter.getValue())
        .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.of(value))
        .filter(Path.class::isInstance)
        .map(path -> String.valueOf(((Path) path).getFileName()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Prints what is wrong in an input file; where a script looks for it, or a person. */
  private int refuse(List<Finding> findings) {
    if (json()) {
      report(findings);
    } else {
      findings.forEach(finding -> commandLine().getErr().println(finding.inWords()));
      commandLine().getErr().flush();
    }
    return ExitCode.USAGE;
  }

  final PrintWriter out() {
    return commandLine().getOut();
  }

  final boolean json() {
    return output == Output.json;
  }

  final void print(Object value) {
    out().println(CanonicalJson.write(value));
  }

  final void line(String text) {
    out().println(text);
  }

  /** Prints findings; the exit code says whether any of them asks for action. */
  final int report(List<Finding> findings) {
    if (json()) {
      print(Map.of("findings", findings.stream().map(AgreementTask::record).toList()));
    } else {
      FindingLines.of(findings).forEach(this::line);
    }
    out().flush();
    boolean asks =
        findings.stream()
            .anyMatch(finding ->
                switch (finding.severity()) {
                  case ERROR, WARNING -> true;
                  case NOTE -> false;
                });
    return asks ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  static Map<String, @Nullable Object> record(Finding finding) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("code", finding.code());
    record.put("severity", finding.severity().code());
    record.put("file", finding.file());
    record.put("line", finding.line());
    record.put("column", finding.column());
    record.put("unit", finding.unit());
    record.put("message", finding.message());
    record.put("help", finding.help());
    return record;
  }

  final CommandLine commandLine() {
    return Objects.requireNonNull(spec, "picocli sets it").commandLine();
  }
}
