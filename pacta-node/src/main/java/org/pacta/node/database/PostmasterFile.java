package org.pacta.node.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes in {@code postmaster.pid} of its cluster folder while it runs, and leaves
 * there when it is killed.
 *
 * @param processId of the server
 * @param port it listens at
 * @param ready whether it accepts connections
 */
record PostmasterFile(long processId, int port, boolean ready) {
  private static final String NAME = "postmaster.pid";
  private static final int PROCESS_ID_LINE = 0;
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Optional<PostmasterFile> of(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve(NAME));
      long processId = Long.parseLong(lines.get(PROCESS_ID_LINE).strip());
      int port = Integer.parseInt(lines.get(PORT_LINE).strip());
      boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
      return Optional.of(new PostmasterFile(processId, port, ready));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty(); // being written at this moment
    }
  }

  /**
   * The living server of this very cluster, or nothing.
   *
   * <p>After a restart of the machine the number may belong to an unrelated process; it must never
   * be stopped by mistake, so its command line has to name the cluster folder.
   */
  Optional<ProcessHandle> server(Path cluster) {
    return ProcessHandle.of(processId)
        .filter(ProcessHandle::isAlive)
        .filter(process ->
            process
                .info()
                .arguments()
                .map(words -> Arrays.asList(words).contains(cluster.toString()))
                .orElse(false));
  }

  static void delete(Path cluster) throws IOException {
    Files.deleteIfExists(cluster.resolve(NAME));
  }
}
