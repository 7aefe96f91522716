package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pacta.agreement.command.InputFuzz;
import org.pacta.agreement.scaffold.TextFuzz;

/** Every input of the fuzz corpus, once: seeds, and what fuzzing has found. */
class FuzzCorpusTest {
  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "agreement", AgreementFuzz::fuzzerTestOneInput,
          "guard", GuardFuzz::fuzzerTestOneInput,
          "input", InputFuzz::fuzzerTestOneInput,
          "text", TextFuzz::fuzzerTestOneInput);

  @TestFactory
  Stream<DynamicTest> everyInputIsTakenOrRefusedInWords() {
    return TARGETS.entrySet().stream()
        .flatMap(target ->
            inputs(target.getKey())
                .map(input ->
                    DynamicTest.dynamicTest(
                        target.getKey() + "/" + input.getFileName(),
                        () ->
                            assertThatCode(
                                    () -> target.getValue().accept(Files.readAllBytes(input)))
                                .doesNotThrowAnyException())));
  }

  private static Stream<Path> inputs(String target) {
    try (Stream<Path> files = Files.list(Path.of("src/test/fuzz", target))) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
