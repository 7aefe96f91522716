package org.pacta.node.duty;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AmountOwed;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRole;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;
import org.pacta.node.treaty.CasePast;

/**
 * What an agreement makes the Parties of one case owe, by its notes and the events of the case;
 * pure.
 */
final class CaseDuties {
  private static final String WITHDRAWN = "request_withdrawn";

  private final DutyCase dutyCase;
  private final List<TreatyEvent> events;
  private final Instant now;

  /** Duties of a case by what has happened round it. */
  CaseDuties(DutyCase dutyCase, CasePast past, Instant now) {
    this.dutyCase = dutyCase;
    this.events = Stream.concat(past.notes().stream(), past.events().stream()).toList();
    this.now = now;
  }

  /** All that were ever started, as they stand. */
  List<DutyView> all() {
    List<DutyView> views = new ArrayList<>();
    Set<UUID> taken = new HashSet<>();
    for (DutyState state : agreement().duties(events, AsOf.instant(latest()))) {
      if (dutyCase.request().toString().equals(state.caseId()) && known(state)) {
        views.add(view(state, taken));
      }
    }
    return views;
  }

  private Agreement agreement() {
    return dutyCase.agreement();
  }

  /** A request that is forwarded is received the microsecond after: that has happened by now. */
  private Instant latest() {
    Instant received = now.plus(1, ChronoUnit.MICROS);
    return events.stream()
        .flatMap(event -> Stream.ofNullable(event.detail().instant()))
        .filter(at -> now.isBefore(at) && !at.isAfter(received))
        .max(Instant::compareTo)
        .orElse(now);
  }

  /**
   * What the other Party owes by itself and does by itself is not told here, so it is not shown.
   */
  private boolean known(DutyState state) {
    boolean each =
        state.bearer().equals(PartyRole.EACH_PARTY.code())
            || state.bearer().equals(PartyRole.EACH_PARTY_CONCERNED.code());
    return !each || state.party() == null || state.party().equals(dutyCase.ownParty());
  }

  private DutyView view(DutyState state, Set<UUID> taken) {
    Rule rule = agreement().rule(state.rule()).orElseThrow();
    String bearer = state.party() == null ? state.bearer() : state.party();
    DutyView.Standing standing = standing(state, zone(state));
    return new DutyView(
        id(state, standing.startedAt(), taken),
        dutyCase.request(),
        state.rule(),
        bearer,
        bearer.equals(dutyCase.ownParty()) || together(bearer),
        says(rule, state),
        state.cite(),
        limit(state, standing.startedAt()),
        standing);
  }

  private static String says(Rule rule, DutyState state) {
    AmountOwed amount = state.amount();
    return rule.says()
        + (state.creditor() == null ? "" : " Owed to " + state.creditor() + ".")
        + (amount == null ? "" : " Amount: " + amount.inWords() + ".");
  }

  private static boolean together(String bearer) {
    return bearer.equals(PartyRole.BOTH_PARTIES.code())
        || bearer.equals(PartyRole.ALL_PARTIES.code())
        || bearer.equals(PartyRole.PARTIES_CONCERNED.code());
  }

  /** The same duty has the same id whenever it is reckoned. */
  private UUID id(DutyState state, Instant startedAt, Set<UUID> taken) {
    String name =
        String.join(
            "|",
            dutyCase.request().toString(),
            state.rule(),
            String.valueOf(state.party()),
            startedAt.toString(),
            String.valueOf(state.period()));
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    while (!taken.add(id)) { // two events of one moment may start it twice
      id = UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8));
    }
    return id;
  }

  private DutyView.Limit limit(DutyState state, Instant startedAt) {
    Deadline deadline = deadline(state);
    ZoneId zone = zone(state);
    DutyState.Target target = state.target();
    String source = deadline.targetSource();
    boolean timed = !deadline.equals(Deadline.NONE);
    return new DutyView.Limit(
        timed ? deadline.term() : "",
        deadline.legal(),
        timed ? length(deadline, matter(state, startedAt)) : "",
        source == null ? "" : source,
        state.dueAt() == null ? endOf(state.due(), zone) : state.dueAt(),
        target == null ? null : target.at() == null ? endOf(target.day(), zone) : target.at(),
        state.refrain(),
        state.period() == null ? "" : state.period());
  }

  private Deadline deadline(DutyState state) {
    return agreement()
        .rule(state.rule())
        .flatMap(
            rule -> rule instanceof Duty duty ? agreement().deadline(duty.due()) : Optional.empty())
        .orElse(Deadline.NONE);
  }

  private static String length(Deadline deadline, EventDetail matter) {
    return deadline.runsOn() ? deadline.length(matter).inWords() : deadline.inWords();
  }

  private EventDetail matter(DutyState state, Instant startedAt) {
    return events.stream()
        .filter(event -> event.event().equals(state.trigger()))
        .map(TreatyEvent::detail)
        .filter(detail -> startedAt.equals(detail.instant()))
        .findFirst()
        .orElse(EventDetail.NONE);
  }

  private DutyView.Standing standing(DutyState state, ZoneId zone) {
    DutyState.Moments moments = state.moments();
    Instant started =
        moments.started() == null
            ? state.started().atStartOfDay(zone).toInstant()
            : moments.started();
    Instant ended = moments.ended() == null ? startOf(state.endedOn(), zone) : moments.ended();
    Instant withdrawn = ended == null ? withdrawn(state, started).orElse(null) : null;
    return new DutyView.Standing(
        withdrawn == null || brokenBy(state, withdrawn, zone)
            ? state.status()
            : DutyStatus.RELEASED,
        started,
        moments.paused(),
        ended == null ? withdrawn : ended,
        state.released() || withdrawn != null,
        state.missing(),
        state.arithmetic());
  }

  /** A withdrawal in time leaves no breach, one after it does. */
  private static boolean brokenBy(DutyState state, Instant withdrawn, ZoneId zone) {
    Instant due = state.dueAt() == null ? endOf(state.due(), zone) : state.dueAt();
    return state.status() == DutyStatus.BREACH && (due == null || withdrawn.isAfter(due));
  }

  /**
   * When a withdrawal took away what the request had started. What data that has gone over started
   * stays owed.
   */
  private Optional<Instant> withdrawn(DutyState state, Instant started) {
    boolean ofRequest =
        EventRole.of(state.trigger())
            .filter(role -> role == PartyRole.REQUESTING_PARTY || role == PartyRole.REQUESTED_PARTY)
            .isPresent();
    return events.stream()
        .filter(event -> ofRequest && event.event().equals(WITHDRAWN))
        .flatMap(event -> Stream.ofNullable(event.detail().instant()))
        .filter(at -> !at.isBefore(started))
        .findFirst();
  }

  private ZoneId zone(DutyState state) {
    return Optional.ofNullable(state.party())
        .map(agreement().content().zones()::get)
        .orElse(ZoneOffset.UTC);
  }

  private static @Nullable Instant startOf(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  /** The last second of a day: the whole day counts. */
  private static @Nullable Instant endOf(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }
}
