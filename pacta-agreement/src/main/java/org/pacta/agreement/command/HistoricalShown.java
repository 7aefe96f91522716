package org.pacta.agreement.command;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Disposition;
import org.pacta.agreement.Rule;

/** What a reader must see of a historical agreement before its rules, and beside each of them. */
final class HistoricalShown {
  private HistoricalShown() {}

  /** The warning that stands at the top; empty for an operational agreement. */
  static Optional<String> notice(Agreement agreement) {
    return agreement.operational()
        ? Optional.empty()
        : Optional.of(
            "Historical, not operational: kept for study, no act is ever decided under it. "
                + why(agreement));
  }

  private static String why(Agreement agreement) {
    return agreement
        .content()
        .tree()
        .at("agreement")
        .map(it -> it.text("why_not_operational").strip())
        .orElse("");
  }

  /** The same for programs: {@code operational} and, where it is false, why. */
  static void record(Agreement agreement, Map<String, @Nullable Object> record) {
    record.put("operational", agreement.operational());
    if (!agreement.operational()) {
      record.put("why_not_operational", why(agreement));
    }
  }

  /** Why a rule has no effect, for programs; nothing where it may have one. */
  static void record(Rule rule, Map<String, Object> record) {
    Disposition disposition = rule.head().disposition();
    if (disposition != null) {
      record.put("disposition", disposition.code());
      record.put("flags", rule.head().flags());
    }
  }

  /** Why a rule has no effect, to be said after its kind; empty when it may have one. */
  static String disposition(Rule rule) {
    Disposition disposition = rule.head().disposition();
    return switch (disposition) {
      case null -> "";
      case BARRED ->
          ", barred by the safeguards"
              + (rule.head().flags().isEmpty() ? "" : " " + rule.head().flags());
      case INERT -> ", inert: a record without effect";
    };
  }
}
