package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.command.AgreementCommand;

/** The tutorial does what it says: every command is run, every piece of YAML is in its file. */
class TutorialTest {
  private static final Path FOLDER = Path.of("../docs/agreements/tutorial");
  private static final Path PAGE = FOLDER.resolveSibling("encode.md");
  private static final String PROMPT = "$ ./pacta agreement ";
  private static final String LEFT_OUT = "...";
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern EXIT_CODE = Pattern.compile("\\(exit code (\\d)\\)");

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void everyCommandPrintsWhatThePageShows() throws IOException {
    List<List<String>> commands = commands();
    assertThat(commands).hasSizeGreaterThan(8);
    for (List<String> command : commands) {
      assertRuns(command.getFirst().substring(PROMPT.length()), command.subList(1, command.size()));
    }
  }

  @Test
  void everyPieceOfYamlIsInTheFinishedFile() throws IOException {
    String file = Files.readString(FOLDER.resolve("nor-sud-2026.yaml"));
    assertThat(blocks("yaml"))
        .hasSizeGreaterThan(8)
        .allSatisfy(it -> assertThat(file).contains(it));
  }

  /** Commands with the lines expected of each. */
  private static List<List<String>> commands() throws IOException {
    List<List<String>> commands = new ArrayList<>();
    for (String block : blocks("console")) {
      block
          .lines()
          .forEach(line -> {
            if (line.startsWith(PROMPT)) {
              commands.add(new ArrayList<>());
            }
            commands.getLast().add(line);
          });
    }
    return commands;
  }

  private static List<String> blocks(String language) throws IOException {
    return BLOCK
        .matcher(Files.readString(PAGE))
        .results()
        .filter(found -> found.group(1).equals(language))
        .map(found -> found.group(2))
        .toList();
  }

  private void assertRuns(String command, List<String> shown) {
    StringWriter printed = new StringWriter();
    int code =
        AgreementCommand.withCommands()
            .setOut(new PrintWriter(printed))
            .setErr(new PrintWriter(printed))
            .execute(Arrays.stream(command.split(" ")).map(this::inFolder).toArray(String[]::new));
    String said = printed.toString().replace(folder + "/", "");
    String expected = String.join("\n", shown);
    var stated = EXIT_CODE.matcher(expected);
    assertThat(code)
        .as(command + "\n" + said)
        .isEqualTo(stated.find() ? Integer.parseInt(stated.group(1)) : 0);
    String pattern =
        Arrays.stream(stated.replaceAll("").strip().split(Pattern.quote(LEFT_OUT), -1))
            .map(String::strip)
            .map(Pattern::quote)
            .reduce((one, other) -> one + ".*" + other)
            .orElse("");
    assertThat(said.strip()).as(command).matches(Pattern.compile(pattern, Pattern.DOTALL));
  }

  private String inFolder(String argument) {
    boolean file =
        argument.endsWith(".yaml") || argument.endsWith(".json") || argument.endsWith(".txt");
    return file ? folder.resolve(argument).toString() : argument;
  }
}
