package org.pacta.server;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Two nodes on this machine. */
@Command(
    name = "demo",
    description = "Two nodes, Kazakhstan and the Czech Republic, on this machine.")
final class DemoCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return ExitCode.FAULT;
  }
}
