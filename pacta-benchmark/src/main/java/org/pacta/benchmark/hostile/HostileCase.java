package org.pacta.benchmark.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * One thing made to harm, and the command it is given to.
 *
 * @param what in a few words
 * @param arguments of {@code pacta agreement}; {@code FILE} stands for the file
 * @param content of the file, made when its turn comes: some are large
 */
record HostileCase(String what, List<String> arguments, Supplier<byte[]> content) {
  private static final List<String> CHECK = List.of("check", "FILE");

  /** A file for {@code check}. */
  static HostileCase check(String what, Supplier<String> text) {
    return of(what, CHECK, text);
  }

  /** A file for {@code check}, as bytes. */
  static HostileCase checkBytes(String what, Supplier<byte[]> content) {
    return new HostileCase(what, CHECK, content);
  }

  /** A file for a command. */
  static HostileCase of(String what, List<String> arguments, Supplier<String> text) {
    return new HostileCase(what, arguments, () -> text.get().getBytes(StandardCharsets.UTF_8));
  }
}
