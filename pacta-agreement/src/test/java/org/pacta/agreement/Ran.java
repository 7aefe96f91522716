package org.pacta.agreement;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pacta.agreement.command.AgreementCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command as somebody's script runs it.
 *
 * @param code exit code
 * @param out what it printed
 * @param err what it complained of
 */
public record Ran(int code, String out, String err) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Runs a command; a list among the arguments stands for its members. */
  public static Ran of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        AgreementCommand.withCommands()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(Stream.of(arguments).flatMap(Ran::words).toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  private static Stream<String> words(Object argument) {
    return argument instanceof List<?> list
        ? list.stream().map(Object::toString)
        : Stream.of(argument.toString());
  }

  /** The delivered file of an agreement. */
  static Path file(String name) {
    return Agreements.FOLDER.resolve(name + ".yaml");
  }

  JsonNode json() {
    return JSON.readTree(out);
  }

  Ran exits(int expected) {
    assertThat(code).as(out + err).isEqualTo(expected);
    return this;
  }

  /** An object has at least these keys with these types, which scripts rely on; more may come. */
  static void keys(JsonNode object, String keys) {
    assertThat(shape(object).split(", ")).contains(keys.split(", "));
  }

  /** Keys of an object in their order, each with the type of its value. */
  static String shape(JsonNode object) {
    return object.properties().stream()
        .map(it -> it.getKey() + " " + it.getValue().getNodeType().name().toLowerCase(Locale.ROOT))
        .collect(joining(", "));
  }
}
