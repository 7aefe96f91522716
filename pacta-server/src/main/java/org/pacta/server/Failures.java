package org.pacta.server;

import org.pacta.node.database.DatabaseStartException;
import org.pacta.server.demo.DemoException;
import org.pacta.server.node.NodeStartException;
import org.pacta.server.settings.SettingsException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A failure the operator can mend is said in words; only a bug shows a stack trace. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult result)
      throws Exception {
    return switch (fault) {
      case SettingsException wrong -> said(command, wrong, ExitCode.USAGE);
      case DatabaseStartException database -> said(command, database, ExitCode.FAULT);
      case NodeStartException node -> said(command, node, ExitCode.FAULT);
      case DemoException demo -> said(command, demo, ExitCode.FAULT);
      default -> throw fault;
    };
  }

  private static int said(CommandLine command, Exception fault, int exitCode) {
    command.getErr().println(fault.getMessage());
    return exitCode;
  }
}
