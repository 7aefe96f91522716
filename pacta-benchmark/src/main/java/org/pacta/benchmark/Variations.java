package org.pacta.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;

/**
 * Variations of the 2017 file. Those alike differ in their id only, as agreements written after one
 * model nearly do. Those apart share no rule, unit or guard: each has its own numbering of
 * articles, names and order of rules, words, type of crime, and in every guard a part of its own.
 */
enum Variations {
  ALIKE,
  APART;

  private static final String RULES = "\nrules:\n";
  private static final String AFTER_RULES = "\ntemporal:\n";
  private static final Pattern RULE_START = Pattern.compile("\n(?=  - id: )");
  private static final Pattern RULE_ID = Pattern.compile("(?m)^  - id: (\\S+)$");
  private static final Pattern ARTICLE = Pattern.compile("\"(\\d+)((?:[(/][^\" ]*)?)\"");
  private static final Pattern GUARD =
      Pattern.compile(
          "(?m)^    (when|require): (?:\"([^\"]*)\"|>-\\n((?:      .*\\n?)+)|([^\"{>\\n]*))$");
  private static final int SECONDS_MAX = 500_000_000; // of 1970 and later, so always past

  /** Text of the file with a number. */
  String text(int number, long seed) {
    String text = Ground.text().replaceFirst("\n  id: kz-cz-2017\n", "\n  id: v-" + number + "\n");
    return this == ALIKE ? text : apart(text, number, new Random(seed + number));
  }

  private static String apart(String text, int number, Random random) {
    int from = text.indexOf(RULES) + RULES.length();
    int to = text.indexOf(AFTER_RULES);
    String rules = shuffled(text.substring(from, to), random);
    String own = text.substring(0, from) + guarded(rules, random) + text.substring(to);
    for (String id : ids(rules)) {
      own =
          own.replaceAll(
              "(?<![\\w.-])" + Pattern.quote(id) + "(?![\\w-]|\\.\\w)", id + "-" + number);
    }
    return ARTICLE
        .matcher(own)
        .replaceAll(it -> "\"" + (Integer.parseInt(it.group(1)) + number) + it.group(2) + "\"")
        .replaceAll("gist: \"", "gist: \"" + number + ": ")
        .replaceAll("(?m)^    says: (\"?)", "    says: $1By number " + number + ", ")
        .replaceFirst(
            "\n    organized_crime:",
            "\n    crime_%d: {cite: [\"%d/0\"]}\n    organized_crime:"
                .formatted(number, 2 + number));
  }

  private static String shuffled(String rules, Random random) {
    List<String> each = new ArrayList<>(List.of(RULE_START.split(rules)));
    String first = each.removeFirst(); // with the heading above it
    Collections.shuffle(each, random);
    return first + "\n" + String.join("\n", each);
  }

  private static String guarded(String rules, Random random) {
    return GUARD
        .matcher(rules)
        .replaceAll(it -> {
          String guard =
              Stream.of(it.group(2), it.group(3), it.group(4))
                  .filter(found -> found != null)
                  .map(found -> found.strip().replaceAll("\\s+", " "))
                  .collect(Collectors.joining());
          Instant past = Instant.ofEpochSecond(random.nextInt(SECONDS_MAX));
          return Matcher.quoteReplacement(
              "    %s: \"(%s) && now > timestamp('%s')\"".formatted(it.group(1), guard, past));
        });
  }

  /** Ids of the rules, longer ones first, since a shorter one may be their beginning. */
  private static List<String> ids(String rules) {
    return RULE_ID
        .matcher(rules)
        .results()
        .map(found -> found.group(1))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** Loads variations from a folder that is removed again. */
  List<Agreement> load(int count, long seed) {
    return load(count, number -> text(number, seed));
  }

  private static List<Agreement> load(int count, IntFunction<String> text) {
    try {
      Path folder = Files.createTempDirectory("pacta-bench");
      try {
        for (String common :
            List.of("vocabulary.yaml", "safeguards.yaml", "agreement.schema.json")) {
          Files.copy(Ground.folder().resolve(common), folder.resolve(common));
        }
        for (int i = 0; i < count; i++) {
          Files.writeString(folder.resolve("v-" + i + ".yaml"), text.apply(i));
        }
        return AgreementFolder.load(folder).agreements();
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AgreementFileException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
