package org.pacta.agreement.command;

import java.util.Map;

/** What says a missing fact, where its path alone does not tell how to give it. */
final class MissingWords {
  private static final Map<String, String> HOW =
      Map.of(
          "agr.events",
          "what has happened, of a case also the event that began it: --events",
          "agr.status",
          "how the agreement stands: --events, with whose each notice was and, where it counts, when on its day, or --base ok for one in force",
          "agr.suspended_units",
          "which units are without effect: --events, or [] for none",
          "agr.territories",
          "to which territories it applies: --events",
          "territories",
          "which territories are concerned: [] for none");

  private MissingWords() {}

  /** For example {@code req.form}, with how to give it where that is not plain. */
  static String of(String path) {
    String how = HOW.get(path);
    return how == null ? path : path + " (" + how + ")";
  }
}
