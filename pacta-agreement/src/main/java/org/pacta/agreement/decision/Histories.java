package org.pacta.agreement.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Party;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.AgreementContent;

/**
 * Turns events into the facts that guards ask about the past by. Only events some guard asks about
 * are taken, so that records hold no more than the decision rests on.
 */
public final class Histories {
  /** Path of the events. */
  private static final String EVENTS = "agr.events";

  /** Path of the names they are complete for. */
  private static final String COMPLETE = "agr.events_complete";

  /** Path of the cases that are complete for some events alone. */
  private static final String IN_CASE = "agr.events_complete_in";

  private final Set<String> asked;
  private final Set<String> always;
  private final List<Party> parties;
  private final Map<String, ZoneId> named;

  /**
   * Facts for the guards of these tables.
   *
   * @param always events for which whatever is given is complete, as the status rests on it
   */
  public Histories(Collection<ActRules> tables, AgreementContent content, Set<String> always) {
    this.parties = content.parties();
    this.named = content.zones();
    this.always =
        Stream.concat(always.stream(), content.terms().knownWithTheStatus().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.asked =
        tables.stream()
            .flatMap(table -> table.guards().eventsAsked().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** True when some guard asks about the past. */
  public boolean asksAnything() {
    return !asked.isEmpty();
  }

  /** The facts, by what was known at an instant; none when no guard asks about the past. */
  public Facts of(EventRegister register, Instant knownAt) {
    return facts(
        register,
        event -> event.recorded() == null || !event.recorded().isAfter(knownAt),
        this::fact);
  }

  /**
   * The facts as they stood when an event set something going of which only the day is known: that
   * event has happened, with what came on earlier days; what else came on its day may have.
   */
  Facts onDayOf(TreatyEvent trigger, EventRegister register) {
    Instant then = onItsDay(trigger);
    return facts(
        register,
        event -> !event.date().isAfter(trigger.date()),
        event -> {
          Map<String, Object> fact = fact(event);
          boolean sure = event.date().isBefore(trigger.date()) || event.equals(trigger);
          Instant at = Instant.parse(String.valueOf(fact.get("at")));
          Instant by = Instant.parse(String.valueOf(fact.getOrDefault("by", fact.get("at"))));
          fact.put("at", earlier(at, then).toString());
          fact.put("by", (sure ? earlier(by, then) : then.plusSeconds(1)).toString());
          return fact;
        });
  }

  /**
   * An instant at which it is the day of an event wherever somebody acts under the agreement, and
   * in UTC, in which files write days: its moment is not known.
   */
  Instant onItsDay(TreatyEvent event) {
    return Stream.concat(named.values().stream(), Stream.of(ZoneOffset.UTC))
        .map(zone -> event.date().atStartOfDay(zone).toInstant())
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Facts facts(
      EventRegister register,
      Predicate<TreatyEvent> taken,
      Function<TreatyEvent, Map<String, Object>> fact) {
    if (asked.isEmpty()) {
      return Facts.NONE;
    }
    List<Map<String, Object>> events =
        TreatyEvent.standing(register.events(), LocalDate.MAX).stream()
            .filter(event -> asked.contains(event.event()))
            .filter(taken)
            .map(fact)
            .toList();
    Set<String> complete = new TreeSet<>(register.complete());
    complete.addAll(always);
    complete.removeAll(register.unsure());
    complete.retainAll(asked);
    Facts facts = Facts.NONE.with(EVENTS, events).with(COMPLETE, List.copyOf(complete));
    return register.inCase().isEmpty() ? facts : facts.with(IN_CASE, inCase(register));
  }

  /** Events that some guard asks about. */
  public Set<String> asked() {
    return asked;
  }

  private List<Map<String, Object>> inCase(EventRegister register) {
    return new TreeMap<>(register.inCase())
        .entrySet().stream()
            .map(known ->
                Map.<String, Object>of(
                    "case_id",
                    known.getKey(),
                    "events",
                    known.getValue().stream().filter(asked::contains).sorted().toList()))
            .toList();
  }

  private Map<String, Object> fact(TreatyEvent event) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("event", event.event());
    Instant moment = event.detail().instant();
    fact.put("at", (moment == null ? start(event.party(), event.date()) : moment).toString());
    if (moment == null) {
      fact.put("by", end(event.party(), event.date()).toString());
    }
    put(fact, "party", event.party());
    put(fact, "case_id", event.detail().caseId());
    put(fact, "item", event.detail().item());
    put(fact, "values", event.detail().values());
    put(fact, "amount", event.detail().amount());
    put(fact, "currency", event.detail().currency());
    LocalDate effective = event.detail().effective();
    put(fact, "effective", effective == null ? null : effective.toString());
    if (!event.detail().to().isEmpty()) {
      fact.put("to", event.detail().to());
    }
    return fact;
  }

  private static void put(Map<String, Object> fact, String name, @Nullable Object value) {
    if (value != null) {
      fact.put(name, value);
    }
  }

  /** Where the day of an event without a Party begins first, and ends last. */
  private Instant start(@Nullable String party, LocalDate day) {
    return zones(party).stream()
        .map(zone -> day.atStartOfDay(zone).toInstant())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private Instant end(@Nullable String party, LocalDate day) {
    return zones(party).stream()
        .map(zone -> day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant())
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private List<ZoneId> zones(@Nullable String party) {
    ZoneId own = party == null ? null : named.get(party);
    return own == null ? parties.stream().map(Party::timeZone).toList() : List.of(own);
  }
}
