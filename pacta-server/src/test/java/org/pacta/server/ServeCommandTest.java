package org.pacta.server;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.node.database.TestDatabase;

/** What an operator is told when a node cannot start: cause, place, next step, exit code. */
class ServeCommandTest {
  @TempDir Path folder;

  private record Said(int exitCode, String out, String error) {}

  @Test
  void wrongUsageAndWrongSettingsEndWithTwo() {
    assertThat(said("serve").exitCode()).isEqualTo(2);
    assertThat(said("serve").error()).contains("party is missing", "PACTA_PARTY");
    assertThat(said("serve", "--prty=KZ").exitCode()).isEqualTo(2);
    assertThat(said("serve", "--party=KZ", "--http-port=none").error()).contains("http-port");
    assertThat(said().exitCode()).isEqualTo(2);
    assertThat(said("version").exitCode()).isZero();
  }

  @Test
  void aCorruptAgreementFileIsNamedWithItsLineAndNothingStarts() throws IOException {
    Path agreements = copiedAgreements();
    Path file = agreements.resolve("kz-cz-2017.yaml");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(20, "  }{ this is no YAML");
    Files.write(file, lines);
    Said said = served("--agreements=" + agreements);
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.error()).contains("kz-cz-2017.yaml").containsPattern(":\\d+");
    assertThat(said.error()).doesNotContain("\tat ");
    assertThat(folder.resolve("node/database")).doesNotExist();
  }

  @Test
  void corruptNationalLawIsNamedWithItsLineAndRuleAndNothingStarts() throws IOException {
    String law = Files.readString(Path.of("../agreements/national/cz-led-example.yaml"));
    Path file =
        Files.writeString(
            folder.resolve("cz.yaml"), law.replace("nat.recipient_competent\n", "nat.missing\n"));
    Said said = served("--national-law=" + file);
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.error())
        .contains("--national-law", "CZ-35-recipient", "missing")
        .containsPattern("cz\\.yaml:\\d+")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("node/database")).doesNotExist();
    assertThat(served("--national-law=" + folder.resolve("absent.yaml")).error())
        .contains("absent.yaml");
  }

  @Test
  void aFolderThatAnotherNodeUsesIsNotTouched() throws IOException {
    Path data = Files.createDirectories(folder.resolve("node"));
    try (var other = FileChannel.open(data.resolve("lock"), CREATE, WRITE);
        var lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      Said said = served();
      assertThat(said.exitCode()).isEqualTo(1);
      assertThat(said.error()).contains("Another node is using", "--data");
    }
    assertThat(data.resolve("keys.json")).doesNotExist();
  }

  @Test
  void aPortInUseIsNamedAndNothingIsLeftRunning() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      for (String door : List.of("--http-port=", "--partner-port=")) {
        Said said = served(door + taken.getLocalPort());
        assertThat(said.exitCode()).as(door).isEqualTo(1);
        assertThat(said.error())
            .contains("Port " + taken.getLocalPort() + " is in use", "--partner-port")
            .doesNotContain("\tat ");
      }
    }
    assertThat(folder.resolve("node/database/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void aMissingAgreementFileIsNamedAndNothingStarts() throws IOException {
    Path agreements = copiedAgreements();
    Files.delete(agreements.resolve("vocabulary.yaml"));
    Said said = served("--agreements=" + agreements);
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.error()).contains("vocabulary.yaml").doesNotContain("\tat ");
  }

  @Test
  void aPartyNoAgreementNamesIsRefused() {
    Said said = served("--party=UTO");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.error()).contains("UTO", "--party");
  }

  @Test
  void aDatabaseThatCouldForgetACommitIsRefused() {
    try (TestDatabase forgetful = TestDatabase.empty()) {
      String url = forgetful.url() + "?password=" + forgetful.password();
      Said said = served("--database-url=" + url, "--database-user=" + forgetful.user());
      assertThat(said.exitCode()).isEqualTo(1);
      assertThat(said.error()).contains("fsync = off", "could lose what was receipted");
      assertThat(said.out() + said.error()).doesNotContain(forgetful.password());
    }
  }

  private Said served(String... more) {
    List<String> words = new ArrayList<>(List.of("serve", "--data=" + folder.resolve("node")));
    if (Stream.of(more).noneMatch(word -> word.startsWith("--party"))) {
      words.add("--party=KZ");
    }
    for (String door : List.of("--http-port=", "--partner-port=")) {
      if (Stream.of(more).noneMatch(word -> word.startsWith(door))) {
        words.add(door + "0");
      }
    }
    words.addAll(List.of(more));
    if (words.stream().noneMatch(word -> word.startsWith("--agreements"))) {
      words.add("--agreements=../agreements");
    }
    return said(words.toArray(String[]::new));
  }

  private static Said said(String... arguments) {
    var out = new StringWriter();
    var error = new StringWriter();
    var command = Main.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(error, true));
    int exitCode = command.execute(arguments);
    return new Said(exitCode, out.toString(), error.toString());
  }

  private Path copiedAgreements() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("agreements"));
    try (Stream<Path> files = Files.list(Path.of("../agreements"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }
}
