package org.pacta.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on machines that lack something. */
class LauncherTest {
  private static final List<String> TOOLS =
      List.of("sh", "dirname", "readlink", "sed", "head", "find", "grep", "mkdir", "mv");

  @TempDir Path folder;

  private record Said(int exitCode, String words) {}

  @Test
  void theScriptsAreSound() throws Exception {
    for (String script : List.of("../pacta", "../.ci/run", "../.ci/test")) {
      Process check = new ProcessBuilder("sh", "-n", script).redirectErrorStream(true).start();
      assertThat(check.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(check.exitValue()).as(script).isZero();
      assertThat(Files.isExecutable(Path.of(script))).as(script).isTrue();
    }
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    Said said = launched(System.getProperty("java.home"));
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.words()).contains("Maven", "apt-get install");
  }

  @Test
  void aWrongJavaHomeIsSaidAndNotFollowed() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("no-java-here"));
    Said said = launched(empty.toString());
    assertThat(said.words()).contains("holds no JDK 25");
  }

  /** Runs a copy of the launcher, alone in a folder, on a path with only a few tools. */
  private Said launched(String javaHome) throws IOException, InterruptedException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) {
      for (String place : List.of("/usr/bin/", "/bin/")) {
        if (Files.exists(Path.of(place + tool)) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), Path.of(place + tool));
        }
      }
    }
    Path launcher = Files.copy(Path.of("../pacta"), folder.resolve("pacta"));
    var builder = new ProcessBuilder("sh", launcher.toString(), "version");
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("PACTA_JAVA_HOME", javaHome);
    Process process = builder.redirectErrorStream(true).start();
    String words = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), words);
  }
}
