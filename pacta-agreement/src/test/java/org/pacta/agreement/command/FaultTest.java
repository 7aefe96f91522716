package org.pacta.agreement.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A fault is told apart from a refusal: nobody may take it for an answer. */
class FaultTest {
  @Command(name = "broken")
  static final class Broken extends AgreementTask {
    private final RuntimeException fault;

    Broken(RuntimeException fault) {
      this.fault = fault;
    }

    @Override
    int run() {
      throw fault;
    }
  }

  @Test
  void aFaultExitsWithOneAndPrintsNoAnswer() {
    exitsWithOne(new UncheckedIOException("the disk is full", new IOException()));
    exitsWithOne(new IllegalStateException("the disk is full"));
  }

  private static void exitsWithOne(RuntimeException fault) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new Broken(fault))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute();
    assertThat(code).isEqualTo(ExitCode.FAULT).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("the disk is full");
  }
}
