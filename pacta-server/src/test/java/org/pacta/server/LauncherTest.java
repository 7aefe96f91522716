package org.pacta.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on machines that lack something, after a build, and started twice at once. */
class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "dirname",
          "readlink",
          "sed",
          "head",
          "find",
          "grep",
          "mkdir",
          "mv",
          "cat",
          "cp",
          "date",
          "flock",
          "rm",
          "rmdir",
          "sleep");

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

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    Path made = jar(folder.resolve("made.jar"));
    Path maven = Files.createDirectories(folder.resolve("tools")).resolve("mvn");
    Files.writeString(
        maven,
        """
        #!/bin/sh
        echo built >>builds
        sleep 1
        cp "%s" pacta-server/target/pacta.jar
        """
            .formatted(made));
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    Process first = start(System.getProperty("java.home"));
    Process second = start(System.getProperty("java.home"));

    assertThat(said(first).words()).contains("started");
    assertThat(said(second).words()).contains("started");
    assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(1);
  }

  @Test
  void aDamagedCacheIsLeftAsideWithoutAWord() throws Exception {
    Path unpacked = built("start-1");
    jar(unpacked.resolve("pacta.jar"));
    Files.writeString(unpacked.resolve("classes.aot"), "no cache");

    Said said = launched(System.getProperty("java.home"));

    assertThat(said).isEqualTo(new Said(0, "started\n"));
  }

  @Test
  void whatWasUnpackedAndIsGoneIsNotMissed() throws Exception {
    Files.delete(built("start-1"));
    assertThat(launched(System.getProperty("java.home"))).isEqualTo(new Said(0, "started\n"));
  }

  /** A folder as after a build, and the folder it was unpacked to, which is empty. */
  private Path built(String name) throws Exception {
    Path target = Files.createDirectories(folder.resolve("pacta-server/target"));
    jar(target.resolve("pacta.jar"));
    Files.writeString(target.resolve(".built"), "");
    Files.setLastModifiedTime(target.resolve(".built"), FileTime.fromMillis(1_000));
    Files.writeString(target.resolve(".ready"), name + "\n");
    return Files.createDirectories(target.resolve(name));
  }

  /** A jar that says {@code started}. */
  private static Path jar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Started.class.getName());
    String entry = Started.class.getName().replace('.', '/') + ".class";
    try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
        var code = LauncherTest.class.getClassLoader().getResourceAsStream(entry)) {
      jar.putNextEntry(new JarEntry(entry));
      jar.write(Objects.requireNonNull(code).readAllBytes());
    }
    return file;
  }

  /** What the jar runs. */
  static final class Started {
    private Started() {}

    /** Says so. */
    public static void main(String[] arguments) {
      System.out.println("started");
    }
  }

  /** Runs a copy of the launcher, alone in a folder, on a path with only a few tools. */
  private Said launched(String javaHome) throws IOException, InterruptedException {
    return said(start(javaHome));
  }

  private Process start(String javaHome) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) {
      for (String place : List.of("/usr/bin/", "/bin/")) {
        if (Files.exists(Path.of(place + tool)) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), Path.of(place + tool));
        }
      }
    }
    Path launcher = folder.resolve("pacta");
    Files.copy(Path.of("../pacta"), launcher, StandardCopyOption.REPLACE_EXISTING);
    var builder = new ProcessBuilder("sh", launcher.toString(), "version");
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("PACTA_JAVA_HOME", javaHome);
    return builder.redirectErrorStream(true).start();
  }

  private static Said said(Process process) throws IOException, InterruptedException {
    String words = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), words);
  }
}
