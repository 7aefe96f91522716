package org.pacta.node.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL server of this node's own, so that Pacta starts with nothing installed.
 *
 * <p>The folder holds {@code cluster} (PostgreSQL's files), {@code password} (readable by its owner
 * only), {@code lock} and {@code server.log}. It is kept between starts. A server left alive by a
 * killed node is stopped and started anew; a lock keeps two nodes out of one folder. Unlike the
 * common test launchers this one turns {@code fsync} off in tests only: a receipt promises that the
 * message is on disk.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String DATABASE = "pacta";
  private static final int POLL_MILLISECONDS = 20;
  private static final int START_ATTEMPTS_MAX = 5;
  private static final int RETRY_MILLISECONDS = 1_000;
  private static final int STOPPED_SECONDS_MAX = 10;

  /**
   * How to run the server.
   *
   * @param durable false only in tests: no fsync
   * @param startMax how long one start may take, recovery after a crash included
   * @param binaries folder shared by all nodes where the programs are unpacked once
   */
  public record Settings(boolean durable, Duration startMax, Path binaries) {
    private static final Duration START_MAX = Duration.ofSeconds(90);

    /** Nothing committed is ever lost. */
    public static Settings production() {
      return new Settings(true, START_MAX, defaultBinaries());
    }

    /** Quick and forgetful, for tests that throw the folder away. */
    public static Settings forTests() {
      return new Settings(false, START_MAX, defaultBinaries());
    }

    private static Path defaultBinaries() {
      String cache = System.getenv("XDG_CACHE_HOME");
      Path base =
          cache == null || cache.isBlank()
              ? Path.of(System.getProperty("user.home"), ".cache")
              : Path.of(cache);
      return base.resolve("pacta");
    }
  }

  private final PostgresCluster cluster;
  private final FileLock lock;
  private final Process process;
  private final int port;

  private EmbeddedPostgres(PostgresCluster cluster, FileLock lock, Process process, int port) {
    this.cluster = cluster;
    this.lock = lock;
    this.process = process;
    this.port = port;
  }

  /**
   * Starts the server of a folder on a free loopback port and waits until it accepts connections.
   *
   * @throws DatabaseStartException when the folder is in use or the server does not start; the
   *     message names the next step
   */
  public static EmbeddedPostgres start(Path folder, Settings settings) {
    Path place = folder.toAbsolutePath().normalize();
    FileLock lock = lock(place);
    boolean started = false;
    try {
      var cluster = PostgresCluster.open(place, settings.binaries(), settings.durable());
      var server = startedServer(cluster, lock, settings);
      started = true;
      server.createDatabase();
      return server;
    } catch (IOException e) {
      throw new DatabaseStartException(
          "The database in " + place + " does not start (" + e.getMessage() + ").", e);
    } finally {
      if (!started) {
        release(lock);
      }
    }
  }

  /**
   * How to reach a server that is running.
   *
   * @param url JDBC address without user and password
   */
  public record Access(String url, String user, String password) {
    /** Never the password. */
    @Override
    public String toString() {
      return "Access[" + url + "]";
    }
  }

  /** How to reach this server. */
  public Access access() {
    return new Access(url(), user(), password());
  }

  /** The server that another process is running in a folder, if it accepts connections. */
  public static Optional<Access> running(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    return PostmasterFile.of(place.resolve("cluster"))
        .filter(PostmasterFile::ready)
        .filter(file -> file.server(place.resolve("cluster")).isPresent())
        .map(file ->
            new Access(
                url(file.port(), DATABASE), PostgresCluster.USER, PostgresCluster.password(place)));
  }

  /** Whether a folder holds a database at all. */
  public static boolean present(Path folder) {
    return Files.exists(folder.resolve("cluster").resolve("PG_VERSION"));
  }

  /** Address for JDBC; user and password go apart, so that the address may be printed. */
  public String url() {
    return url(DATABASE);
  }

  /** Address of another database on this server. */
  public String url(String database) {
    return url(port, database);
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String user() {
    return PostgresCluster.USER;
  }

  public String password() {
    return cluster.password();
  }

  /** Process id of the server, for the operator's eyes and for tests that kill it. */
  public long processId() {
    return process.pid();
  }

  /** Completes when the server ends, whoever ended it: a node without its database must say so. */
  public CompletableFuture<Void> ended() {
    return process.onExit().thenAccept(ignored -> {});
  }

  /**
   * Stops the server (fast stop with checkpoint) and frees the folder. Closing twice is harmless.
   */
  @Override
  public void close() {
    if (!lock.isValid()) {
      return;
    }
    try {
      if (process.isAlive()) {
        cluster.stop();
        if (!process.waitFor(STOPPED_SECONDS_MAX, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      release(lock);
    }
  }

  private static EmbeddedPostgres startedServer(
      PostgresCluster cluster, FileLock lock, Settings settings) throws IOException {
    for (int attempt = 1; attempt <= START_ATTEMPTS_MAX; attempt++) {
      // Each time: a server that a killed node had only just begun names itself after a moment.
      cluster.recover();
      int port = freePort();
      Process process = launch(cluster, port, settings);
      try {
        if (ready(cluster, process, settings.startMax())) {
          return new EmbeddedPostgres(cluster, lock, process, port);
        }
        // The port was taken meanwhile, or processes of a killed server are still dying.
        if (process.waitFor(RETRY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
          TimeUnit.MILLISECONDS.sleep(RETRY_MILLISECONDS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
        throw new DatabaseStartException("The start was interrupted.", e);
      }
    }
    throw new DatabaseStartException(
        "PostgreSQL does not start: " + cluster.lastWords() + " (more in " + cluster.log() + ")");
  }

  /**
   * Starts the process from a thread that lives as long as the server: where the machine offers it,
   * the kernel stops the server when its starting thread dies, so the thread must outlive the
   * start.
   */
  private static Process launch(PostgresCluster cluster, int port, Settings settings)
      throws IOException {
    var launched = new CompletableFuture<Process>();
    Thread.ofPlatform()
        .daemon()
        .name("postgres-" + port)
        .start(() -> {
          try {
            Process process = cluster.launch(port, settings.durable());
            launched.complete(process);
            process.waitFor();
          } catch (IOException e) {
            launched.completeExceptionally(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try {
      return launched.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static boolean ready(PostgresCluster cluster, Process process, Duration max)
      throws InterruptedException {
    long deadline = System.nanoTime() + max.toNanos();
    while (System.nanoTime() < deadline) {
      if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        return false;
      }
      var file = PostmasterFile.of(cluster.files());
      if (file.isPresent() && file.get().processId() == process.pid() && file.get().ready()) {
        return true;
      }
    }
    process.destroyForcibly();
    return false;
  }

  private void createDatabase() {
    try (var connection = DriverManager.getConnection(url("postgres"), user(), password());
        var statement = connection.createStatement()) {
      boolean present;
      try (var row =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
        present = row.next();
      }
      if (!present) {
        statement.execute("CREATE DATABASE " + DATABASE);
      }
    } catch (SQLException e) {
      close();
      throw new DatabaseStartException("The new database server refuses our connection.", e);
    }
  }

  private static FileLock lock(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = null;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        // held by this very process: same answer as held by another one
      }
      if (lock == null) {
        channel.close();
        throw new DatabaseStartException(
            "Another node is using the data folder "
                + folder
                + ". Stop it first, or choose another folder with --data.");
      }
      return lock;
    } catch (IOException e) {
      throw new DatabaseStartException(
          "Cannot write the data folder " + folder + " (" + e.getMessage() + ").", e);
    }
  }

  private static void release(FileLock lock) {
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new DatabaseStartException("Cannot free the data folder.", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
