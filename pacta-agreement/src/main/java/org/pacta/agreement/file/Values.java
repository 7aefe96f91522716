package org.pacta.agreement.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Advance;
import org.pacta.agreement.TimeLength;

/** Reads dates, instants and lengths of time; a value that is none becomes a finding. */
record Values(Findings findings) {

  /** The length of time at a key; the schema has checked its shape. */
  TimeLength length(Yaml holder, String key) {
    try {
      return TimeLength.parse(holder.text(key));
    } catch (DateTimeException | ArithmeticException e) {
      findings.error(
          FindingCode.A105,
          holder.placeOf(key),
          key,
          "not a length of time up to " + TimeLength.YEARS_MAX + " years: " + holder.text(key),
          "Write for example P30D, P6M or PT8H.");
      return TimeLength.parse("P0D");
    }
  }

  /** The length of time at a key, or null. */
  @Nullable TimeLength lengthOrNull(Yaml holder, String key) {
    return holder.at(key).isPresent() ? length(holder, key) : null;
  }

  /** How long before an end something must have come. */
  Advance advance(Yaml holder) {
    boolean clear = holder.flag("clear_days", false);
    return new Advance(
        length(holder, "before"),
        clear
            ? Boolean.FALSE
            : holder.at("day_of_receipt").map(it -> it.text().equals("counted")).orElse(null),
        clear);
  }

  /** The same, or null where the file does not say. */
  @Nullable Advance advanceOrNull(Yaml holder) {
    return holder.at("before").isPresent() ? advance(holder) : null;
  }

  /** The date at a key. */
  LocalDate date(Yaml holder, String key) {
    return holder.at(key).map(this::date).orElse(LocalDate.MIN);
  }

  /** The date a value holds. */
  LocalDate date(Yaml value) {
    try {
      return LocalDate.parse(value.text());
    } catch (DateTimeException e) {
      findings.error(
          FindingCode.A105,
          value.place(),
          "",
          "no such date: " + value.text(),
          "Write year, month and day, for example 2018-09-01.");
      return LocalDate.MIN;
    }
  }

  /** The time of day at a key; 24:00 is the end of the day, as midnight. */
  LocalTime time(Yaml holder, String key) {
    String text = holder.text(key);
    try {
      return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    } catch (DateTimeException e) {
      findings.error(
          FindingCode.A105,
          holder.placeOf(key),
          key,
          "not a time of the day: " + text,
          "Write hours and minutes, for example 06:00.");
      return LocalTime.NOON;
    }
  }

  /** The instant at a key, or null. */
  @Nullable Instant instant(Yaml holder, String key) {
    String text = holder.text(key);
    try {
      return text.isEmpty() ? null : Years.instant(text);
    } catch (DateTimeException e) {
      findings.error(
          FindingCode.A105,
          holder.placeOf(key),
          key,
          "not an instant: " + text,
          "Write for example 2026-01-15T09:00:00Z.");
      return null;
    }
  }

  /** The instant at a key, or null; a day alone stands for noon UTC, as for a command. */
  @Nullable Instant moment(Yaml holder, String key) {
    boolean day = holder.at(key).isPresent() && !holder.text(key).contains("T");
    return day
        ? date(holder, key).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)
        : instant(holder, key);
  }
}
