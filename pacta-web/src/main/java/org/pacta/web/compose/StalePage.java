package org.pacta.web.compose;

import java.util.List;
import java.util.Map;

/**
 * Two versions of the same step side by side; nothing of either is lost.
 *
 * @param differences the fields that differ
 * @param mine every field as typed, to be sent again
 * @param currentVersion the version it is sent against
 */
public record StalePage(
    String reference,
    String action,
    List<Difference> differences,
    Map<String, List<String>> mine,
    int currentVersion) {
  public StalePage {
    differences = List.copyOf(differences);
  }

  /** A field with both its values. */
  public record Difference(String field, String mine, String kept) {}
}
