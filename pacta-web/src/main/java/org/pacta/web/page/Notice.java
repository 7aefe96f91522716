package org.pacta.web.page;

import java.util.List;

/** What was just done, shown once on top of the next page. */
public record Notice(boolean success, String title, String text, List<String> lines) {
  public Notice {
    lines = List.copyOf(lines);
  }

  /** An act that was done. */
  public static Notice done(String text) {
    return new Notice(true, "Done", text, List.of());
  }
}
