package org.pacta.agreement.file;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.CountedHours;
import org.pacta.agreement.Counting;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Extension;
import org.pacta.agreement.Schedule;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.temporal.WorkingCalendar;

/** Reads the time words of a text and the calendars they are counted by. */
record DeadlineReader(Yaml root, Values values) {

  List<Deadline> deadlines() {
    List<Deadline> deadlines = new ArrayList<>();
    root.entries("deadlines").forEach((id, item) -> deadlines.add(deadline(id, item)));
    return List.copyOf(deadlines);
  }

  private Deadline deadline(String id, Yaml item) {
    Optional<Schedule> schedule = item.at("schedule").map(this::schedule);
    boolean backwards = item.at("before").isPresent();
    String key = backwards ? "before" : item.at("within").isPresent() ? "within" : "target";
    boolean agreed = item.at("agreed_in").isPresent();
    boolean dated = schedule.isPresent() || item.at("on").isPresent() || agreed;
    boolean period = dated || !key.equals("target");
    boolean binding = !NotBinding.of(root).reachesAll(item.texts("cite"));
    return new Deadline(
        id,
        item.text("term"),
        item.texts("cite"),
        period && binding,
        dated ? TimeLength.parse("P0D") : values.length(item, key),
        values.lengthOrNull(item, period ? "urgent_within" : "urgent_target"),
        period && !binding ? Deadline.NOT_BINDING : item.textOrNull("target_source"),
        item.textOrNull(agreed ? "agreed_in" : "from"),
        item.text("start_day").equals("included"),
        counting(item),
        variants(item),
        backwards,
        schedule.orElse(null),
        item.at("on").map(values::date).orElse(null),
        agreed,
        key.equals("within") ? values.lengthOrNull(item, "target") : null,
        values.lengthOrNull(item, "not_before"));
  }

  private Schedule schedule(Yaml item) {
    String every = item.text("every");
    boolean length = every.startsWith("P");
    Schedule.Falls falls = item.at("due").map(this::falls).orElse(Schedule.Falls.AT_ITS_END);
    boolean months = !length && !every.equals("week");
    if (falls.day() > 0 && !months) {
      values
          .findings()
          .error(
              FindingCode.A105,
              item.placeOf("due"),
              "due",
              "a period of " + every + " has no months to count days in",
              "Write due: {before: P5D} or due: {after: P5D}.");
    }
    if (item.at("times").isPresent() && item.at("total").isPresent()) {
      values
          .findings()
          .error(
              FindingCode.A105,
              item.placeOf("total"),
              "schedule",
              "a schedule counts performances or adds up their amounts, not both",
              "Leave out times, or total.");
    }
    return new Schedule(
        length ? null : RuleReader.parse(Schedule.Unit.class, every),
        length ? values.length(item, "every").inDays() : null,
        item.at("times").or(() -> item.at("total")).map(Yaml::count).orElse(1),
        item.at("times").isEmpty() && item.at("total").isPresent(),
        falls,
        item.flag("running", false),
        item.at("from").map(DeadlineReader::window).orElse(null),
        item.at("only").map(Yaml::count).orElse(0));
  }

  private static Schedule.Window window(Yaml from) {
    return new Schedule.Window(
        from.at("month").map(Yaml::count).orElse(1), from.at("day").map(Yaml::count).orElse(1));
  }

  private Schedule.Falls falls(Yaml due) {
    if (due.at("day").isEmpty()) {
      boolean before = due.at("before").isPresent();
      return new Schedule.Falls(
          before ? Schedule.Side.BEFORE : Schedule.Side.AFTER,
          0,
          0,
          values.length(due, before ? "before" : "after"));
    }
    Map<String, Schedule.Side> sides =
        Map.of(
            "months_before", Schedule.Side.BEFORE,
            "month", Schedule.Side.WITHIN,
            "months_after", Schedule.Side.AFTER);
    String side =
        sides.keySet().stream().filter(key -> due.at(key).isPresent()).findFirst().orElse("month");
    return new Schedule.Falls(
        sides.getOrDefault(side, Schedule.Side.WITHIN),
        due.at(side).map(Yaml::count).orElse(1),
        due.at("day").map(Yaml::count).orElse(1),
        null);
  }

  private Map<String, TimeLength> variants(Yaml deadline) {
    Map<String, TimeLength> variants = new LinkedHashMap<>();
    Yaml lengths = deadline.at("variants").orElse(deadline);
    deadline
        .entries("variants")
        .keySet()
        .forEach(variant -> variants.put(variant, values.length(lengths, variant)));
    return variants;
  }

  private Counting counting(Yaml deadline) {
    return new Counting(
        deadline.text("days").equals("working"),
        deadline.at("calendar").map(Yaml::text).orElse(Counting.BEARER),
        switch (deadline.text("roll")) {
          case "next_working_day_bearer" -> Counting.BEARER;
          case "next_working_day_both" -> Counting.BOTH;
          default -> null;
        },
        deadline.at("extension").map(this::extension).orElse(null),
        deadline.at("hours").map(this::hours).orElse(null),
        deadline.flag("clear_days", false));
  }

  /** Hours that count: from and to, or those of the calendar. */
  private CountedHours hours(Yaml hours) {
    if (hours instanceof Yaml.Scalar) {
      return CountedHours.OF_THE_CALENDAR;
    }
    LocalTime from = values.time(hours, "from");
    LocalTime to = values.time(hours, "to");
    boolean allDay = from.equals(LocalTime.MIDNIGHT) && to.equals(LocalTime.MIDNIGHT);
    if (allDay || (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to))) {
      values
          .findings()
          .error(
              FindingCode.A105,
              hours.place(),
              "hours",
              allDay
                  ? "all hours count, which needs no word"
                  : "hours that count run from " + from + " to " + to + ", which is not later",
              "Name the hours of one day that count, for example from 06:00 to 22:00.");
      return CountedHours.OF_THE_CALENDAR;
    }
    return new CountedHours(from, to);
  }

  private Extension extension(Yaml more) {
    boolean total = more.at("to").isPresent();
    boolean agreed = more.text("to").equals("agreed");
    return new Extension(
        agreed ? TimeLength.parse("P0D") : values.length(more, total ? "to" : "by"),
        total,
        agreed,
        more.text("event"),
        Extension.Notifier.of(more.text("notified_by")),
        more.at("times").map(Yaml::count).orElse(1),
        values.advanceOrNull(more),
        more.texts("cite"));
  }

  Map<String, WorkingCalendar> calendars() {
    Map<String, WorkingCalendar> calendars = new LinkedHashMap<>();
    root.entries("calendars").forEach((party, item) -> calendars.put(party, calendar(item)));
    Set<DayOfWeek> weekends = new HashSet<>();
    calendars.values().forEach(calendar -> weekends.addAll(calendar.weekend()));
    if (weekends.size() == DayOfWeek.values().length) {
      neverWorked(root.placeOf("calendars"));
    }
    return calendars;
  }

  private void neverWorked(Place place) {
    values
        .findings()
        .error(
            FindingCode.A105,
            place,
            "calendars",
            "no day of the week is a working day",
            "Leave at least one day on which all Parties work out of the weekends.");
  }

  private WorkingCalendar calendar(Yaml item) {
    Set<DayOfWeek> weekend =
        item.at("weekend").isEmpty()
            ? WorkingCalendar.WEEKEND
            : item.texts("weekend").stream()
                .map(day -> RuleReader.parse(DayOfWeek.class, day))
                .collect(Collectors.toSet());
    Set<MonthDay> yearly = new HashSet<>();
    Set<LocalDate> dates = new HashSet<>();
    Set<Integer> fromEaster = new HashSet<>();
    for (Yaml holiday : item.items("holidays")) {
      String text = holiday.text();
      if (text.startsWith("easter")) {
        fromEaster.add(Integer.parseInt(text.substring("easter".length())));
      } else if (text.length() == "MM-DD".length()) {
        yearly.add(MonthDay.from(values.date(new Yaml.Scalar("2000-" + text, holiday.place()))));
      } else {
        dates.add(values.date(holiday));
      }
    }
    if (weekend.size() == DayOfWeek.values().length) {
      neverWorked(item.placeOf("weekend"));
      return WorkingCalendar.WEEKDAYS;
    }
    return new WorkingCalendar(
        weekend, yearly, dates, fromEaster, item.at("hours").map(this::hours).orElse(null));
  }
}
