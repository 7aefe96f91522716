package org.pacta.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.Reservation;
import org.pacta.agreement.temporal.Turn;

/**
 * What tests and trials start from ({@code base: ok}). Where they name nobody who acts or has
 * agreed, the Party that a power on the act belongs to acts, and all Parties have agreed: a trial
 * of a refusal asks about its grounds, not about who refuses. A node never uses it.
 */
public final class TrialFacts {
  private static final String WITHOUT = "agr.suspended_units";
  private static final String RESERVED = "agr.units_reserved";
  private static final String ACTOR = "actor";

  private TrialFacts() {}

  /** The base for an act and what a test states of it. */
  public static Facts under(Agreement agreement, String act, Facts stated) {
    Facts base = reserved(agreement, act, agreement.vocabulary().baseFacts(), stated);
    List<String> parties = agreement.vocabulary().codes("party");
    boolean named = stated.at(ACTOR).isPresent() || stated.at("agreed_by").isPresent();
    if (named || parties.isEmpty()) {
      return base;
    }
    Facts agreed = base.with("agreed_by", parties);
    List<Facts> acting =
        agreement.rules().stream()
            .filter(rule -> rule.acts().contains(act))
            .flatMap(rule -> holder(rule).stream())
            .map(holder -> acting(agreement, act, holder, agreed, stated))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    // Where different Parties hold powers on the act, taking one would answer for that one alone.
    return switch (acting.size()) {
      case 0 -> someoneMustAct(agreement, act) ? agreed.with(ACTOR, parties.getLast()) : agreed;
      case 1 -> acting.getFirst();
      default -> agreed;
    };
  }

  /** With the units that a reservation which needs no event leaves without effect for the act. */
  private static Facts reserved(Agreement agreement, String act, Facts base, Facts stated) {
    LifeTerms terms = agreement.content().terms();
    if (terms.reserving() == null
        || terms.reservations().stream().noneMatch(Reservation::standing)) {
      return base;
    }
    Facts known =
        agreement
            .fromEvents(new EventRegister(List.of(), Set.of()), Instant.EPOCH, Instant.EPOCH)
            .status(CaseStart.NOT_YET)
            .of(act, base.plus(stated));
    // In force here, where the base says so; what is reserved of it is reserved all the same.
    List<String> notYet = without(units(known, "agr.units_not_yet"), units(known, RESERVED));
    if (known.at(StatusForAct.PERHAPS_WITHOUT).isPresent()) {
      return base.without(WITHOUT)
          .with(
              StatusForAct.PERHAPS_WITHOUT,
              without(units(known, StatusForAct.PERHAPS_WITHOUT), notYet));
    }
    Facts all =
        base.with(WITHOUT, without(units(known, WITHOUT), notYet))
            .with(SurelyWithout.PATH, SurelyWithout.reserved(known).asFact());
    for (String path : List.of(RESERVED, "agr.reserved")) {
      Object value = known.at(path).orElse(null);
      all = value == null ? all : all.with(path, value);
    }
    return all;
  }

  private static List<String> units(Facts facts, String path) {
    return facts.at(path).map(units -> (List<?>) units).orElse(List.of()).stream()
        .map(String::valueOf)
        .toList();
  }

  private static List<String> without(List<String> units, List<String> others) {
    return units.stream().filter(unit -> !others.contains(unit)).toList();
  }

  /** Whose a rule is: a permission to join, leave or reserve is that of the Party it is about. */
  private static Optional<String> holder(Rule rule) {
    return switch (rule) {
      case Power power -> Optional.of(power.holder());
      case Permission _ -> Optional.of(PartyRole.EVENT_PARTY.code());
      default -> Optional.empty();
    };
  }

  /** The base with the holder of a power acting; empty for a power that no one Party holds. */
  private static Optional<Facts> acting(
      Agreement agreement, String act, String holderOf, Facts base, Facts stated) {
    List<String> parties = agreement.vocabulary().codes("party");
    if (parties.contains(holderOf) || agreement.vocabulary().bodies().contains(holderOf)) {
      return Optional.of(base.with(ACTOR, holderOf));
    }
    Optional<String> role =
        agreement.vocabulary().inTurn(holderOf)
            ? Optional.of(Turn.path(holderOf))
            : agreement
                .vocabulary()
                .act(act)
                .filter(type -> !faces(type.by(), holderOf)) // nobody can act so
                .map(type -> type.roles().get(holderOf));
    return role.map(path -> {
      Object holder =
          stated
              .at(path)
              .orElseGet(() -> {
                List<Object> facing = facing(agreement, act, holderOf, stated);
                return parties.reversed().stream()
                    .filter(party -> !facing.contains(party))
                    .findFirst()
                    .orElse(parties.getLast());
              });
      return base.with(path, holder).with(ACTOR, holder);
    });
  }

  private static boolean faces(String role, String other) {
    return PartyRole.of(role)
        .flatMap(known -> PartyRole.of(other).filter(known.opposites()::contains))
        .isPresent();
  }

  /** Parties that are said to face a role in an act, so that they do not have it. */
  private static List<Object> facing(Agreement agreement, String act, String role, Facts stated) {
    return PartyRole.of(role).stream()
        .flatMap(known -> known.opposites().stream())
        .flatMap(other ->
            agreement.vocabulary().act(act).map(type -> type.roles().get(other.code())).stream())
        .flatMap(path -> stated.at(path).stream())
        .toList();
  }

  /**
   * True where each Party holds a power, in a file with bodies, so that it must be known that none
   * of these acts; any Party will do as no guard asks which.
   */
  private static boolean someoneMustAct(Agreement agreement, String act) {
    ActRules rules = agreement.decider().tables().get(act);
    if (rules == null || agreement.vocabulary().bodies().isEmpty()) {
      return false;
    }
    boolean each =
        rules.openings().stream()
            .anyMatch(it ->
                it.rule() instanceof Power power
                    && power.holder().equals(PartyRole.EACH_PARTY.code()));
    return each && !rules.asks(ACTOR);
  }
}
