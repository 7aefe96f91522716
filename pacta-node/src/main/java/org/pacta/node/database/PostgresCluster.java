package org.pacta.node.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of one database server and the programs that work on them. */
final class PostgresCluster {
  static final String USER = "pacta";
  private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
  private static final String HALF_MADE = "cluster.new";
  private static final int PASSWORD_BYTES = 24;
  private static final int INITDB_SECONDS_MAX = 120;
  private static final int STOP_SECONDS_MAX = 60;
  private static final int LOG_LINES_SHOWN_MAX = 3;

  private final Path folder;
  private final Path programs;
  private final PostgresAccount account;

  private PostgresCluster(Path folder, Path programs, PostgresAccount account) {
    this.folder = folder;
    this.programs = programs;
    this.account = account;
  }

  /** Opens the folder, creating the cluster when there is none yet. */
  static PostgresCluster open(Path folder, Path binaries, boolean durable) {
    PostgresAccount account = PostgresAccount.find();
    // Another account cannot read our home folder, so it gets its own copy of the programs.
    Path cache = account.owner().isEmpty() ? binaries : folder.resolve("programs");
    var cluster = new PostgresCluster(folder, PostgresBinaries.unpackedIn(cache), account);
    try {
      if (!Files.exists(cluster.files().resolve("PG_VERSION"))) {
        cluster.initialise(durable);
      }
      cluster.dropHalfMade();
      return cluster;
    } catch (IOException e) {
      throw new DatabaseStartException(
          "Cannot write the database folder " + folder + " (" + e.getMessage() + ").", e);
    }
  }

  Path files() {
    return folder.resolve("cluster");
  }

  Path log() {
    return folder.resolve("server.log");
  }

  String password() {
    return password(folder);
  }

  static String password(Path folder) {
    try {
      return Files.readString(folder.resolve("password")).strip();
    } catch (IOException e) {
      throw new DatabaseStartException(
          "Cannot read the database password in "
              + folder.resolve("password")
              + "; restore this file from the backup of the data folder.",
          e);
    }
  }

  /** Starts the server process; it is not yet ready when this returns. */
  Process launch(int port, boolean durable) throws IOException {
    String hard = durable ? "on" : "off";
    List<String> server =
        List.of(
            programs.resolve("bin/postgres").toString(),
            "-D",
            files().toString(),
            "-clisten_addresses=127.0.0.1",
            "-cport=" + port,
            "-cunix_socket_directories=",
            "-cfsync=" + hard,
            "-cfull_page_writes=" + hard,
            "-csynchronous_commit=" + hard,
            "-cshared_buffers=64MB",
            "-cmax_connections=60",
            "-cjit=off",
            "-cio_method=sync",
            "-ctimezone=UTC",
            "-clog_timezone=UTC",
            "-clog_checkpoints=off");
    return new ProcessBuilder(account.serverCommand(server))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  /**
   * Stops a server that a killed node left behind, and removes a pid file that names an unrelated
   * process. A pid file whose process is gone is left to PostgreSQL, which checks more than we can.
   */
  void recover() throws IOException {
    var left = PostmasterFile.of(files());
    if (left.isEmpty()) {
      return;
    }
    if (left.get().server(files()).isPresent()) {
      stop();
    } else if (ProcessHandle.of(left.get().processId()).isPresent()) {
      PostmasterFile.delete(files());
    }
  }

  /** Fast stop: open transactions are rolled back, a checkpoint is written. */
  void stop() {
    if (!stoppedBy("fast")) {
      stoppedBy("immediate");
    }
  }

  /** The last lines the server said, for the message to the operator. */
  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log());
      int from = Math.max(0, lines.size() - LOG_LINES_SHOWN_MAX);
      return String.join(" | ", lines.subList(from, lines.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }

  private boolean stoppedBy(String mode) {
    try {
      return run(
              List.of(
                  programs.resolve("bin/pg_ctl").toString(),
                  "stop",
                  "--pgdata=" + files(),
                  "--mode=" + mode,
                  "--wait",
                  "--timeout=" + STOP_SECONDS_MAX),
              STOP_SECONDS_MAX * 2)
          == 0;
    } catch (IOException e) {
      throw new DatabaseStartException("Cannot run pg_ctl (" + e.getMessage() + ").", e);
    }
  }

  /** Built beside its place and renamed, so that a crash never leaves half a cluster. */
  private void initialise(boolean durable) throws IOException {
    byte[] secret = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(secret);
    Path password = folder.resolve("password");
    Files.deleteIfExists(password);
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel channel = FileChannel.open(password, StandardOpenOption.WRITE)) {
      channel.write(
          ByteBuffer.wrap(HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII)));
      channel.force(true); // a cluster that survives a power cut needs its password
    }
    // A name of its own: an initdb that outlived its killed node may still write into its folder.
    Path half = Files.createTempDirectory(folder, HALF_MADE);
    account.own(folder);
    var words =
        new ArrayList<>(
            List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + half,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums"));
    if (!durable) {
      words.add("--no-sync");
    }
    if (run(words, INITDB_SECONDS_MAX) != 0) {
      throw new DatabaseStartException(
          "PostgreSQL could not create its files in " + folder + ": " + lastWords());
    }
    Files.move(half, files(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * What starts that were killed left behind; what is still being written stays until next time.
   */
  private void dropHalfMade() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, HALF_MADE + "*")) {
      for (Path half : left) {
        try {
          FileSystemUtils.deleteRecursively(half);
        } catch (IOException e) {
          LOG.info("{} is left from a start that was killed and cannot be removed yet", half);
        }
      }
    }
  }

  private int run(List<String> program, int secondsMax) throws IOException {
    Process process =
        new ProcessBuilder(account.command(program))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    try {
      if (!process.waitFor(secondsMax, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return -1;
    }
  }
}
