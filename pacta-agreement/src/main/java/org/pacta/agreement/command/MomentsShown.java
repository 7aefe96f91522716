package org.pacta.agreement.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;

/** Since when and until when a status is so, with the moments of what begins or ends at one. */
final class MomentsShown {
  private MomentsShown() {}

  /** For example {@code since 2026-08-17T12:00:00Z, until 2026-11-15}. */
  static String inWords(Status status) {
    return (status.since() == null ? "from the beginning" : "since " + first(status))
        + (status.until() != null
            ? ", until " + last(status)
            : status.status() == StatusCode.ENDED ? "" : "; no end known");
  }

  private static String first(Status status) {
    return String.valueOf(
        status.moments().since() == null ? status.since() : status.moments().since());
  }

  private static String last(Status status) {
    return String.valueOf(
        status.moments().until() == null ? status.until() : status.moments().until());
  }

  /** The same beside something else; nothing where neither is known. */
  static String beside(Status status) {
    return (status.since() == null ? "" : ", since " + first(status))
        + (status.until() == null ? "" : ", until " + last(status));
  }

  /** How it stood earlier on the day looked at. */
  static List<String> lines(Status status) {
    return status.moments().earlier().stream()
        .map(it ->
            "earlier that day, until " + it.until() + ": " + it.status().code().replace('_', ' '))
        .toList();
  }

  /** For programs. */
  static void record(Status status, Map<String, @Nullable Object> record) {
    record.put("since", status.since());
    record.put("since_moment", status.moments().since());
    record.put("until", status.until());
    record.put("until_moment", status.moments().until());
  }

  /** How it stood earlier on the day looked at, for programs. */
  static List<Map<String, Object>> earlier(Status status) {
    return status.moments().earlier().stream()
        .map(it -> {
          Map<String, Object> record = new LinkedHashMap<>();
          record.put("status", it.status().code());
          record.put("until", it.until());
          return record;
        })
        .toList();
  }
}
