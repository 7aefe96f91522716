package org.pacta.node.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.node.database.Rows;

/**
 * What a list of requests is narrowed to, besides its states and words.
 *
 * @param partner id of the other Party, or empty for all
 * @param due only requests whose first open duty falls due so, or null for all
 * @param holder id of the officer who has it in hand, {@link #NOBODY}, or empty for all
 */
public record Narrowing(String partner, @Nullable Due due, String holder) {
  /** Instead of an officer: requests that nobody has in hand. */
  public static final String NOBODY = "nobody";

  /** Everything. */
  public static final Narrowing NONE = new Narrowing("", null, "");

  /** When the first open duty of a request falls due. */
  public enum Due {
    /** Past its time; a duty that stands still while information is asked is not. */
    OVERDUE,
    /** Within 24 hours. */
    DAY,
    /** Within 7 days, those within 24 hours among them. */
    WEEK,
    /** No duty is open. */
    NONE
  }

  private static final Duration DAY_LENGTH = Duration.ofDays(1);
  private static final Duration WEEK_LENGTH = Duration.ofDays(7);

  /** Whether everything is listed. */
  public boolean none() {
    return equals(NONE);
  }

  /** The condition; adds its parameters to {@code values}. */
  String condition(List<Object> values, Instant now) {
    StringBuilder where = new StringBuilder();
    if (!partner.isEmpty()) {
      where.append(" AND partner = ?");
      values.add(partner);
    }
    if (!holder.isEmpty()) {
      where.append(" AND holder = ?");
      values.add(holder.equals(NOBODY) ? "" : holder);
    }
    return where.append(dueCondition(values, now)).toString();
  }

  private String dueCondition(List<Object> values, Instant now) {
    return switch (due) {
      case null -> "";
      case NONE -> " AND due_at IS NULL";
      case OVERDUE -> {
        values.add(Rows.timestamp(now));
        yield " AND due_at < ? AND state <> 'INFORMATION_ASKED'";
      }
      case DAY -> between(values, now, DAY_LENGTH);
      case WEEK -> between(values, now, WEEK_LENGTH);
    };
  }

  private static String between(List<Object> values, Instant now, Duration length) {
    values.add(Rows.timestamp(now));
    values.add(Rows.timestamp(now.plus(length)));
    return " AND due_at >= ? AND due_at < ?";
  }
}
