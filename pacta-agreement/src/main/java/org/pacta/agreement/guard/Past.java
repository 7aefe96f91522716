package org.pacta.agreement.guard;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Attribution;
import org.pacta.agreement.TimeLength;

/**
 * What has happened, as the facts {@code agr.events} and {@code agr.events_complete} tell it. That
 * an event is not among them means only then that it has not happened when they are said to be
 * complete for it, or in the case asked about ({@code agr.events_complete_in}); else nobody knows.
 */
final class Past {
  /** Most events looked through. */
  static final int EVENTS_MAX = 10_000;

  private final @Nullable List<Happening> events;
  private final Set<String> complete;
  private final Map<String, Set<String>> inCase;
  private final @Nullable Set<String> bound;

  private Past(
      @Nullable List<Happening> events,
      Set<String> complete,
      Map<String, Set<String>> inCase,
      @Nullable Set<String> bound) {
    this.bound = bound;
    this.events = events;
    this.complete = complete;
    this.inCase = inCase;
  }

  private static Past unknown() {
    return new Past(null, Set.of(), Map.of(), null);
  }

  /**
   * One event.
   *
   * @param at when it happened, or the start of its day
   * @param by the same, or the end of its day
   */
  record Happening(
      String event,
      String party,
      Set<String> to,
      String caseId,
      String item,
      Instant at,
      Instant by,
      long amount,
      String currency,
      @Nullable LocalDate effective,
      @Nullable List<String> values) {
    /** Its case and the matter of it. */
    List<String> matter() {
      return List.of(caseId, item);
    }

    /** How long its time is unknown. */
    Duration length() {
      return Duration.between(at, by);
    }
  }

  /**
   * What a question is asked for.
   *
   * @param party Party whose events count, or null for all
   * @param to Party to which they must be addressed, or null
   * @param caseId case whose events count, or null for all
   * @param item matter of the case whose events count, empty for the case as a whole, or null for
   *     all
   * @param now the time of the act
   * @param own time zones of the Parties, and the lists that they notify
   */
  record Scope(
      @Nullable String party,
      @Nullable String to,
      @Nullable String caseId,
      @Nullable String item,
      Instant now,
      boolean againstNow,
      OfAgreement own) {
    /** Where the days of an event are counted: with its Party, or with each when it names none. */
    private List<ZoneId> of(Happening event) {
      ZoneId zone = own.zones().get(party == null ? event.party : party);
      return zone != null
          ? List.of(zone)
          : own.zones().isEmpty()
              ? List.of(ZoneOffset.UTC)
              : own.zones().values().stream().distinct().toList();
    }
  }

  /** The past that facts tell; one that cannot be read whole tells nothing. */
  static Past of(Map<String, ?> facts) {
    if (!(facts.get("agr") instanceof Map<?, ?> agreement)
        || !(agreement.get("events") instanceof Collection<?> given)
        || given.size() > EVENTS_MAX) {
      return unknown();
    }
    List<Happening> events = new ArrayList<>(given.size());
    for (Object item : given) {
      Happening event = happening(item);
      if (event == null) {
        return unknown();
      }
      events.add(event);
    }
    return new Past(
        events,
        names(agreement.get("events_complete")),
        inCase(agreement.get("events_complete_in")),
        agreement.get("members") instanceof Collection<?> members ? names(members) : null);
  }

  private static Set<String> names(@Nullable Object given) {
    return given instanceof Collection<?> names
        ? names.stream().map(String::valueOf).collect(Collectors.toSet())
        : Set.of();
  }

  private static Map<String, Set<String>> inCase(@Nullable Object given) {
    Map<String, Set<String>> cases = new HashMap<>();
    if (given instanceof Collection<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> map && map.get("case_id") instanceof String named) {
          cases.put(named, names(map.get("events")));
        }
      }
    }
    return cases;
  }

  private boolean complete(PastQuestion question, Scope scope) {
    return complete.contains(question.event())
        || (scope.caseId != null
            && inCase.getOrDefault(scope.caseId, Set.of()).contains(question.event()));
  }

  private static @Nullable Happening happening(Object item) {
    if (!(item instanceof Map<?, ?> map) || !(map.get("event") instanceof String event)) {
      return null;
    }
    Instant at = instant(map.get("at"));
    Instant by = map.get("by") == null ? latest(map.get("at"), at) : instant(map.get("by"));
    Object amount = map.get("amount");
    if (at == null || by == null || (amount != null && !(amount instanceof Long))) {
      return null;
    }
    return new Happening(
        event,
        map.get("party") instanceof String party ? party : "",
        names(map.get("to")),
        map.get("case_id") instanceof String named ? named : "",
        map.get("item") instanceof String matter ? matter : "",
        at,
        by,
        amount instanceof Long stated ? stated : 1,
        map.get("currency") instanceof String in ? in : "",
        day(map.get("effective")),
        map.get("values") instanceof Collection<?> values
            ? values.stream().map(String::valueOf).toList()
            : null);
  }

  /** When it has happened for sure: for a day alone, when that day is over. */
  private static @Nullable Instant latest(@Nullable Object given, @Nullable Instant at) {
    boolean day = given instanceof String text && text.indexOf('T') < 0;
    return at == null || !day ? at : at.plus(1, ChronoUnit.DAYS);
  }

  private static @Nullable Instant instant(@Nullable Object value) {
    try {
      return value instanceof String text
          ? FactType.Moment.of(text)
          : value instanceof Instant instant ? instant : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    Instant start = instant(value);
    return start == null ? null : LocalDate.ofInstant(start, ZoneOffset.UTC);
  }

  /**
   * The time of what says its day alone.
   *
   * @param at first instant
   * @param by last instant
   */
  record Within(Instant at, Instant by) {}

  /** The answer, or null when it is not known; of when something was, perhaps within what time. */
  @Nullable Object answer(PastQuestion question, Scope scope) {
    if (events == null) {
      return null;
    }
    List<Happening> sure = new ArrayList<>();
    boolean doubt = !complete(question, scope);
    for (Happening event : events) {
      if (event.event.equals(question.event())) {
        Truth counts = counts(event, question, scope);
        doubt |= counts == Truth.UNKNOWN;
        if (counts == Truth.TRUE) {
          sure.add(event);
        }
      }
    }
    return switch (question.asks()) {
      case HAPPENED -> !sure.isEmpty() ? Boolean.TRUE : doubt ? null : Boolean.FALSE;
      case WHEN -> doubt ? null : last(sure);
      case UNTIL -> doubt ? null : until(sure, scope);
      case TIMES -> doubt || mayBeOne(sure, scope) ? null : (Object) (long) sure.size();
      case TOTAL ->
          doubt || mayBeOne(sure, scope) || Sums.mixed(sure) ? null : (Object) Sums.total(sure);
      case PARTIES -> doubt ? null : parties(sure, scope.own.attribution());
      case NOTIFIED -> notified(question, scope);
    };
  }

  /** The moment of the last, or within what time it was; null where there is none. */
  private static @Nullable Object last(List<Happening> events) {
    Instant at = events.stream().map(Happening::at).max(Instant::compareTo).orElse(null);
    Instant by = events.stream().map(Happening::by).max(Instant::compareTo).orElse(null);
    return at == null || by == null || at.equals(by) ? at : new Within(at, by);
  }

  private static boolean mayBeOne(List<Happening> events, Scope scope) {
    return EventTimes.mayBeOne(events, scope.own.zones());
  }

  /**
   * The answer whoever, and whichever case, is asked about: where no event at all can count and all
   * that happened is known. Null where it hangs on what is asked about.
   */
  @Nullable Object anyway(PastQuestion question, Instant now, OfAgreement own) {
    Scope all = new Scope(null, null, null, null, now, false, own);
    return events != null
            && complete(question, all)
            && events.stream()
                .filter(event -> event.event.equals(question.event()))
                .allMatch(event -> counts(event, question, all) == Truth.FALSE)
        ? question.asks().ofNothing()
        : null;
  }

  /** The list of a Party; not known while a notice may be missing, or may be of another Party. */
  private @Nullable List<String> notified(PastQuestion question, Scope scope) {
    Notified list = scope.own.notified().get(question.event());
    String party = scope.party;
    if (events == null || list == null || party == null || !complete.containsAll(list.events())) {
      return null;
    }
    List<Notices.Notice> notices = new ArrayList<>();
    for (Happening event : events) {
      if (list.events().contains(event.event)) {
        Truth its = actOf(party, event, scope.own);
        if (its != Truth.FALSE) {
          Set<String> values = event.values == null ? null : Set.copyOf(event.values);
          notices.add(
              new Notices.Notice(event.event, its == Truth.TRUE, event.at, event.by, values));
        }
      }
    }
    ZoneId zone = scope.own.zones().getOrDefault(party, ZoneOffset.UTC);
    return new Notices(list, party, zone).standing(notices, scope.now);
  }

  /**
   * Each Party once, of those bound. Where an event does not say whose it is, or nobody has said
   * who is bound, they are not known.
   */
  private @Nullable List<String> parties(List<Happening> events, Attribution own) {
    List<String> parties =
        events.stream().map(it -> own.party(it.event, it.party)).distinct().sorted().toList();
    Set<String> known = parties.isEmpty() ? Set.of() : bound;
    return known == null || parties.contains("")
        ? null
        : parties.stream().filter(known::contains).toList();
  }

  /**
   * The end of the day that the last event states; not known where it states none, or between the
   * ends of what may be the last, or of one day by several clocks.
   */
  private static @Nullable Instant until(List<Happening> events, Scope scope) {
    List<Instant> ends = new ArrayList<>();
    for (Happening event : events) {
      LocalDate stated = event.effective;
      if (events.stream().noneMatch(other -> other.at.isAfter(event.by))) {
        if (stated == null) {
          return null;
        }
        scope
            .of(event)
            .forEach(zone -> ends.add(stated.plusDays(1).atStartOfDay(zone).toInstant()));
      }
    }
    Instant first = ends.stream().min(Instant::compareTo).orElse(null);
    Instant last = ends.stream().max(Instant::compareTo).orElse(null);
    if (first == null || last == null || first.equals(last)) {
      return first;
    }
    // Whether it is over by now may be known all the same, but nothing else that is asked of it.
    return !scope.againstNow
        ? null
        : scope.now.isBefore(first) ? first : scope.now.isBefore(last) ? null : last;
  }

  /** Whether an event of the right name counts: the Party, the case and the time asked about. */
  private static Truth counts(Happening event, PastQuestion question, Scope scope) {
    return actOf(scope.party, event, scope.own)
        .and(addressed(scope.to, event, scope.own))
        .and(same(scope.caseId, event.caseId))
        .and(matter(scope.item, event.item))
        .and(both(before(event.at, scope), before(event.by, scope)))
        .and(within(event, question, scope));
  }

  /** What a body did is the act of its Party, too. */
  private static Truth actOf(@Nullable String asked, Happening event, OfAgreement own) {
    String whose = own.attribution().party(event.event, event.party);
    return whose.equals(asked) ? Truth.TRUE : same(asked, event.party);
  }

  /** An event that does not say whose it is may be anybody's. */
  private static Truth same(@Nullable String asked, String named) {
    return asked == null || asked.equals(named)
        ? Truth.TRUE
        : named.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
  }

  /**
   * An event that names no matter of its case is of the whole case, and so of each; whether what
   * happened of one matter counts for the whole case, nobody says.
   */
  private static Truth matter(@Nullable String asked, String named) {
    return asked == null || named.isEmpty() || asked.equals(named)
        ? Truth.TRUE
        : asked.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** An event that does not say to whom it is addressed may be for anybody. */
  private static Truth addressed(@Nullable String asked, Happening event, OfAgreement own) {
    return asked == null
            || event.to.contains(asked)
            || event.to.stream()
                .anyMatch(to -> asked.equals(own.attribution().party(event.event, to)))
        ? Truth.TRUE
        : event.to.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
  }

  private static Truth both(boolean first, boolean last) {
    return first == last ? Truth.of(first) : Truth.UNKNOWN;
  }

  private static boolean before(Instant instant, Scope scope) {
    return !instant.isAfter(scope.now);
  }

  /** Whether it falls in the span asked about, by the clock of its Party. */
  private static Truth within(Happening event, PastQuestion question, Scope scope) {
    String span = question.span();
    if (span == null) {
      return Truth.TRUE;
    }
    Set<Boolean> answers = new HashSet<>();
    for (ZoneId zone : scope.of(event)) {
      answers.add(within(event.at, span, scope.now, zone));
      answers.add(within(event.by, span, scope.now, zone));
    }
    return answers.size() == 1 ? Truth.of(answers.contains(true)) : Truth.UNKNOWN;
  }

  private static boolean within(Instant instant, String span, Instant at, ZoneId zone) {
    ZonedDateTime then = instant.atZone(zone);
    ZonedDateTime now = at.atZone(zone);
    boolean sameYear = then.getYear() == now.getYear();
    return switch (span) {
      case "year" -> sameYear;
      case "quarter" ->
          sameYear && then.get(IsoFields.QUARTER_OF_YEAR) == now.get(IsoFields.QUARTER_OF_YEAR);
      case "day" -> then.toLocalDate().equals(now.toLocalDate());
      case "month" -> sameYear && then.getMonth() == now.getMonth();
      default -> TimeLength.parse(span).after(instant, zone).isAfter(at);
    };
  }
}
