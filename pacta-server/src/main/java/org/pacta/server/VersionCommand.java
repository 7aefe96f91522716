package org.pacta.server;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which Pacta this is, and on what it runs. */
@Command(name = "version", description = "Says which Pacta this is, and on what it runs.")
final class VersionCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    String version = Main.class.getPackage().getImplementationVersion();
    if (spec != null) {
      spec.commandLine()
          .getOut()
          .println(
              "pacta %s on Java %s"
                  .formatted(
                      version == null ? "(not packaged)" : version,
                      System.getProperty("java.version")));
    }
    return ExitCode.DONE;
  }
}
