package org.pacta.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dated event in the life of an agreement.
 *
 * @param event name from the vocabulary, for example {@code internal_procedures_notice_received}
 * @param party party whose note it is, or null when the event is common
 * @param date local date at the place of receipt
 * @param units units of the text concerned, for a partial suspension; empty for the whole
 * @param recorded when the event became known here; null for when it happened
 * @param detail what some events say besides
 */
public record TreatyEvent(
    String event,
    @Nullable String party,
    LocalDate date,
    List<String> units,
    @Nullable Instant recorded,
    EventDetail detail) {
  /**
   * Events in time: by day, and within it by moment, where what has none comes first. What is alike
   * in both stands in an order of its own, so that the order in which events are given says
   * nothing.
   */
  public static final Comparator<TreatyEvent> IN_TIME =
      Comparator.comparing(TreatyEvent::date)
          .thenComparing(
              event -> event.detail.instant(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(TreatyEvent::event)
          .thenComparing(TreatyEvent::party, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(
              event -> event.detail.caseId(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(
              event -> event.detail.depositary(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(TreatyEvent::toString);

  /** What was announced, in the order of that. */
  private static final Comparator<TreatyEvent> ANNOUNCED =
      Comparator.comparing(TreatyEvent::announced).thenComparing(IN_TIME);

  public TreatyEvent {
    units = List.copyOf(units);
  }

  /** Events in time; the very list when it is in that order. */
  public static List<TreatyEvent> inTime(List<TreatyEvent> events) {
    return inTime(events, IN_TIME);
  }

  /** The same in another order. */
  public static List<TreatyEvent> inTime(List<TreatyEvent> events, Comparator<TreatyEvent> order) {
    for (int i = 1; i < events.size(); i++) {
      if (order.compare(events.get(i - 1), events.get(i)) > 0) {
        return events.stream().sorted(order).toList();
      }
    }
    return events;
  }

  /** An event that says no more than this. */
  public TreatyEvent(
      String event,
      @Nullable String party,
      LocalDate date,
      List<String> units,
      @Nullable Instant recorded) {
    this(event, party, date, units, recorded, EventDetail.NONE);
  }

  /** An event known from the beginning that concerns the whole text. */
  public TreatyEvent(String event, @Nullable String party, LocalDate date) {
    this(event, party, date, List.of(), null);
  }

  /** The same event as the act of a Party, or of nobody by name. */
  public TreatyEvent as(@Nullable String by) {
    return new TreatyEvent(event, by, date, units, recorded, detail);
  }

  /** The same event at a moment of its day, or at none that is known. */
  public TreatyEvent at(@Nullable Instant moment) {
    return new TreatyEvent(event, party, date, units, recorded, detail.at(moment));
  }

  /**
   * The same event as the act of the Party of the body that did it, too.
   *
   * @param whose that Party, or null where no such body did it
   * @param to whom it is addressed to
   */
  TreatyEvent actOf(@Nullable String whose, List<String> to) {
    return new TreatyEvent(event, party, date, units, recorded, detail.actOf(whose, to));
  }

  /** The Party whose act it is, be it by a body of its own; else whoever did it; null for all. */
  public @Nullable String actOf() {
    return detail.actOf() == null ? party : detail.actOf();
  }

  /** True for what a Party or body did, or a body of that Party. */
  public boolean isActOf(String who) {
    return who.equals(party) || who.equals(actOf());
  }

  /** The same event as one of another day, at no moment that is known. */
  public TreatyEvent onDay(LocalDate day) {
    return new TreatyEvent(event, party, day, units, recorded, detail.at(null));
  }

  /** The same event, its date known from a day on. */
  public TreatyEvent announcedOn(@Nullable LocalDate day) {
    return new TreatyEvent(event, party, date, units, recorded, detail.announcedOn(day));
  }

  /**
   * Events but for those that were put off by a day: announced anew in their case, for another day
   * and before their own had come. One that was announced and is entered again as it happens, or
   * announced again for the same day, is one, known since it was announced first: what happened
   * counts, or what was announced last.
   */
  public static List<TreatyEvent> standing(List<TreatyEvent> events, LocalDate knownBy) {
    if (events.stream().allMatch(event -> event.detail.announced() == null)) {
      return events;
    }
    Map<List<String>, List<TreatyEvent>> announced =
        events.stream()
            .filter(event -> event.wasAnnounced(knownBy))
            .collect(Collectors.groupingBy(TreatyEvent::matter));
    Predicate<TreatyEvent> one =
        event ->
            announced.containsKey(event.matter())
                && (event.detail.announced() == null || event.wasAnnounced(knownBy));
    Map<List<String>, List<TreatyEvent>> ofDay =
        events.stream()
            .filter(one)
            .filter(event ->
                announced.getOrDefault(event.matter(), List.of()).stream()
                    .noneMatch(other -> other.putsOff(event)))
            .collect(Collectors.groupingBy(TreatyEvent::matterOfDay));
    return events.stream()
        .flatMap(event ->
            one.test(event)
                ? event.standingOf(ofDay.getOrDefault(event.matterOfDay(), List.of()), knownBy)
                : Stream.of(event))
        .toList();
  }

  private boolean wasAnnounced(LocalDate knownBy) {
    return detail.announced() != null && detail.caseId() != null && !knownBy.isBefore(announced());
  }

  /** What stands of this among all of its matter and day that were not put off. */
  private Stream<TreatyEvent> standingOf(List<TreatyEvent> same, LocalDate knownBy) {
    List<TreatyEvent> announced =
        same.stream().filter(event -> event.detail.announced() != null).sorted(ANNOUNCED).toList();
    List<TreatyEvent> happened =
        same.stream()
            .filter(event -> event.detail.announced() == null && !knownBy.isBefore(event.date))
            .sorted(IN_TIME)
            .toList();
    if (announced.isEmpty()) {
      return same.contains(this) ? Stream.of(this) : Stream.of();
    }
    TreatyEvent one = happened.isEmpty() ? announced.getLast() : happened.getFirst();
    boolean again = happened.contains(this);
    return this == one
        ? Stream.of(announcedOn(announced.getFirst().announced()))
        : again ? Stream.of(this) : Stream.of();
  }

  private List<String> matter() {
    return Stream.of(event, party, detail.caseId(), detail.item()).map(String::valueOf).toList();
  }

  private List<String> matterOfDay() {
    return Stream.concat(matter().stream(), Stream.of(date.toString())).toList();
  }

  /** The day from which its own is known. */
  private LocalDate announced() {
    LocalDate known = detail.announced();
    return known == null ? date : known;
  }

  private boolean putsOff(TreatyEvent earlier) {
    return announced().isAfter(earlier.announced())
        && announced().isBefore(earlier.date)
        && !date.equals(earlier.date);
  }

  /**
   * What of some events given was known at an instant, in time: neither recorded later nor, where
   * that is not said, later itself.
   */
  public static List<TreatyEvent> known(List<TreatyEvent> events, Instant knownAt) {
    return recordedBy(events, knownAt).stream()
        .filter(event -> event.recorded != null || !event.liesAhead(knownAt))
        .toList();
  }

  /** What was not recorded later than an instant, what follows from the dates among it; in time. */
  static List<TreatyEvent> recordedBy(List<TreatyEvent> events, Instant knownAt) {
    return inTime(events).stream()
        .filter(event -> event.recorded == null || !event.recorded.isAfter(knownAt))
        .toList();
  }

  /** True for what surely comes later, and was not announced: its day has begun nowhere yet. */
  boolean liesAhead(Instant knownAt) {
    LocalDate day = announced();
    Instant moment = day.equals(date) ? detail.instant() : null;
    return (moment == null ? day.atStartOfDay().toInstant(ZoneOffset.MAX) : moment)
        .isAfter(knownAt);
  }
}
