package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.OwedTo;
import org.pacta.agreement.Party;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.TreatyEvent;

/**
 * Who owes a duty that an event started: the Parties, or one of them, by the role that the duty
 * names.
 *
 * @param parties all Parties
 * @param zones where the days of each Party, and of each body that is none, begin
 * @param cases who has which role in a case
 * @param creditors to whom a duty is owed by itself
 */
record Bearers(
    List<Party> parties, Map<String, ZoneId> zones, CaseParties cases, Creditors creditors) {
  private static final String NAMING_TWO = "two Parties named by the events of the case";

  /** By whose clock days are counted where nobody is named. */
  private static final String NOBODY = "";

  Bearers {
    parties = List.copyOf(parties);
    Map<String, ZoneId> all = new HashMap<>(zones);
    all.put(NOBODY, Clocks.common(parties));
    zones = Map.copyOf(all);
  }

  /**
   * Whoever owes a duty; a role stays a role where nothing says which Party has it.
   *
   * @param turn what the bearer does in turn, or null: then each Party and the role, as whose turn
   *     it is can change with every period
   */
  List<Bearer> of(
      Duty duty,
      @Nullable Turn turn,
      TreatyEvent trigger,
      List<String> members,
      Timeline timeline) {
    return duty.through().isEmpty()
        ? owing(duty, turn, trigger, members, timeline)
        : through(duty.through()).owing(duty, turn, trigger, members, timeline);
  }

  /** The same by the clocks of bodies, each in place of that of its Party. */
  private Bearers through(List<String> bodies) {
    Map<String, ZoneId> clocks = new HashMap<>(zones);
    bodies.forEach(body -> clocks.put(creditors.bodies().party(body), zone(body)));
    return new Bearers(parties, clocks, cases, creditors);
  }

  private List<Bearer> owing(
      Duty duty,
      @Nullable Turn turn,
      TreatyEvent trigger,
      List<String> members,
      Timeline timeline) {
    List<String> bound = members.isEmpty() ? parties.stream().map(Party::id).toList() : members;
    if (turn != null) {
      return Stream.concat(
              turn.order().stream().map(this::alone), Stream.of(inTurn(turn, trigger, timeline)))
          .flatMap(
              bearer -> creditors.severally(duty, bearer, trigger, members, timeline.happened()))
          .map(bearer -> ended(duty, bearer, trigger, bound, timeline))
          .toList();
    }
    return owing(duty, trigger, bound, timeline).stream()
        .map(bearer -> byTheLastClock(bearer, trigger, bound))
        .map(bearer -> towards(duty, bearer, trigger, timeline.happened()))
        .flatMap(bearer -> creditors.severally(duty, bearer, trigger, members, timeline.happened()))
        .map(bearer -> ended(duty, bearer, trigger, bound, timeline))
        .toList();
  }

  /**
   * The same with whose act alone ends it. While nothing says who has the role, and somebody has
   * done what would end it, nobody knows whether it has ended.
   */
  private Bearer ended(
      Duty duty, Bearer bearer, TreatyEvent trigger, List<String> bound, Timeline timeline) {
    Map<String, Set<String>> enders = new HashMap<>();
    @Nullable String unknown = bearer.unknown();
    for (Map.Entry<String, String> only : duty.dischargedOnlyBy().entrySet()) {
      Set<String> acting = acting(only.getValue(), trigger, bound, timeline);
      enders.put(only.getKey(), acting);
      boolean done =
          timeline.happened().stream()
              .anyMatch(event ->
                  event.event().equals(only.getKey()) && !event.date().isBefore(trigger.date()));
      if (acting.isEmpty() && done && unknown == null) {
        unknown =
            PartyRole.of(only.getValue())
                .filter(CaseParties::ofCase)
                .map(role -> cases.naming(role, trigger))
                .orElse("party of " + trigger.event());
      }
    }
    Bearer same = enders.isEmpty() ? bearer : bearer.endedBy(enders);
    return unknown == null ? same : same.unknown(unknown);
  }

  /** The Parties, or the body, that someone said to act is; empty while nothing says so. */
  private Set<String> acting(
      String who, TreatyEvent trigger, List<String> bound, Timeline timeline) {
    @Nullable String named = trigger.actOf();
    return switch (who) {
      case "event_party" -> named == null ? Set.of() : Set.of(named);
      case "other_party" -> named == null ? Set.of() : Set.copyOf(others(trigger, bound, timeline));
      default ->
          zones.containsKey(who)
              ? Set.of(who)
              : PartyRole.of(who)
                  .flatMap(role -> cases.with(role, trigger, timeline.happened(), bound))
                  .map(Set::of)
                  .orElse(Set.of());
    };
  }

  private List<Bearer> owing(
      Duty duty, TreatyEvent trigger, List<String> bound, Timeline timeline) {
    @Nullable String named = whose(trigger);
    return switch (duty.bearer()) {
      case "each_party" ->
          each(named != null && Lifecycle.ofOneParty(trigger) ? List.of(named) : bound, bound);
      case "event_party" -> each(named == null ? bound : List.of(named));
      case "other_party" -> each(others(trigger, bound, timeline));
      case "each_party_concerned", "parties_concerned" ->
          concerned(duty.bearer(), trigger, bound, timeline);
      default ->
          zones.containsKey(duty.bearer())
              ? each(List.of(duty.bearer()))
              : List.of(withRole(duty, trigger, bound, timeline));
    };
  }

  /** The Party whose act an event is, by its facts where it names none; null where none is said. */
  private @Nullable String whose(TreatyEvent event) {
    String named = event.actOf();
    return named == null ? cases.whose(event).orElse(null) : named;
  }

  /** To whom it is owed in a case between two; what is owed to all is owed to nobody by name. */
  private Bearer towards(
      Duty duty, Bearer bearer, TreatyEvent trigger, List<TreatyEvent> happened) {
    if (duty.ofNobody()) {
      Set<String> both = cases.facing(trigger, happened);
      return both.isEmpty() ? bearer : bearer.towards(both).by(latest(trigger, both));
    }
    if (duty.owedTo().whom() == OwedTo.Whom.ALL_PARTIES) {
      return bearer.towards(Set.of());
    }
    PartyRole role = PartyRole.of(duty.bearer()).orElse(null);
    Set<String> creditors =
        switch (role) {
          case REQUESTING_PARTY, REQUESTED_PARTY, SENDING_PARTY, RECEIVING_PARTY, HOST_PARTY ->
              cases.facing(role, trigger, happened);
          case OTHER_PARTY -> {
            Set<String> facing = facing(bearer, trigger, happened);
            yield facing.isEmpty() ? cases.acting(trigger) : facing;
          }
          case EVENT_PARTY -> facing(bearer, trigger, happened);
          case EACH_PARTY_CONCERNED, PARTIES_CONCERNED -> bearer.towards();
          case EACH_PARTY, BOTH_PARTIES, ALL_PARTIES, DEPOSITARIES, JOINT_BODY -> Set.of();
          case null -> facing(bearer, trigger, happened);
        };
    return bearer.towards(creditors);
  }

  private Set<String> facing(Bearer bearer, TreatyEvent trigger, List<TreatyEvent> happened) {
    return bearer.named()
        ? bearer
            .party()
            .map(party -> cases.facing(creditors.bodies().party(party), trigger, happened))
            .orElse(Set.of())
        : Set.of();
  }

  /**
   * Each Party but the one that the event names: of those it is addressed to where it says so, else
   * of the two of the case, or of its own facts, where they name two.
   */
  private List<String> others(TreatyEvent trigger, List<String> bound, Timeline timeline) {
    @Nullable String named = whose(trigger);
    List<String> all = parties.stream().map(Party::id).toList();
    List<String> to = trigger.detail().to();
    if (!to.isEmpty()) {
      return all.stream().filter(to::contains).filter(party -> !party.equals(named)).toList();
    }
    Set<String> roles = cases.concerned(trigger, timeline.happened());
    Set<String> concerned = roles.isEmpty() ? cases.all(trigger, List.of(), all) : roles;
    boolean theirs =
        concerned.size() == 2 && (named == null ? !roles.isEmpty() : concerned.contains(named));
    return (theirs ? concerned : bound).stream().filter(party -> !party.equals(named)).toList();
  }

  /** The Parties of the case, each by itself or together; the role while they are not known. */
  private List<Bearer> concerned(
      String code, TreatyEvent trigger, List<String> bound, Timeline timeline) {
    Set<String> named =
        cases.all(trigger, timeline.happened(), parties.stream().map(Party::id).toList());
    List<String> owing =
        named.isEmpty() && bound.size() == 2
            ? bound
            : named.stream().filter(bound::contains).toList();
    Set<String> left = named.stream().filter(it -> !bound.contains(it)).collect(Collectors.toSet());
    return !owing.isEmpty() && code.equals(PartyRole.EACH_PARTY_CONCERNED.code())
        ? each(owing).stream()
            .map(bearer -> bearer.towards(but(bearer.party().orElse(""), named)))
            .toList()
        : List.of(
            new Bearer(
                Optional.ofNullable(trigger.actOf()),
                zone(trigger.actOf()),
                false,
                Set.of(),
                Map.of(),
                owing,
                owing.size() < 2 ? left : Set.of(),
                Map.of(),
                named.isEmpty() && owing.isEmpty() ? NAMING_TWO : null,
                false));
  }

  private Bearer withRole(Duty duty, TreatyEvent trigger, List<String> bound, Timeline timeline) {
    String code = duty.bearer();
    return PartyRole.of(code)
        .flatMap(role ->
            cases
                .with(role, trigger, timeline.happened(), bound)
                .map(party -> besides(party, role, duty, trigger, timeline)))
        .orElseGet(() ->
            PartyRole.of(code)
                .filter(CaseParties::ofCase)
                .map(role -> role(trigger).unknown(cases.naming(role, trigger)))
                .orElse(role(trigger)));
  }

  /** Several Parties can have a role in one case, by several events: each owes its own. */
  private Bearer besides(
      String party, PartyRole role, Duty duty, TreatyEvent trigger, Timeline timeline) {
    Map<String, TreatyEvent> all =
        cases.besides(role, duty.triggers(), trigger, timeline.happened());
    return new Bearer(Optional.of(party), zone(party), true, but(party, all.keySet())).besides(all);
  }

  private Bearer alone(String party) {
    return new Bearer(Optional.of(party), zone(party), true, Set.of());
  }

  private Bearer role(TreatyEvent trigger) {
    return new Bearer(Optional.ofNullable(trigger.actOf()), zone(trigger.actOf()), false, Set.of());
  }

  /**
   * The bare role while it is nobody's turn: whoever acts first takes it where the text is open,
   * but not where several acted on one day and nothing says who was first.
   */
  private Bearer inTurn(Turn turn, TreatyEvent trigger, Timeline timeline) {
    if (!turn.unordered(timeline.happened()).isEmpty()) {
      return role(trigger).unknown("the order of each " + turn.event() + " of one day");
    }
    return turn.open()
        ? role(trigger).whoeverActs("the first " + turn.event() + ", whose party begins")
        : role(trigger);
  }

  private List<Bearer> each(List<String> bearers) {
    return each(bearers, bearers);
  }

  /** Bearers that owe each by itself what all of some Parties owe. */
  private List<Bearer> each(List<String> bearers, List<String> owing) {
    return bearers.stream()
        .map(party -> new Bearer(Optional.of(party), zone(party), true, but(party, owing)))
        .toList();
  }

  private static Set<String> but(String party, Collection<String> parties) {
    return parties.stream().filter(it -> !it.equals(party)).collect(Collectors.toSet());
  }

  /** What no one Party owes by itself is in time while it is so for one of those that owe it. */
  private Bearer byTheLastClock(Bearer bearer, TreatyEvent trigger, List<String> bound) {
    List<String> owing = bearer.together().isEmpty() ? bound : bearer.together();
    return bearer.named() || owing.isEmpty()
        ? bearer
        : bearer.by(latest(trigger, Set.copyOf(owing)));
  }

  /** The clock by which the day of an event ends last for some Parties; of two alike, later on. */
  private ZoneId latest(TreatyEvent event, Set<String> of) {
    return of.stream()
        .map(this::zone)
        .max(
            ends(event.date())
                .thenComparing(ends(event.date().plusMonths(6)))
                .thenComparing(ZoneId::getId))
        .orElse(ZoneOffset.UTC);
  }

  private static Comparator<ZoneId> ends(LocalDate day) {
    return Comparator.comparing(zone -> day.atStartOfDay(zone).toInstant());
  }

  /** By whose clock the days of a Party or body are counted. */
  ZoneId zone(@Nullable String party) {
    return zones.getOrDefault(party == null ? NOBODY : party, ZoneOffset.UTC);
  }
}
