package org.pacta.node.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Under which account PostgreSQL's programs run: they refuse to run as root.
 *
 * @param prefix words put before each program
 * @param owner account that must own the database folder; empty when it is our own
 */
record PostgresAccount(List<String> prefix, String owner) {
  private static final int PROBE_SECONDS_MAX = 10;

  /** Finds a way that works on this machine, by trying it. */
  static PostgresAccount find() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new PostgresAccount(List.of(), "");
    }
    // In an own user namespace the same files belong to an unprivileged user, with no chown.
    List<String> namespace = List.of("unshare", "-U");
    if (works(namespace)) {
      return new PostgresAccount(namespace, "");
    }
    for (String account : List.of("postgres", "nobody")) {
      List<String> dropped =
          List.of(
              "setpriv", "--reuid", account, "--regid", primaryGroup(account), "--clear-groups");
      if (works(dropped)) {
        return new PostgresAccount(dropped, account);
      }
    }
    throw new DatabaseStartException(
        "PostgreSQL refuses to run as root, and neither 'unshare -U' nor 'setpriv --reuid' works"
            + " here. Start Pacta as an ordinary user, or name an own PostgreSQL 15 or later with"
            + " --database-url.");
  }

  /** Gives the folder to the account PostgreSQL will run as. */
  void own(Path folder) {
    if (owner.isEmpty()) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      UserPrincipal user =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
      for (Path file : files.toList()) {
        Files.setOwner(file, user);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command line that runs a program under this account. */
  List<String> command(List<String> program) {
    var words = new ArrayList<>(prefix);
    words.addAll(program);
    return words;
  }

  /**
   * The command line of the server itself: in an own session, so that Ctrl-C in the terminal
   * reaches only the node, and stopped by the kernel (SIGINT, a fast stop) when the thread that
   * started it dies with the node, where the machine offers that.
   */
  List<String> serverCommand(List<String> server) {
    var words = new ArrayList<>(prefix);
    if (works(List.of("setsid"))) {
      words.add("setsid");
    }
    List<String> tether = List.of("setpriv", "--pdeathsig", "INT");
    if (works(tether)) {
      words.addAll(tether);
    }
    words.addAll(server);
    return words;
  }

  private static String primaryGroup(String account) {
    try {
      Path.of("/")
          .getFileSystem()
          .getUserPrincipalLookupService()
          .lookupPrincipalByGroupName(account);
      return account;
    } catch (UserPrincipalNotFoundException e) {
      return "nogroup";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean works(List<String> prefix) {
    var words = new ArrayList<>(prefix);
    words.add("true");
    try {
      Process probe =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!probe.waitFor(PROBE_SECONDS_MAX, TimeUnit.SECONDS)) {
        probe.destroyForcibly();
        return false;
      }
      return probe.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
