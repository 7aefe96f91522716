package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages look like nobody else's: no font, crest, crown or logo of any government gets in. */
class BrandTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final List<String> FORBIDDEN =
      List.of("gds transport", "gds-transport", "crest", "crown", "logo", "gov.uk<", "opengraph");

  @Test
  void carriesNoGovernmentBrand() throws IOException {
    List<Path> shown = List.of(CLASSES.resolve("static"), Path.of("src/main/jte"));
    for (Path folder : shown) {
      try (Stream<Path> files = Files.walk(folder)) {
        // The licence notice must name its copyright holders.
        files
            .filter(Files::isRegularFile)
            .filter(file -> !file.endsWith("THIRD-PARTY.txt"))
            .forEach(BrandTest::check);
      }
    }
  }

  @Test
  void shipsNoFontAndNoPicture() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .noneMatch(name -> name.matches(".*\\.(woff2?|ttf|otf|eot|png|ico|jpe?g|gif)"));
    }
  }

  @Test
  void keepsTheLicenceNotices() throws IOException {
    assertThat(Files.readString(CLASSES.resolve("static/assets/THIRD-PARTY.txt")))
        .contains("govuk-frontend", "Ministry of Justice Frontend", "Permission is hereby granted");
  }

  private static void check(Path file) {
    try {
      String text = Files.readString(file).toLowerCase(Locale.ROOT);
      assertThat(FORBIDDEN).as(file.toString()).noneMatch(text::contains);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
