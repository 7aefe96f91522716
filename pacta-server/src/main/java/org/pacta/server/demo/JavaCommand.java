package org.pacta.server.demo;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pacta.server.Main;
import org.springframework.boot.system.ApplicationHome;

/** The words that start this very program again in a process of its own. */
final class JavaCommand {
  // One node fits 600 MB without its database; the small collector and compiler start quickly.
  private static final List<String> SMALL =
      List.of("-Xmx256m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private JavaCommand() {}

  static List<String> words() {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(SMALL);
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            argument -> argument.startsWith("-XX:AOT") || argument.startsWith("--enable-native"))
        .forEach(words::add);
    File source = new ApplicationHome(Main.class).getSource();
    if (source != null && source.isFile()) {
      words.addAll(List.of("-jar", source.toString()));
    } else {
      words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    }
    return words;
  }
}
