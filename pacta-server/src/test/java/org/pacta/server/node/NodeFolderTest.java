package org.pacta.server.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.protocol.TrustCard;

class NodeFolderTest {
  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final List<String> AGREEMENTS = List.of("kz-cz-2017");

  @TempDir Path place;

  @Test
  void keepsTheKeysForItsOwnerOnly() throws Exception {
    NodeFolder folder = NodeFolder.open(place.resolve("node"));
    var made = folder.keys("Specimen", new SecureRandom(), NOW);
    assertThat(folder.keys("Specimen", new SecureRandom(), NOW)).isEqualTo(made);
    assertThat(Files.getPosixFilePermissions(place.resolve("node/keys.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(place.resolve("node")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aBrokenKeyFileIsNeverReplaced() throws Exception {
    Files.writeString(place.resolve("keys.json"), "{}");
    NodeFolder folder = NodeFolder.open(place);
    assertThatThrownBy(() -> folder.keys("Specimen", new SecureRandom(), NOW))
        .isInstanceOf(NodeStartException.class)
        .hasMessageContaining("keys.json")
        .hasMessageContaining("backup");
    assertThat(place.resolve("keys.json")).hasContent("{}");
  }

  @Test
  void aCardGetsANewVersionOnlyWhenItSaysSomethingNew() {
    NodeFolder folder = NodeFolder.open(place);
    var keys = folder.keys("Specimen", new SecureRandom(), NOW);
    var here = URI.create("https://localhost:1001/partner");
    var there = URI.create("https://localhost:1002/partner");
    TrustCard first = folder.card(keys, "KZ", "Specimen", here, AGREEMENTS);
    assertThat(first.version()).isEqualTo(1);
    assertThat(folder.card(keys, "KZ", "Specimen", here, AGREEMENTS)).isEqualTo(first);
    TrustCard second = folder.card(keys, "KZ", "Specimen", there, AGREEMENTS);
    assertThat(second.version()).isEqualTo(2);
    assertThat(NodeFolder.readCard(folder.cardFile())).isEqualTo(second);
  }

  @Test
  void oneNodeAtATime() throws Exception {
    NodeFolder folder = NodeFolder.open(place);
    try (AutoCloseable held = folder.hold()) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> NodeFolder.open(place).hold())
          .isInstanceOf(NodeStartException.class)
          .hasMessageContaining("Another node is using")
          .hasMessageContaining("--data");
    }
    folder.hold().close();
  }
}
