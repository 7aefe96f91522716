package org.pacta.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time word of the text.
 *
 * @param id for example {@code D-urgent}
 * @param term the words of the text, for example {@code immediately}
 * @param cite units of the text that use it
 * @param legal true for a period stated in the text; false for an indeterminate word, whose length
 *     is only an operational target and never a breach, and for a period in words that do not bind
 * @param length legal period, or target
 * @param urgentTarget shorter length for urgent matters, or null
 * @param targetSource where the target comes from; null for a legal period
 * @param from event a legal period runs from, or null when it runs from the duty's trigger
 * @param startDayCounted true when the day of the event counts as the first day
 * @param counting how its days are counted
 * @param variants lengths for kinds of matters that events name, such as 3 days where the authority
 *     must ask another; empty when there is one for all
 * @param backwards true when the length is counted back from the day of an event, such as one month
 *     before a meeting
 * @param schedule how it returns with the calendar; its length then has no meaning; or null
 * @param day last day, where the text fixes it by its date; its length then has no meaning; or null
 * @param agreed true when its last day is the one that the event it runs from carries as {@code
 *     effective}: a time set or agreed case by case; its length then has no meaning
 * @param aim operational target beside a period of the text, for words such as "as soon as
 *     possible, and in any case within five days"; or null
 * @param notBefore how long after the event no performance counts yet, or null
 */
public record Deadline(
    String id,
    String term,
    List<String> cite,
    boolean legal,
    TimeLength length,
    @Nullable TimeLength urgentTarget,
    @Nullable String targetSource,
    @Nullable String from,
    boolean startDayCounted,
    Counting counting,
    Map<String, TimeLength> variants,
    boolean backwards,
    @Nullable Schedule schedule,
    @Nullable LocalDate day,
    boolean agreed,
    @Nullable TimeLength aim,
    @Nullable TimeLength notBefore) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** Source of a time that the text states in words that do not bind. */
  public static final String NOT_BINDING = "the text, in words that do not bind";

  /** No time at all: what is owed until it is met. */
  public static final Deadline NONE =
      new Deadline(
          "",
          "no time is set",
          List.of(),
          false,
          TimeLength.parse("P0D"),
          null,
          null,
          null,
          false,
          new Counting(false, Counting.BEARER, null, null, null, false),
          Map.of(),
          false,
          null,
          null,
          false,
          null,
          null);

  public Deadline {
    cite = List.copyOf(cite);
    variants = Map.copyOf(variants);
  }

  /** True for a length that the text states, though its words may not bind. */
  public boolean stated() {
    return legal || NOT_BINDING.equals(targetSource);
  }

  /** The operational target beside the period, as a deadline of its own; or null. */
  public @Nullable Deadline atFirst() {
    return aim == null
        ? null
        : new Deadline(
            id,
            term,
            cite,
            false,
            aim,
            null,
            targetSource,
            from,
            startDayCounted,
            counting,
            Map.of(),
            false,
            null,
            null,
            false,
            null,
            null);
  }

  /** The length for a matter: that of its kind, or shorter when urgent and the text says so. */
  public TimeLength length(EventDetail matter) {
    TimeLength usual = matter.urgent() && urgentTarget != null ? urgentTarget : length;
    String variant = matter.variant();
    return variant == null ? usual : variants.getOrDefault(variant, usual);
  }

  /**
   * True for a length that runs on from an event: neither counted back nor to a day that is set.
   */
  public boolean runsOn() {
    return !backwards && schedule == null && day == null && !agreed;
  }

  /** The time in plain words, for example {@code 30 days} or {@code 1 month before}. */
  public String inWords() {
    if (schedule != null) {
      return schedule.inWords();
    }
    if (day != null) {
      return "no later than " + DAY.format(day);
    }
    if (agreed) {
      return "no later than the day that is set in " + name(from);
    }
    return equals(NONE)
        ? "no time is set"
        : (backwards && length.isZero() ? "no later than the day" : length.inWords())
            + others()
            + (backwards && !length.isZero() ? " before" : "")
            + (counting.clearDays() ? ", clear days" : "")
            + (notBefore == null ? "" : ", not before " + notBefore.inWords())
            + (aim == null ? "" : ", target " + aim.inWords());
  }

  private static String name(@Nullable String event) {
    return event == null ? "" : event.replace('_', ' ');
  }

  /** Other lengths of the text: in urgent matters, and for each kind of matter. */
  private String others() {
    Stream<String> kinds =
        new TreeMap<>(variants)
            .entrySet().stream().map(kind -> kind.getKey() + " " + kind.getValue().inWords());
    Stream<String> urgent =
        urgentTarget == null || !stated()
            ? Stream.empty()
            : Stream.of("urgent " + urgentTarget.inWords());
    String all = Stream.concat(urgent, kinds).collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : " (" + all + ")";
  }
}
