package org.pacta.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates, times and codes as people read them, in the zone of this node. */
public final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private static final Pattern CODE = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b");

  private final ZoneId zone;

  /** Words for a node whose days begin in {@code zone}. */
  public Words(ZoneId zone) {
    this.zone = zone;
  }

  /** A moment, to the minute. */
  public String moment(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }

  /** The day of a moment here without its year. */
  public String shortDay(Instant at) {
    return SHORT_DAY.format(at.atZone(zone));
  }

  /** The day of a moment here. */
  public LocalDate dayOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** A day. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A day typed as {@code yyyy-MM-dd}; anything else stays as typed. */
  public static String dayTyped(String typed) {
    try {
      return day(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      return typed;
    }
  }

  /** What is not known, behind words that say of what; empty where no fact would say it. */
  public static String notKnown(String facts) {
    return facts.isEmpty() ? "" : "; not known is " + facts;
  }

  /** A code such as {@code vehicle_crime} in words. */
  public static String code(String code) {
    String words = code.replace('_', ' ').strip();
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /**
   * A text in which codes stand, such as {@code waiting for instrument_deposited (CCC)}, in words.
   */
  public static String plain(String text) {
    return CODE.matcher(text).replaceAll(found -> found.group().replace('_', ' '));
  }
}
