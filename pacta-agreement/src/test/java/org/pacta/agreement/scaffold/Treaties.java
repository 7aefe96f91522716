package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Severity;
import org.pacta.agreement.check.AgreementChecks;
import org.pacta.agreement.file.SourceFile;

/** The invented treaties, and what holds for the reading of any text. */
final class Treaties {
  static final Path FOLDER = Path.of("src/test/resources/treaties");

  private Treaties() {}

  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TreatyText read(String text) {
    return TreatyText.read(SourceFile.of("treaty.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A small agreement of one article that says this. */
  static TreatyText article(String wording) {
    return read("Agreement between Utopia and Atlantis on pilots\n\nArticle 1\n" + wording + "\n");
  }

  /** The file drafted from such an agreement. */
  static String draft(String wording) {
    return ScaffoldFile.of("scaffold", article(wording));
  }

  /** Every character that can be seen stands in exactly one unit or one left-out part. */
  static void nothingIsLost(String text, TreatyText read) {
    Map<String, Integer> count = new TreeMap<>();
    count(text, count, 1);
    read.units().forEach(unit -> count(unit.text(), count, -1));
    read.leftOut().stream()
        .filter(part -> part.why() != LeftOut.Why.INVISIBLE)
        .forEach(part -> count(part.text(), count, -1));
    count.values().removeIf(left -> left == 0);
    assertThat(count).as("characters lost (above zero) or doubled").isEmpty();
    assertThat(read.leftOut()).allSatisfy(part -> assertThat(part.line()).isPositive());
    Set<String> ids = new HashSet<>();
    assertThat(read.units()).allSatisfy(unit -> assertThat(ids.add(unit.id())).isTrue());
  }

  private static void count(String text, Map<String, Integer> count, int by) {
    String seen =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll(
                "[\\p{Cc}\\p{Z}\\s\\u00ad\\ufeff\\u200b\\u200e\\u200f\\u2060\\u202a-\\u202e\\u2066-\\u2069]",
                "")
            .replace("ﬁ", "fi")
            .replace("ﬀ", "ff")
            .replace("ﬂ", "fl")
            .replace("ﬃ", "ffi")
            .replace("ﬄ", "ffl")
            .replace("ﬅ", "st")
            .replace("ﬆ", "st");
    seen.codePoints().forEach(sign -> count.merge(Character.toString(sign), by, Integer::sum));
  }

  /** The file scaffolded from a text loads, has no error, and covers each unit by the work list. */
  static Agreement fileIsSound(TreatyText read, Path folder)
      throws IOException, AgreementFileException {
    Path file = folder.resolve("scaffold.yaml");
    Files.writeString(file, ScaffoldFile.of("scaffold", read));
    Agreement agreement = AgreementFolder.loadFile(file);
    assertThat(AgreementChecks.of(agreement))
        .noneMatch(
            finding -> finding.severity() == Severity.ERROR || finding.code().equals("A102"));
    assertThat(agreement.units()).hasSameSizeAs(read.units());
    return agreement;
  }
}
