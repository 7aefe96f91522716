package org.pacta.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Must be performed after an event.
 *
 * @param head the part all rules share; acts are empty
 * @param bearer who owes it, for example {@code requested_party}
 * @param through bodies of Parties by one of which a Party does what it owes, and by whose clock
 * @param owedTo to whom it is owed, each by itself
 * @param triggers events that start it
 * @param perform event that meets it
 * @param dischargedAlsoBy other events that end it
 * @param dischargedByEach events that end it once each Party has given its own
 * @param dischargedOnlyBy those of the events that end it which count only as the act of one Party
 *     or body, with its id or role
 * @param countsOnlyIf those of the events that meet or end it, or break a silence, which count only
 *     where a guard over their own facts holds, with that guard
 * @param pausedBy events that stop its clock until answered
 * @param resumedBy events that let a paused clock run again
 * @param deferredBy events after which it is not due before {@code resumedBy}, if that is later
 * @param due id of the {@link Deadline}; empty for none: then owed until it is met, and never late
 * @param onlyIf guard over the facts of the case, or null for always
 * @param factsOf act whose facts that guard reads, or null for those of the act that starts it
 * @param survives statuses of the agreement ({@code suspended}, {@code ended}) it outlives
 * @param continuing true when it is never done once and for all: what meets it in time leaves it
 *     owed
 * @param recurring true when it falls due anew from each event that met it, such as a yearly review
 * @param refrain true when {@code perform} must not happen before its time has run out, such as
 *     records that must be kept for three years
 * @param alsoBefore true when what was done in the same case before it started counts, too: what
 *     meets it, or of a silence what breaks it
 * @param metByEach true when those that owe it together must each have done it
 * @param lapse event that comes about when its time runs out unmet, or null
 * @param amount how much it asks for, or null
 */
public record Duty(
    RuleHead head,
    String bearer,
    List<String> through,
    OwedTo owedTo,
    List<String> triggers,
    String perform,
    List<String> dischargedAlsoBy,
    List<String> dischargedByEach,
    Map<String, String> dischargedOnlyBy,
    Map<String, String> countsOnlyIf,
    List<String> pausedBy,
    List<String> resumedBy,
    List<String> deferredBy,
    String due,
    @Nullable String onlyIf,
    @Nullable String factsOf,
    List<String> survives,
    boolean continuing,
    boolean recurring,
    boolean refrain,
    boolean alsoBefore,
    boolean metByEach,
    @Nullable String lapse,
    @Nullable Amount amount)
    implements Rule {
  /** Roles whose act alone an event that ends a duty can be said to be. */
  public static final List<String> ENDERS =
      Stream.of(
              PartyRole.EVENT_PARTY,
              PartyRole.OTHER_PARTY,
              PartyRole.REQUESTING_PARTY,
              PartyRole.REQUESTED_PARTY,
              PartyRole.SENDING_PARTY,
              PartyRole.RECEIVING_PARTY,
              PartyRole.HOST_PARTY)
          .map(PartyRole::code)
          .toList();

  public Duty {
    through = List.copyOf(through);
    triggers = List.copyOf(triggers);
    dischargedAlsoBy = List.copyOf(dischargedAlsoBy);
    dischargedByEach = List.copyOf(dischargedByEach);
    dischargedOnlyBy = Collections.unmodifiableMap(new LinkedHashMap<>(dischargedOnlyBy));
    countsOnlyIf = Collections.unmodifiableMap(new LinkedHashMap<>(countsOnlyIf));
    deferredBy = List.copyOf(deferredBy);
    pausedBy = List.copyOf(pausedBy);
    resumedBy = List.copyOf(resumedBy);
    survives = List.copyOf(survives);
  }

  @Override
  public String kind() {
    return "duty";
  }

  /**
   * What an event starts, as a duty: a duty, or the time of a lapse that has a condition of its
   * own; null for other rules.
   */
  public static @Nullable Duty of(Rule rule) {
    return rule instanceof Duty duty
        ? duty
        : rule instanceof Lapse lapse && lapse.onlyIf() != null ? lapse.clock() : null;
  }

  /** What a rule asks of the events that meet or end it, or break a silence, by their names. */
  public static Map<String, String> countsOnlyIf(Rule rule) {
    return switch (rule) {
      case Duty duty -> duty.countsOnlyIf();
      case Lapse lapse -> lapse.countsOnlyIf();
      default -> Map.of();
    };
  }

  /** True for the time of a lapse, which nobody performs. */
  public boolean silence() {
    return perform.isEmpty();
  }

  /** True for the time of a lapse that is nobody's silence: it runs between those concerned. */
  public boolean ofNobody() {
    return silence() && bearer.equals(PartyRole.ALL_PARTIES.code());
  }

  /** True when it reads facts of its case: for its condition, or for its amount. */
  public boolean readsFacts() {
    return onlyIf != null || amount != null;
  }

  /** First event that starts the duty. */
  public String trigger() {
    return triggers.getFirst();
  }
}
