package org.pacta.web.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pacta.node.duty.DutyView;
import org.pacta.node.request.RequestSummary;
import org.pacta.web.page.Words;

/**
 * When what waits falls due, as a picture: one mark for each request on an axis of thirty days. The
 * same requests stand in the lists below it.
 *
 * @param finding the picture in one sentence
 * @param marks from left to right
 * @param ticks days named below the axis
 */
public record DeadlineStrip(String finding, List<Mark> marks, List<Tick> ticks) {
  /** Width of the picture in its own units. */
  public static final int WIDTH = 900;

  private static final int DAYS_BEFORE = 7;
  private static final int DAYS = 30;
  private static final int TICK_DAYS = 7;
  private static final int MARGIN = 20;
  private static final int MARK_STEP = 14;
  private static final int STACK_MAX = 5;
  private static final double HOURS_PER_DAY = 24.0;

  public DeadlineStrip {
    marks = List.copyOf(marks);
    ticks = List.copyOf(ticks);
  }

  /**
   * One request.
   *
   * @param x from the left
   * @param y above the axis
   * @param kind late, ours or theirs
   * @param words reference and time
   */
  public record Mark(int x, int y, Kind kind, String words) {}

  /** What a mark stands for; each has a shape of its own. */
  public enum Kind {
    LATE,
    OURS,
    THEIRS
  }

  /** A day below the axis. */
  public record Tick(int x, String words, boolean today, boolean first) {}

  /** The picture of these requests; those without a time limit are not in it. */
  static DeadlineStrip of(List<RequestSummary> requests, Words words, Instant now) {
    List<RequestSummary> due =
        requests.stream()
            .filter(request -> request.due() != null && request.due().firstAt() != null)
            .distinct()
            .sorted(Comparator.comparing(DeadlineStrip::firstAt))
            .toList();
    Map<Integer, Integer> stacked = new TreeMap<>();
    List<Mark> marks = new ArrayList<>();
    for (RequestSummary request : due) {
      DutyView duty = dueOf(request);
      int day = x(firstAt(request), now) / MARK_STEP;
      int above = Math.min(STACK_MAX, stacked.merge(day, 1, Integer::sum));
      marks.add(
          new Mark(
              day * MARK_STEP + MARK_STEP / 2,
              above * MARK_STEP,
              kind(duty, now),
              request.ourReference() + ", " + words.moment(firstAt(request))));
    }
    return new DeadlineStrip(finding(due, now), marks, ticks(words, now));
  }

  private static DutyView dueOf(RequestSummary request) {
    return java.util.Objects.requireNonNull(request.due());
  }

  private static Instant firstAt(RequestSummary request) {
    return java.util.Objects.requireNonNull(dueOf(request).firstAt());
  }

  private static Kind kind(DutyView duty, Instant now) {
    if (duty.late(now)) {
      return Kind.LATE;
    }
    return duty.ours() ? Kind.OURS : Kind.THEIRS;
  }

  /** What lies outside the axis stands at its ends. */
  private static int x(Instant at, Instant now) {
    double days = Duration.between(now, at).toHours() / HOURS_PER_DAY + DAYS_BEFORE;
    double share = Math.clamp(days / DAYS, 0.0, 1.0);
    return MARGIN + (int) Math.round(share * (WIDTH - 2.0 * MARGIN));
  }

  private static List<Tick> ticks(Words words, Instant now) {
    List<Tick> ticks = new ArrayList<>();
    for (int day = -DAYS_BEFORE; day <= DAYS - DAYS_BEFORE; day += TICK_DAYS) {
      Instant at = now.plus(Duration.ofDays(day));
      ticks.add(
          new Tick(
              x(at, now), day == 0 ? "Now" : words.shortDay(at), day == 0, day == -DAYS_BEFORE));
    }
    return ticks;
  }

  private static String finding(List<RequestSummary> due, Instant now) {
    long late = due.stream().filter(request -> dueOf(request).late(now)).count();
    long ours = due.stream().filter(request -> kind(dueOf(request), now) == Kind.OURS).count();
    long theirs = due.size() - late - ours;
    return late + " overdue, " + ours + " due from us, " + theirs + " due from the partner.";
  }
}
