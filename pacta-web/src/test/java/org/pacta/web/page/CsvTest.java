package org.pacta.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for office programs: RFC 4180, UTF-8, no formulas. */
class CsvTest {
  @Test
  void quotesWhatNeedsItAndEndsLinesAsRfc4180Says() {
    String text =
        Csv.text(
            List.of("reference", "subject"),
            List.of(List.of("PCT-1", "Cars, \"stolen\"\nand sold"), List.of("PCT-2", "Žluťoučký")));
    assertThat(text)
        .isEqualTo(
            "\uFEFFreference,subject\r\nPCT-1,\"Cars, \"\"stolen\"\"\nand sold\"\r\nPCT-2,Žluťoučký\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "\uFF0B1"})
  void takesNoCellForAFormula(String cell) {
    String line = Csv.text(List.of("a"), List.of(List.of(cell))).substring("\uFEFFa\r\n".length());
    assertThat(line.replace("\"", "")).startsWith("'" + cell);
  }

  @Test
  void saysInTheNameWhenItIsCut() {
    assertThat(Csv.name("requests", 3, 3)).isEqualTo("requests.csv");
    assertThat(Csv.name("requests", 5000, 7312)).isEqualTo("requests-first-5000-of-7312.csv");
  }

  @Test
  void isSentAsUtf8ToBeSaved() {
    var file = Csv.file("requests.csv", List.of("a"), List.of(List.of("Қазақстан")));
    assertThat(file.getHeaders().getFirst("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(file.getHeaders().getFirst("Content-Disposition"))
        .isEqualTo("attachment; filename=\"requests.csv\"");
    assertThat(new String(file.getBody(), StandardCharsets.UTF_8)).contains("Қазақстан");
  }
}
