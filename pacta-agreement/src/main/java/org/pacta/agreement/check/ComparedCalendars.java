package org.pacta.agreement.check;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.CountedHours;
import org.pacta.agreement.Counting;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.temporal.WorkingCalendar;

/**
 * On which days each Party works. They are dates of the State and not of the text, but a period of
 * the text that counts them ends on another day when they change.
 */
final class ComparedCalendars {
  /** First digits of a day of every year, {@code --01-08}, which a file leaves out. */
  private static final int YEARLY = 2;

  private ComparedCalendars() {}

  /** A calendar as a file writes it; whoever has none works from Monday to Friday. */
  record Calendar(List<String> weekend, List<String> holidays, @Nullable CountedHours hours) {}

  /** The calendars a file gives, and those it could give to whom the other file gives one. */
  static Map<String, Calendar> of(Agreement agreement, Agreement other) {
    Map<String, WorkingCalendar> written = agreement.content().calendars();
    Set<String> whose = new LinkedHashSet<>(agreement.content().zones().keySet());
    whose.retainAll(other.content().calendars().keySet());
    whose.addAll(written.keySet());
    Map<String, Calendar> calendars = new LinkedHashMap<>();
    whose.forEach(
        it -> calendars.put(it, calendar(written.getOrDefault(it, WorkingCalendar.WEEKDAYS))));
    return calendars;
  }

  private static Calendar calendar(WorkingCalendar it) {
    List<String> holidays = new ArrayList<>();
    it.yearly().stream()
        .sorted()
        .map(MonthDay::toString)
        .forEach(day -> holidays.add(day.substring(YEARLY)));
    it.dates().stream().sorted().forEach(day -> holidays.add(day.toString()));
    it.fromEaster().stream().sorted().forEach(days -> holidays.add("easter%+d".formatted(days)));
    List<String> weekend =
        it.weekend().stream().sorted().map(day -> day.name().toLowerCase(Locale.ROOT)).toList();
    return new Calendar(weekend, holidays, it.hours());
  }

  /** True where a period of the text counts the days or hours on which somebody works. */
  static boolean counted(String whose, Agreement... agreements) {
    return Stream.of(agreements)
        .flatMap(agreement -> agreement.deadlines().stream())
        .filter(Deadline::stated)
        .flatMap(it -> calendars(it.counting()))
        .anyMatch(it -> Set.of(Counting.BEARER, Counting.BOTH, whose).contains(it));
  }

  private static Stream<String> calendars(Counting counting) {
    boolean counts =
        counting.workingDays() || CountedHours.OF_THE_CALENDAR.equals(counting.hours());
    return Stream.concat(
        counts ? Stream.of(counting.calendar()) : Stream.empty(),
        Stream.ofNullable(counting.rollsTo()));
  }
}
