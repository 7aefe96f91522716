package org.pacta.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStateTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir Path folder;

  @Test
  void theClockOfKeptDataNeverGoesBack() {
    DemoState first = DemoState.in(folder);
    Optional<LocalDate> later = Optional.of(LocalDate.of(2026, 12, 2));
    assertThat(first.clockOffset(later, NOW)).isEqualTo(Duration.ofDays(10));
    first.write();
    DemoState again = DemoState.in(folder);
    assertThat(again.clockOffset(Optional.empty(), NOW)).isEqualTo(Duration.ofDays(10));
    assertThat(again.clockOffset(later, NOW.plusSeconds(60))).isEqualTo(Duration.ofDays(10));
    assertThatThrownBy(() -> again.clockOffset(Optional.of(LocalDate.of(2026, 11, 1)), NOW))
        .isInstanceOf(DemoException.class)
        .hasMessageContaining("--fresh");
  }

  @Test
  void portsAndTheSampleAreRemembered() {
    DemoState first = DemoState.in(folder);
    assertThat(first.sampleDone()).isFalse();
    assertThat(first.port("kz-http")).isEmpty();
    first.keepPort("kz-http", 40_001);
    first.keepSample(7);
    first.write();
    DemoState again = DemoState.in(folder);
    assertThat(again.port("kz-http")).contains(40_001);
    assertThat(again.sampleDone()).isTrue();
    assertThat(again.clockOffset(Optional.empty(), NOW)).isEqualTo(Duration.ZERO);
  }
}
