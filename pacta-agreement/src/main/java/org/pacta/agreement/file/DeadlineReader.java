package org.pacta.agreement.file;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.Counting;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Extension;
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
    boolean legal = item.at("within").isPresent();
    return new Deadline(
        id,
        item.text("term"),
        item.texts("cite"),
        legal,
        values.length(item, legal ? "within" : "target"),
        values.lengthOrNull(item, legal ? "urgent_within" : "urgent_target"),
        item.textOrNull("target_source"),
        item.textOrNull("from"),
        item.text("start_day").equals("included"),
        counting(item),
        variants(item));
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
        deadline.at("extension").map(this::extension).orElse(null));
  }

  private Extension extension(Yaml more) {
    return new Extension(
        values.length(more, "by"),
        more.text("event"),
        more.at("times").map(Yaml::count).orElse(1),
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
    return new WorkingCalendar(weekend, yearly, dates, fromEaster);
  }
}
