package org.pacta.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports how long files and methods are, and fails on what nobody reads to the end. */
class TidyTest {
  private static final int FILE_LINES_MAX = 300;
  private static final int METHOD_LINES_MAX = 70;
  private static final int NAMED_MAX = 5;

  private record Sized(String name, int lines) {}

  @Test
  void filesAndMethodsStayShort() throws IOException {
    List<Sized> files = new ArrayList<>();
    List<Sized> methods = new ArrayList<>();
    for (Path file : sources()) {
      List<String> code = Files.readAllLines(file).stream().filter(TidyTest::isCode).toList();
      files.add(new Sized(file.getFileName().toString(), code.size()));
      methods.addAll(methods(file.getFileName().toString(), code));
    }
    System.out.println("Tidy: " + summary("files", files) + "; " + summary("methods", methods));
    assertThat(files).filteredOn(file -> file.lines() > FILE_LINES_MAX).isEmpty();
    assertThat(methods).filteredOn(method -> method.lines() > METHOD_LINES_MAX).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      List<Path> found = new ArrayList<>();
      for (Path module :
          modules.filter(folder -> folder.getFileName().toString().startsWith("pacta-")).toList()) {
        Path source = module.resolve("src/main/java");
        if (Files.isDirectory(source)) {
          try (Stream<Path> files = Files.walk(source)) {
            found.addAll(files.filter(file -> file.toString().endsWith(".java")).toList());
          }
        }
      }
      return found;
    }
  }

  private static boolean isCode(String line) {
    String text = line.strip();
    return !text.isEmpty()
        && !text.startsWith("//")
        && !text.startsWith("*")
        && !text.startsWith("/*")
        && !text.startsWith("import ")
        && !text.startsWith("package ");
  }

  /** The formatter indents members of a top-level class by two, of a nested one by four. */
  private static List<Sized> methods(String file, List<String> code) {
    List<Sized> found = new ArrayList<>();
    for (String indent : List.of("  ", "    ")) {
      int begin = -1;
      for (int line = 0; line < code.size(); line++) {
        String text = code.get(line);
        if (begin < 0 && startsMember(text, indent)) {
          begin = line;
        } else if (begin >= 0 && text.equals(indent + "}")) {
          found.add(new Sized(file + " " + code.get(begin).strip(), line - begin + 1));
          begin = -1;
        } else if (begin >= 0
            && text.startsWith(indent)
            && text.endsWith(";")
            && !text.startsWith(indent + " ")) {
          begin = -1;
        }
      }
    }
    return found;
  }

  private static boolean startsMember(String text, String indent) {
    return text.startsWith(indent)
        && !text.startsWith(indent + " ")
        && text.contains("(")
        && !text.strip().startsWith("@")
        && !text.endsWith(";")
        && !text.contains(" record ")
        && !text.contains("} ")
        && Character.isLetter(text.strip().charAt(0));
  }

  private static String summary(String what, List<Sized> sized) {
    int[] lines = sized.stream().mapToInt(Sized::lines).sorted().toArray();
    String longest =
        String.join(
            ", ",
            sized.stream()
                .sorted((one, other) -> other.lines() - one.lines())
                .limit(NAMED_MAX)
                .map(one -> one.name() + " " + one.lines())
                .toList());
    return "%d %s, code lines median %d, p90 %d, longest: %s"
        .formatted(
            lines.length, what, lines[lines.length / 2], lines[lines.length * 9 / 10], longest);
  }
}
