package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * A time in which the clock of a duty stands still: an answer is awaited, or a suspension relieves
 * of performance (Vienna Convention on the Law of Treaties, Art. 72).
 *
 * @param from when it stopped
 * @param until when it ran again, or null while it stands still
 */
record Standstill(Edge from, @Nullable Edge until) {
  /**
   * A day with which something begins or ends, or a moment on it.
   *
   * @param day the day
   * @param moment the moment on it, or null for its beginning
   */
  record Edge(LocalDate day, @Nullable Instant moment) {
    static Edge of(TreatyEvent event) {
      return new Edge(event.date(), event.detail().instant());
    }

    /**
     * A day that begins by one clock, as the moment that this is on the clock by which something is
     * counted.
     */
    Edge by(ZoneId own, ZoneId counted) {
      if (moment != null || own.equals(counted)) {
        return this;
      }
      Instant begins = day.atStartOfDay(own).toInstant();
      return new Edge(LocalDate.ofInstant(begins, counted), begins);
    }

    /** The same, a moment on the day that it has by a clock. */
    Edge on(ZoneId clock) {
      return moment == null ? this : new Edge(LocalDate.ofInstant(moment, clock), moment);
    }

    private TreatyEvent as(String event) {
      return new TreatyEvent(event, null, day).at(moment);
    }

    Instant instant(ZoneId zone) {
      return moment == null ? day.atStartOfDay(zone).toInstant() : moment;
    }

    /** From one on, those up to the moment looked at. */
    static List<Edge> between(Edge first, List<Edge> all, AsOf when, ZoneId zone) {
      Instant begun = first.instant(zone);
      return Stream.concat(
              Stream.of(first), all.stream().filter(edge -> edge.instant(zone).isAfter(begun)))
          .filter(edge -> edge.reached(when, zone))
          .sorted(Comparator.comparing(edge -> edge.instant(zone)))
          .toList();
    }

    /** The last day, whole or in part, before it. */
    LocalDate lastDay() {
      return moment == null ? day.minusDays(1) : day;
    }

    /** For example {@code 5 April 2026}. */
    String inWords(ZoneId zone) {
      return moment == null ? Reckoning.words(day) : OwedWords.MOMENT.format(moment.atZone(zone));
    }

    /** True when it is no later than a day, or than the moment looked at on it. */
    boolean reached(LocalDate on, @Nullable Instant at) {
      return moment == null || at == null ? !day.isAfter(on) : !moment.isAfter(at);
    }

    /** True when it is no later than the moment looked at. */
    boolean reached(AsOf when, ZoneId zone) {
      return reached(when.day(zone), when.instant());
    }
  }

  /** Its beginning and its end, where it has one, as events of the agreement. */
  List<TreatyEvent> events() {
    return Stream.concat(
            Stream.of(from.as(Suspended.BEGINS)),
            Stream.ofNullable(until).map(edge -> edge.as(Suspended.ENDS)))
        .toList();
  }

  /** True when an event fell into it. */
  boolean holds(TreatyEvent event, ZoneId zone) {
    Instant moment = event.detail().instant();
    return moment == null ? holds(event.date()) : holds(moment, zone);
  }

  /** True when a time ran out in it: at its moment, or with the end of its day. */
  boolean holds(DueTime due, ZoneId zone) {
    Instant exact = due.instant();
    return exact == null ? holds(due.day()) : holds(exact, zone);
  }

  private boolean holds(Instant moment, ZoneId zone) {
    return !moment.isBefore(from.instant(zone))
        && (until == null || moment.isBefore(until.instant(zone)));
  }

  /** True when a day fell into it to its end. */
  private boolean holds(LocalDate day) {
    return !day.isBefore(from.day()) && (until == null || day.isBefore(until.day()));
  }

  /** When it ran again, or the moment looked at while it stands still. */
  Instant end(AsOf when, ZoneId zone) {
    return until == null ? when.last(zone) : until.instant(zone);
  }

  /** The day on which it ran again, or the one looked at. */
  LocalDate lastDay(AsOf when, ZoneId zone) {
    return until == null ? when.day(zone) : until.day();
  }

  /** In time, with those that meet or overlap as one: a clock stands still once. */
  static List<Standstill> merged(List<Standstill> all, ZoneId zone) {
    Comparator<Standstill> inTime = Comparator.comparing(it -> it.from().instant(zone));
    List<Standstill> merged = new ArrayList<>();
    for (Standstill next : all.stream().sorted(inTime).toList()) {
      Standstill last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || last.endsBefore(next.from(), zone)) {
        merged.add(next);
      } else if (last.until() != null
          && (next.until() == null
              || next.until().instant(zone).isAfter(last.until().instant(zone)))) {
        merged.set(merged.size() - 1, new Standstill(last.from(), next.until()));
      }
    }
    return merged;
  }

  /** What is left of it from a moment on, or null. */
  @Nullable Standstill after(Edge edge, ZoneId zone) {
    Instant moment = edge.instant(zone);
    boolean over = until != null && !until.instant(zone).isAfter(moment);
    return over ? null : from.instant(zone).isBefore(moment) ? new Standstill(edge, until) : this;
  }

  private boolean endsBefore(Edge edge, ZoneId zone) {
    return until != null && until.instant(zone).isBefore(edge.instant(zone));
  }

  /** For example {@code from 5 April 2026 to 24 April 2026}. */
  String inWords(ZoneId zone) {
    if (until == null) {
      return "since " + from.inWords(zone);
    }
    return "from "
        + from.inWords(zone)
        + " to "
        + (until.moment() == null
            ? Reckoning.words(until.day().minusDays(1))
            : until.inWords(zone));
  }
}
