package org.pacta.agreement.temporal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.ActType;
import org.pacta.agreement.EventRole;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.Vocabulary;

/**
 * Which Party has a role in the case of an event, such as the one that asks.
 *
 * @param vocabulary acts whose facts say so
 */
record CaseParties(Vocabulary vocabulary) {
  private static final Map<PartyRole, PartyRole> OPPOSITES =
      Map.of(
          PartyRole.REQUESTING_PARTY, PartyRole.REQUESTED_PARTY,
          PartyRole.REQUESTED_PARTY, PartyRole.REQUESTING_PARTY,
          PartyRole.SENDING_PARTY, PartyRole.RECEIVING_PARTY,
          PartyRole.RECEIVING_PARTY, PartyRole.SENDING_PARTY);

  /**
   * The Party with a role, of those bound: by whose act the event is, by its facts, by what came
   * before it in the same case, or because there is but one other.
   */
  Optional<String> with(
      PartyRole role, TreatyEvent event, List<TreatyEvent> happened, Collection<String> bound) {
    return stated(role, event, happened, bound)
        .or(() ->
            Optional.ofNullable(OPPOSITES.get(role))
                .filter(_ -> bound.size() == 2)
                .flatMap(opposite -> stated(opposite, event, happened, bound))
                .flatMap(
                    other -> bound.stream().filter(party -> !party.equals(other)).findFirst()));
  }

  /** The two Parties of the case; empty when it does not name both. */
  Set<String> concerned(TreatyEvent event, List<TreatyEvent> happened, Collection<String> bound) {
    for (PartyRole role : List.of(PartyRole.REQUESTING_PARTY, PartyRole.SENDING_PARTY)) {
      Set<String> both = new LinkedHashSet<>();
      Stream.of(role, OPPOSITES.getOrDefault(role, role))
          .forEach(one -> stated(one, event, happened, bound).ifPresent(both::add));
      if (both.size() == 2) {
        return both;
      }
    }
    return Set.of();
  }

  /**
   * Every Party of those bound that the events of the case name, as whose act they are or by their
   * facts. Of two, both; empty while not two at least are known, as nobody is concerned alone.
   */
  Set<String> all(TreatyEvent event, List<TreatyEvent> happened, Collection<String> bound) {
    Set<String> named = new LinkedHashSet<>(bound);
    if (bound.size() > 2) {
      Set<String> here = ofCase(event, happened).flatMap(this::parties).collect(Collectors.toSet());
      named.retainAll(here);
    }
    return named.size() < 2 ? Set.of() : named;
  }

  private Stream<String> parties(TreatyEvent event) {
    Stream<String> facts =
        bringing(event.event(), vocabulary.acts())
            .flatMap(act -> vocabulary.concerning(act).keySet().stream())
            .distinct()
            .flatMap(path -> event.detail().facts().at(path).stream())
            .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
            .map(String::valueOf);
    return Stream.concat(Stream.ofNullable(event.party()), facts);
  }

  private Optional<String> stated(
      PartyRole role, TreatyEvent event, List<TreatyEvent> happened, Collection<String> bound) {
    return ofCase(event, happened)
        .flatMap(it -> named(role, it))
        .filter(bound::contains)
        .findFirst();
  }

  /** The event, and what came before it in the same case, the latest first. */
  private static Stream<TreatyEvent> ofCase(TreatyEvent event, List<TreatyEvent> happened) {
    String caseId = event.detail().caseId();
    Stream<TreatyEvent> before =
        happened.stream()
            .filter(it -> caseId != null && caseId.equals(it.detail().caseId()))
            .filter(it -> !it.date().isAfter(event.date()));
    return Stream.concat(Stream.of(event), before.toList().reversed().stream());
  }

  private Stream<String> named(PartyRole role, TreatyEvent event) {
    @Nullable String actor = event.party();
    boolean its = actor != null && EventRole.of(event.event()).filter(role::equals).isPresent();
    Stream<String> facts =
        paths(role, event.event())
            .flatMap(path -> event.detail().facts().at(path).stream())
            .map(String::valueOf);
    return its ? Stream.concat(Stream.ofNullable(actor), facts) : facts;
  }

  /** Facts that give the role: those of the acts that bring the event, else those of any act. */
  private Stream<String> paths(PartyRole role, String event) {
    List<ActType> giving =
        vocabulary.acts().stream().filter(act -> act.roles().containsKey(role.code())).toList();
    return bringing(event, giving)
        .flatMap(act -> Stream.ofNullable(act.roles().get(role.code())))
        .distinct();
  }

  /** The acts that bring an event; all of them where none does. */
  private static Stream<ActType> bringing(String event, List<ActType> acts) {
    List<ActType> bringing =
        acts.stream()
            .filter(act -> act.brings().stream().anyMatch(it -> it.event().equals(event)))
            .toList();
    return (bringing.isEmpty() ? acts : bringing).stream();
  }
}
