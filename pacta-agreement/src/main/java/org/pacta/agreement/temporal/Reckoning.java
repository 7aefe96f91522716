package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Party;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.TemporalFormula.Awaited;

/**
 * A date worked out from events, with the working in words.
 *
 * @param date or null while something is awaited
 * @param waitingFor what is awaited
 * @param words the working
 */
record Reckoning(@Nullable LocalDate date, List<String> waitingFor, String words) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final List<String> ORDINALS =
      List.of("zeroth", "first", "second", "third", "fourth", "fifth", "sixth");

  static String words(LocalDate date) {
    return DAY.format(date);
  }

  /** Works out a clause from the events that count for it. */
  static Reckoning of(TemporalClause clause, List<TreatyEvent> events, List<Party> parties) {
    Awaited awaited = clause.formula().awaited();
    List<TreatyEvent> receipts =
        events.stream()
            .filter(event -> event.event().equals(awaited.event()))
            .sorted(Comparator.comparing(TreatyEvent::date))
            .toList();
    List<String> waiting = waitingFor(awaited, receipts, parties);
    if (!waiting.isEmpty()) {
      return new Reckoning(
          null, waiting, "No date yet: waiting for " + String.join(", ", waiting) + ".");
    }
    return from(clause, decisive(awaited, receipts));
  }

  /** Works out a clause from one event. */
  static Reckoning from(TemporalClause clause, TreatyEvent receipt) {
    LocalDate day = receipt.date();
    String start = named(receipt.event()) + ofParty(receipt) + " on " + words(day);
    return switch (clause.formula()) {
      case TemporalFormula.SameDay _ ->
          new Reckoning(day, List.of(), start + "; effect on that day.");
      case TemporalFormula.FirstDayOfMonth first -> {
        LocalDate date = day.withDayOfMonth(1).plusMonths(first.ordinal());
        yield new Reckoning(
            date,
            List.of(),
            start
                + "; the month of receipt is not counted; first day of the "
                + ordinal(first.ordinal())
                + " month following: "
                + words(date)
                + ".");
      }
      case TemporalFormula.LengthAfter length -> lengthAfter(clause, length, day, start);
    };
  }

  private static Reckoning lengthAfter(
      TemporalClause clause, TemporalFormula.LengthAfter length, LocalDate day, String start) {
    LocalDate date =
        day.plus(length.length().period()).plusDays(length.length().duration().toDays());
    boolean monthsOnly = length.length().period().getDays() == 0;
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
            + "; the day of receipt is not counted; "
            + length.length().inWords()
            + " later"
            + clamped
            + ": "
            + words(date)
            + (clause.atEndOfDay()
                ? ", to the end of that day."
                : ", from the start of that day."));
  }

  private static List<String> waitingFor(
      Awaited awaited, List<TreatyEvent> receipts, List<Party> parties) {
    List<String> waiting = new ArrayList<>();
    if (awaited.count() != Awaited.EACH_PARTY) {
      int lacking = awaited.count() - byParty(receipts).size();
      for (int i = 0; i < lacking; i++) {
        waiting.add(awaited.event());
      }
      return waiting;
    }
    for (Party party : parties) {
      if (receipts.stream().noneMatch(receipt -> party.id().equals(receipt.party()))) {
        waiting.add(awaited.event() + " (" + party.id() + ")");
      }
    }
    return waiting;
  }

  private static TreatyEvent decisive(Awaited awaited, List<TreatyEvent> receipts) {
    return awaited.count() == Awaited.EACH_PARTY
        ? receipts.getLast()
        : byParty(receipts).get(awaited.count() - 1);
  }

  /** First receipt of each party, by date. */
  private static List<TreatyEvent> byParty(List<TreatyEvent> receipts) {
    TreeMap<String, TreatyEvent> first = new TreeMap<>();
    receipts.forEach(
        receipt -> first.putIfAbsent(Optional.ofNullable(receipt.party()).orElse(""), receipt));
    return first.values().stream().sorted(Comparator.comparing(TreatyEvent::date)).toList();
  }

  private static String named(String event) {
    String words = event.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String ofParty(TreatyEvent event) {
    return event.party() == null ? "" : " (" + event.party() + ")";
  }

  private static String ordinal(int number) {
    return number < ORDINALS.size() ? ORDINALS.get(number) : number + "th";
  }
}
