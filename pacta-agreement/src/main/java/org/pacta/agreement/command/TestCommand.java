package org.pacta.agreement.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Finding;
import org.pacta.agreement.check.Accepted;
import org.pacta.agreement.check.AgreementChecks;
import org.pacta.agreement.check.Mutation;
import org.pacta.agreement.check.Subject;
import org.pacta.agreement.check.TestRun;
import org.pacta.agreement.file.FindingCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the tests that travel with a file. */
@Command(
    name = "test",
    description =
        "Run the scenarios of a file; --mutate shows which changes they would not notice.")
final class TestCommand extends AgreementTask {
  @Parameters(paramLabel = "FILE", description = "agreement file, national law or safeguards")
  Path file;

  @Mixin LawOptions read = new LawOptions();

  @Option(
      names = "--mutate",
      description = "change each rule and print the changes no test noticed")
  boolean mutate;

  @Override
  int run() throws AgreementFileException {
    Subject subject;
    try {
      subject = read.subject(file);
    } catch (AgreementFileException e) {
      return noneRan(e.findings());
    }
    List<Finding> misfits = AgreementChecks.ofTestFacts(subject);
    if (!misfits.isEmpty()) {
      return noneRan(misfits);
    }
    List<TestRun> runs = TestRun.all(subject);
    List<TestRun> failed = runs.stream().filter(run -> !run.passed()).toList();
    List<Mutation> mutations = mutate ? Mutation.all(subject, progress()) : List.of();
    List<Mutation> survivors = mutations.stream().filter(Mutation::survived).toList();
    Accepted accepted = subject.accepted();
    long unexplained = survivors.stream().filter(it -> accepted.reason(it).isEmpty()).count();
    if (json()) {
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("tests", runs.size());
      record.put("failed", failed.stream().map(TestCommand::record).toList());
      record.put("mutations", mutations.size());
      record.put("survivors", survivors.stream().map(it -> record(it, accepted)).toList());
      print(record);
    } else {
      failed.forEach(
          run -> line("FAILED " + run.name() + ": " + String.join("; ", run.failures())));
      line(
          runs.isEmpty()
              ? "The file has no tests."
              : runs.size() - failed.size() + " of " + runs.size() + " tests pass.");
      survivors.forEach(it -> line(words(it, accepted)));
      if (mutate && !failed.isEmpty()) {
        line(failing(failed.size()));
      }
      if (mutate) {
        line(
            mutations.size()
                + " mutations, "
                + survivors.size()
                + " survive, "
                + unexplained
                + " without a written reason.");
      }
    }
    return failed.isEmpty() && unexplained == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  /** What keeps the tests from being run; said last, as a person reads what stands last. */
  private int noneRan(List<Finding> findings) {
    int code = report(findings);
    if (!json()) {
      boolean uncovered =
          findings.stream().anyMatch(it -> it.code().equals(FindingCode.A102.toString()));
      line(
          "No test was run, as the file is refused until this is mended."
              + (uncovered
                  ? " Units still to be encoded can stand under not_encoded meanwhile, with a"
                      + " reason."
                  : ""));
    }
    return code;
  }

  /** A line every some seconds for a person who waits; none for a script. */
  private Mutation.Progress progress() {
    PrintWriter waiting = commandLine().getErr();
    Duration pause = Duration.ofSeconds(10);
    AtomicLong last = new AtomicLong(System.nanoTime());
    return (changes, all) -> {
      long now = System.nanoTime();
      if (!json() && now - last.get() >= pause.toNanos()) {
        last.set(now);
        waiting.println(changes + " of " + all + " changes tried.");
        waiting.flush();
      }
    };
  }

  private static String failing(int tests) {
    return tests == 1
        ? "1 test fails as written and counts for nothing here."
        : tests + " tests fail as written and count for nothing here.";
  }

  private static String words(Mutation mutation, Accepted accepted) {
    Optional<String> reason = accepted.reason(mutation);
    return "SURVIVES "
        + mutation.inWords()
        + reason.map(it -> " (accepted: " + it + ")").orElse("");
  }

  private static Map<String, Object> record(TestRun run) {
    return Map.of("name", run.name(), "failures", run.failures(), "line", run.place().line());
  }

  private static Map<String, Object> record(Mutation mutation, Accepted accepted) {
    return Map.of(
        "rule",
        mutation.rule(),
        "mutation",
        mutation.kind(),
        "part",
        mutation.part(),
        "reason",
        accepted.reason(mutation).orElse(""));
  }
}
