package org.pacta.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;

/** What the demonstration remembers between starts, in {@code demo.properties} of its folder. */
final class DemoState {
  private static final String FILE = "demo.properties";
  private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

  private final Path file;
  private final Properties values = new Properties();

  private DemoState(Path file) {
    this.file = file;
  }

  static DemoState in(Path folder) {
    var state = new DemoState(folder.resolve(FILE));
    try {
      Files.createDirectories(folder);
      if (Files.exists(state.file)) {
        try (var reader = Files.newBufferedReader(state.file)) {
          state.values.load(reader);
        }
      }
      return state;
    } catch (IOException e) {
      throw new DemoException("Cannot use the folder " + folder + "; choose another: --data.", e);
    }
  }

  /** Whether a folder is a demonstration's, so that it may be thrown away. */
  static boolean isDemonstration(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /**
   * How far the nodes' clocks are ahead: kept between starts, because a clock must not go back
   * under kept data.
   */
  Duration clockOffset(Optional<LocalDate> asOf, Instant now) {
    String kept = values.getProperty("clock-offset");
    String keptAsOf = values.getProperty("as-of", "");
    if (asOf.isEmpty() || asOf.get().toString().equals(keptAsOf)) {
      return kept == null ? Duration.ZERO : Duration.parse(kept);
    }
    Instant wanted = asOf.get().atTime(OFFICE_OPENS).toInstant(ZoneOffset.UTC);
    Duration offset = Duration.between(now, wanted).truncatedTo(ChronoUnit.SECONDS);
    if (kept != null && offset.compareTo(Duration.parse(kept)) < 0) {
      throw new DemoException(
          "--as-of would turn the clock back under the kept data; add --fresh to start over.");
    }
    values.setProperty("as-of", asOf.get().toString());
    values.setProperty("clock-offset", offset.toString());
    return offset;
  }

  Optional<Integer> port(String name) {
    return Optional.ofNullable(values.getProperty(name + "-port")).map(Integer::parseInt);
  }

  void keepPort(String name, int port) {
    values.setProperty(name + "-port", Integer.toString(port));
  }

  boolean sampleDone() {
    return values.containsKey("sample-seed");
  }

  void keepSample(long seed) {
    values.setProperty("sample-seed", Long.toString(seed));
  }

  void write() {
    if (!values.containsKey("clock-offset")) {
      values.setProperty("clock-offset", Duration.ZERO.toString());
    }
    Path half = file.resolveSibling(FILE + ".new");
    try {
      try (var writer = Files.newBufferedWriter(half)) {
        values.store(writer, "Pacta demonstration");
      }
      Files.move(half, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new DemoException("Cannot write " + file + ".", e);
    }
  }
}
