package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Severity;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/** Every block of the phrase book, laid into a small whole file, is one that the checks accept. */
class PhraseBookTest {
  private static final Path PAGE = Path.of("../docs/agreements/phrases.md");

  /** What a chapter, a wording, or a block is. */
  private static final Pattern PIECE =
      Pattern.compile(
          "^## ([^\\n]+)$|^\\*\\*([^\\n]+)\\*\\*[^\\n]*$|^```yaml\\n(.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  /** What stands in the place of another as a whole. */
  private static final Set<String> FORMULAS = Set.of("date", "duration");

  /** A block has no tests, and mostly no readings, of its own. */
  private static final Set<String> LEFT_OUT = Set.of("A114", "A119", "A122");

  private static final String OF_MANY = "Among many States";

  /** What a file of many States has besides. */
  private static final String MANY =
      """
      agreement: {kind: multilateral}
      parties: [{id: CCC, name: Celand, time_zone: Europe/Prague, cite: ["1"]}]
      """;

  @TempDir Path folder;

  private record Phrase(String chapter, String wording, String block) {}

  @TestFactory
  Stream<DynamicTest> eachBlockIsAccepted() throws IOException {
    List<Phrase> phrases = phrases();
    assertThat(phrases).hasSizeGreaterThan(60);
    return phrases.stream()
        .map(phrase -> DynamicTest.dynamicTest(phrase.wording, () -> assertAccepted(phrase)));
  }

  private static List<Phrase> phrases() throws IOException {
    List<Phrase> found = new ArrayList<>();
    String chapter = "";
    String wording = "";
    Matcher piece = PIECE.matcher(Files.readString(PAGE));
    while (piece.find()) {
      chapter = piece.group(1) == null ? chapter : piece.group(1);
      wording = piece.group(2) == null ? wording : piece.group(2);
      if (piece.group(3) != null) {
        found.add(new Phrase(chapter, wording, piece.group(3)));
      }
    }
    return found;
  }

  private void assertAccepted(Phrase phrase) throws IOException {
    Map<String, Object> file =
        mapping(
            new SmallFile()
                .rules("{id: P, kind: permission, act: [training.organise]}")
                .tests(
                    "{name: asks for nothing, act: programme.adopt, base: ok, facts: {}, expect:"
                        + " {outcome: no_clause}}")
                .text());
    if (phrase.chapter.equals(OF_MANY)) {
      lay(file, mapping(MANY));
    }
    lay(file, mapping(phrase.block));
    file.put("rules", rules(file));
    Path path = folder.resolve("phrase.yaml");
    Files.writeString(path, new ObjectMapper().writeValueAsString(file));
    assertThat(AgreementChecks.ofFiles(List.of(path)))
        .filteredOn(finding -> finding.severity() != Severity.NOTE)
        .filteredOn(finding -> !LEFT_OUT.contains(finding.code()))
        .extracting(finding -> finding.code() + " " + finding.message())
        .as(phrase.wording)
        .isEmpty();
  }

  @SuppressWarnings("unchecked") // keys of these mappings are texts, as the schema asks
  private static Map<String, Object> mapping(String yaml) {
    return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }

  /** Lays one mapping over another: mappings into one another, lists behind one another. */
  @SuppressWarnings("unchecked") // keys of these mappings are texts, as the schema asks
  private static void lay(Map<String, Object> under, Map<String, Object> over) {
    over.forEach((key, value) -> {
      Object there = under.get(key);
      if (!FORMULAS.contains(key)
          && there instanceof Map<?, ?> map
          && value instanceof Map<?, ?> more) {
        Map<String, Object> both = new LinkedHashMap<>((Map<String, Object>) map);
        lay(both, (Map<String, Object>) more);
        under.put(key, both);
      } else if (there instanceof List<?> list && value instanceof List<?> more) {
        under.put(key, Stream.concat(list.stream(), more.stream()).toList());
      } else {
        under.put(key, value);
      }
    });
  }

  /** The rules with what the page leaves out of each. */
  @SuppressWarnings("unchecked") // keys of these mappings are texts, as the schema asks
  private static List<Map<String, Object>> rules(Map<String, Object> file) {
    return ((List<Map<String, Object>>) file.getOrDefault("rules", List.of()))
        .stream()
            .map(rule -> {
              Map<String, Object> whole =
                  new LinkedHashMap<>(
                      Map.of("mode", "automated", "says", "A rule.", "cite", List.of("1")));
              whole.putAll(rule);
              return whole;
            })
            .toList();
  }
}
