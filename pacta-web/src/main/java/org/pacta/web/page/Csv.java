package org.pacta.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list as a file for office programs: RFC 4180, UTF-8 with a byte order mark, so that every
 * script is read; no cell is taken for a formula.
 */
public final class Csv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final MediaType TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8");
  // What office programs take for the start of a formula, in usual and in full width.
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /** The file, to be saved under {@code name}. */
  public static ResponseEntity<byte[]> file(
      String name, List<String> columns, List<List<String>> rows) {
    ContentDisposition saved = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .body(text(columns, rows).getBytes(StandardCharsets.UTF_8));
  }

  /** The name of a file that holds {@code rows} of {@code total} rows; says so when it is cut. */
  public static String name(String list, int rows, int total) {
    return rows < total ? "%s-first-%d-of-%d.csv".formatted(list, rows, total) : list + ".csv";
  }

  static String text(List<String> columns, List<List<String>> rows) {
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(Csv::guarded).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String guarded(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
