package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/**
 * A date worked out from events, with the working in words.
 *
 * @param date or null while something is awaited
 * @param waitingFor what is awaited
 * @param words the working
 * @param moment from which it has effect, or null for the start or the end of the day
 */
record Reckoning(
    @Nullable LocalDate date, List<String> waitingFor, String words, @Nullable Instant moment) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final List<String> ORDINALS =
      List.of("zeroth", "first", "second", "third", "fourth", "fifth", "sixth");

  /** A day, or none. */
  Reckoning(@Nullable LocalDate date, List<String> waitingFor, String words) {
    this(date, waitingFor, words, null);
  }

  /** No date, and nothing that would give one. */
  static Reckoning nothing(String words) {
    return new Reckoning(null, List.of(), words);
  }

  static String words(LocalDate date) {
    return DAY.format(date);
  }

  /**
   * Works out a clause from the events that count for it.
   *
   * @param parties parties whose receipt is awaited when every party's is
   */
  static Reckoning of(TemporalClause clause, List<TreatyEvent> events, List<String> parties) {
    return of(clause, clause.formula(), events, parties);
  }

  private static Reckoning of(
      TemporalClause clause,
      TemporalFormula formula,
      List<TreatyEvent> events,
      List<String> parties) {
    return switch (formula) {
      case TemporalFormula.Stated(LocalDate date) -> stated(date);
      case TemporalFormula.Latest(List<TemporalFormula> parts) ->
          latest(clause, parts.stream().map(part -> of(clause, part, events, parties)).toList());
      case TemporalFormula.Earliest(List<TemporalFormula> parts) ->
          earliest(parts.stream().map(part -> of(clause, part, events, parties)).toList());
      case TemporalFormula.SameDay(TemporalFormula.Awaited awaited) ->
          received(clause, formula, new Receipts(awaited, events, parties));
      case TemporalFormula.Agreed(TemporalFormula.Awaited awaited) ->
          received(clause, formula, new Receipts(awaited, events, parties));
      case TemporalFormula.LengthAfter(TimeLength _, TemporalFormula.Awaited awaited) ->
          received(clause, formula, new Receipts(awaited, events, parties));
      case TemporalFormula.FirstDayOfMonth(int _, TimeLength _, TemporalFormula.Awaited awaited) ->
          received(clause, formula, new Receipts(awaited, events, parties));
    };
  }

  private static Reckoning received(
      TemporalClause clause, TemporalFormula formula, Receipts receipts) {
    List<String> waiting = receipts.waitingFor();
    return waiting.isEmpty()
        ? from(clause, formula, receipts.decisive()).adding(receipts.uncounted())
        : waiting(waiting).adding(receipts.unnamed() + receipts.unreached());
  }

  /** The same with more words. */
  Reckoning adding(String more) {
    return new Reckoning(date, waitingFor, words + more, moment);
  }

  static Reckoning waiting(List<String> waiting) {
    Map<String, Long> times = new LinkedHashMap<>();
    waiting.forEach(one -> times.merge(one, 1L, Long::sum));
    String words =
        times.entrySet().stream()
            .map(one ->
                one.getValue() == 1 ? one.getKey() : one.getValue() + " times " + one.getKey())
            .collect(Collectors.joining(", "));
    return new Reckoning(null, waiting, "No date yet: waiting for " + words + ".");
  }

  /** The earlier of two days, of which either may not be known. */
  static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  /** The day of a notice that takes effect with what was done on it. */
  static Reckoning with(TreatyEvent notice, String done) {
    String words = words(notice.date()) + ", the day of the " + done + ": it takes effect with it.";
    return new Reckoning(notice.date(), List.of(), "Given on " + words);
  }

  /** The date that the text states. */
  static Reckoning stated(LocalDate date) {
    return new Reckoning(date, List.of(), "The text states " + words(date) + ".");
  }

  /**
   * The latest of several dates, all of which must be known. A suspension that begins at the moment
   * of the later of two events begins at none that is known where that of one of them is not.
   */
  static Reckoning latest(TemporalClause clause, List<Reckoning> parts) {
    Reckoning latest = latest(parts);
    boolean open =
        clause.name().startsWith("suspension")
            && clause.formula().ofTheEvent()
            && parts.stream()
                .filter(part -> Objects.equals(part.date(), latest.date()))
                .anyMatch(part -> part.moment() == null);
    return open ? new Reckoning(latest.date(), latest.waitingFor(), latest.words()) : latest;
  }

  /** The latest of several dates, all of which must be known. */
  static Reckoning latest(List<Reckoning> parts) {
    List<String> waiting =
        parts.stream().flatMap(part -> part.waitingFor().stream()).distinct().toList();
    if (!waiting.isEmpty()) {
      return waiting(waiting);
    }
    return parts.stream()
        .filter(part -> part.date() == null) // ended before it began: nothing is awaited any more
        .findFirst()
        .orElseGet(() -> chosen(parts, "later", parts.stream().max(byDate()).orElseThrow()));
  }

  /** The earliest of several dates, as far as known. */
  static Reckoning earliest(List<Reckoning> parts) {
    return parts.stream()
        .filter(part -> part.date() != null)
        .min(byDate())
        .map(part -> chosen(parts, "earlier", part))
        .orElseGet(() ->
            waiting(
                parts.stream().flatMap(part -> part.waitingFor().stream()).distinct().toList()));
  }

  private static Comparator<Reckoning> byDate() {
    return Comparator.comparing((Reckoning part) -> Objects.requireNonNull(part.date()))
        .thenComparing(Reckoning::moment, Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  private static Reckoning chosen(List<Reckoning> parts, String which, Reckoning part) {
    List<String> words = new ArrayList<>(parts.stream().map(Reckoning::words).toList());
    words.add("The " + which + " counts: " + words(Objects.requireNonNull(part.date())) + ".");
    return new Reckoning(part.date(), List.of(), String.join(" ", words), part.moment());
  }

  /**
   * Works out a clause of which each notice counts by itself: of several dates, those count that
   * are counted from such an event.
   */
  static Reckoning from(TemporalClause clause, TreatyEvent receipt) {
    return from(clause, clause.formula(), receipt);
  }

  /** Works out one date of a clause from the notice that counts for it. */
  static Reckoning from(TemporalClause clause, TemporalFormula formula, TreatyEvent receipt) {
    LocalDate day = receipt.date();
    String start = named(receipt.event()) + ofParty(receipt) + " on " + words(day);
    return switch (formula) {
      case TemporalFormula.SameDay sameDay -> sameDay(clause, sameDay, receipt, start);
      case TemporalFormula.Agreed _ -> agreed(receipt, start);
      case TemporalFormula.FirstDayOfMonth first -> firstDayOfMonth(first, receipt, start);
      case TemporalFormula.LengthAfter length -> {
        Instant moment = clause.moment(length, receipt);
        yield moment == null
            ? lengthAfter(clause, length, day, start)
            : hoursAfter(clause, length.length(), moment, start);
      }
      case TemporalFormula.Stated _, TemporalFormula.Latest _, TemporalFormula.Earliest _ ->
          OwnNotices.of(clause, awaited -> Optional.of(receipt).filter(awaited::takes), "").date();
    };
  }

  private static Reckoning sameDay(
      TemporalClause clause, TemporalFormula.SameDay own, TreatyEvent receipt, String start) {
    Instant moment = clause.moment(own, receipt);
    return moment != null
        ? new Reckoning(
            receipt.date(), List.of(), start + "; effect from its moment, " + moment + ".", moment)
        : new Reckoning(receipt.date(), List.of(), start + "; effect on that day.");
  }

  private static Reckoning agreed(TreatyEvent receipt, String start) {
    LocalDate effective = receipt.detail().effective();
    return effective == null
        ? new Reckoning(
            null,
            List.of("the date agreed in " + receipt.event()),
            start + "; no date yet: the event does not say which date was agreed (effective).")
        : new Reckoning(
            effective, List.of(), start + "; the date agreed there: " + words(effective) + ".");
  }

  private static Reckoning firstDayOfMonth(
      TemporalFormula.FirstDayOfMonth first, TreatyEvent receipt, String start) {
    LocalDate day = receipt.date();
    boolean atOnce = first.after().isZero();
    LocalDate counted = day.plus(first.after().period());
    LocalDate date = counted.withDayOfMonth(1).plusMonths(first.ordinal());
    String month =
        atOnce
            ? "; the month of "
                + (receipt.event().endsWith("_received") ? "receipt" : "that day")
                + " is not counted"
            : "; " + first.after().inWords() + " later is " + words(counted);
    return new Reckoning(
        date,
        List.of(),
        start
            + month
            + "; first day of the "
            + ordinal(first.ordinal())
            + " month following: "
            + words(date)
            + ".");
  }

  private static Reckoning hoursAfter(
      TemporalClause clause, TimeLength after, Instant moment, String start) {
    return new Reckoning(
        clause.day(moment),
        List.of(),
        start + "; " + after.inWords() + " after its moment: effect from " + moment + ".",
        moment);
  }

  private static Reckoning lengthAfter(
      TemporalClause clause, TemporalFormula.LengthAfter length, LocalDate day, String start) {
    TimeLength after = length.length();
    LocalDate date = day.plus(after.period()).plusDays(after.daysOfHours());
    boolean monthsOnly =
        after.period().toTotalMonths() > 0
            && after.period().getDays() == 0
            && after.duration().isZero();
    boolean shortMonth = monthsOnly && date.getDayOfMonth() != day.getDayOfMonth();
    String clamped =
        shortMonth ? "; that month has no day " + day.getDayOfMonth() + ", so its last day" : "";
    if (shortMonth && clause.monthEnd() == MonthEnd.REFUSE) {
      return new Reckoning(
          null, List.of("a decision of a person on the day"), start + clamped + " is not taken.");
    }
    if (shortMonth && clause.monthEnd() == MonthEnd.ROLL_TO_NEXT_DAY) {
      date = date.plusDays(1);
      clamped =
          "; that month has no day " + day.getDayOfMonth() + ", so the day after its last day";
    }
    return new Reckoning(
        date,
        List.of(),
        start
            + (after.isZero() ? "; " : "; that day is not counted; ")
            + after.inWords()
            + (after.duration().isZero() ? "" : " (every day begun is a whole one)")
            + (after.isZero() ? "" : " later")
            + clamped
            + ": "
            + words(date)
            + (clause.atEndOfDay()
                ? ", to the end of that day."
                : ", from the start of that day."));
  }

  static String named(String event) {
    String words = event.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String ofParty(TreatyEvent event) {
    return event.party() == null ? "" : " (" + event.party() + ")";
  }

  static String ordinal(int number) {
    return number < ORDINALS.size() ? ORDINALS.get(number) : number + "th";
  }
}
