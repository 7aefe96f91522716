package org.pacta.agreement.temporal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Attribution;
import org.pacta.agreement.Duty;
import org.pacta.agreement.OwedTo;
import org.pacta.agreement.Party;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.TreatyEvent;

/**
 * To whom a duty is owed by itself.
 *
 * @param parties all Parties that the file lists, in its order
 * @param acceding those that may join by accession alone
 * @param accession clause by which they do, or null
 * @param bodies whose act it is what a body does
 */
record Creditors(
    List<Party> parties,
    Set<String> acceding,
    @Nullable TemporalClause accession,
    Attribution bodies) {
  Creditors {
    parties = List.copyOf(parties);
    acceding = Set.copyOf(acceding);
  }

  /** Those of an agreement. */
  static Creditors of(List<Party> parties, Lifecycle lifecycle) {
    return new Creditors(
        parties,
        lifecycle.terms().acceding(),
        lifecycle.clauses().stream()
            .filter(clause -> clause.name().equals("accession"))
            .findFirst()
            .orElse(null),
        lifecycle.terms().bodies());
  }

  /**
   * One that owes, once for each to which it is owed by itself; where the fact that would name
   * these is not stated, once, with what is missing.
   *
   * @param members Parties bound; empty when nobody is yet
   */
  Stream<Bearer> severally(
      Duty duty,
      Bearer bearer,
      TreatyEvent trigger,
      List<String> members,
      List<TreatyEvent> happened) {
    if (!duty.owedTo().severally() || bearer.unknown() != null) {
      return Stream.of(bearer);
    }
    String fact = duty.owedTo().fact();
    if (fact != null && named(fact, trigger, happened).isEmpty()) {
      return Stream.of(bearer.unknown(fact));
    }
    List<String> others =
        others(duty, bearer, trigger, members, happened).stream()
            .filter(to ->
                !bearer.named()
                    || !bodies.party(to).equals(bodies.party(bearer.party().orElse(""))))
            .sorted()
            .distinct()
            .toList();
    return others.stream()
        .map(to -> bearer.towards(Set.of(to)))
        .map(it ->
            toOne(duty, bearer, trigger) && others.size() > 1
                ? it.unknown(facing(duty.bearer()))
                : it);
  }

  /** True for what is owed to the body of whom the bearer faces, where nobody says who that is. */
  private boolean toOne(Duty duty, Bearer bearer, TreatyEvent trigger) {
    boolean inCase =
        PartyRole.of(duty.bearer()).filter(CaseParties::ofCase).isPresent()
            || (trigger.detail().caseId() != null
                && bearer.party().filter(all().toList()::contains).isPresent());
    return duty.owedTo().whom() == OwedTo.Whom.BODY_OF_PARTY
        && bearer.towards().isEmpty()
        && inCase
        && !duty.bearer().equals(PartyRole.EACH_PARTY.code());
  }

  /** The role of the Party that faces a bearer in a case. */
  private static String facing(String bearer) {
    return PartyRole.of(bearer).stream()
        .flatMap(role -> role.opposites().stream())
        .findFirst()
        .orElse(PartyRole.OTHER_PARTY)
        .code();
  }

  private Collection<String> others(
      Duty duty,
      Bearer bearer,
      TreatyEvent trigger,
      List<String> members,
      List<TreatyEvent> happened) {
    boolean concerned = duty.bearer().equals(PartyRole.EACH_PARTY_CONCERNED.code());
    return switch (duty.owedTo().whom()) {
      case ONCE, ALL_PARTIES -> List.of();
      case EACH_OTHER_PARTY ->
          concerned && !bearer.towards().isEmpty()
              ? bearer.towards()
              : members.isEmpty() ? negotiating(trigger, members, happened) : members;
      case EACH_OTHER_SIGNATORY ->
          all()
              .filter(party ->
                  joined(party, trigger, members, happened)
                      || did(OwedTo.SIGNATURE, party, trigger, happened)
                      || (!acceding.contains(party)
                          && did(OwedTo.SIGNATURE, null, trigger, happened)))
              .toList();
      case EACH_OTHER_NEGOTIATING_STATE -> negotiating(trigger, members, happened);
      case EACH_OTHER_LISTED_STATE -> all().toList();
      case BODY -> duty.owedTo().bodies();
      case BODY_OF_PARTY ->
          (bearer.towards().isEmpty()
                  ? members.isEmpty() ? negotiating(trigger, members, happened) : members
                  : bearer.towards())
              .stream().map(party -> bodyOf(party, duty.owedTo().bodies())).toList();
      case NAMED_BY_FACT ->
          named(String.valueOf(duty.owedTo().fact()), trigger, happened).stream()
              .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
              .filter(String.class::isInstance) // not stated says that there is none
              .map(String.class::cast)
              .filter(Predicate.not(String::isEmpty)) // so does an empty text
              .toList();
    };
  }

  /** The body of a Party among some; the Party itself where none of them is its own. */
  private String bodyOf(String party, List<String> some) {
    return some.stream().filter(body -> bodies.party(body).equals(party)).findFirst().orElse(party);
  }

  /** What the event says, or its case as far as a condition of the duty may rely on that. */
  private static Optional<Object> named(
      String fact, TreatyEvent trigger, List<TreatyEvent> happened) {
    return new CaseFacts(happened).of(trigger, List.of(fact)).at(fact);
  }

  private Stream<String> all() {
    return parties.stream().map(Party::id);
  }

  /** Those that may sign, and those that have acceded. */
  private List<String> negotiating(
      TreatyEvent trigger, List<String> members, List<TreatyEvent> happened) {
    return all()
        .filter(party -> !acceding.contains(party) || joined(party, trigger, members, happened))
        .toList();
  }

  /** True for a Party bound, or whose accession is given, although it binds it later. */
  private boolean joined(
      String party, TreatyEvent trigger, List<String> members, List<TreatyEvent> happened) {
    return members.contains(party)
        || (accession != null
            && accession.formula().awaiting().stream()
                .anyMatch(awaited -> did(awaited.event(), party, trigger, happened)));
  }

  /** True for the event of a Party, or without one of all together, by the day of another. */
  private static boolean did(
      String event, @Nullable String party, TreatyEvent trigger, List<TreatyEvent> happened) {
    return happened.stream()
        .anyMatch(it ->
            it.event().equals(event)
                && Objects.equals(party, it.party())
                && !it.date().isAfter(trigger.date()));
  }
}
