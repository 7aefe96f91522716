package org.pacta.agreement.command;

import static java.util.function.Predicate.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.ActType;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.Vocabulary;

/**
 * Who asks and who is asked in each case, by the events so far: an event that names the wrong Party
 * would quietly make another Party owe, or count its time elsewhere.
 */
final class CaseRoles {
  private final Map<String, Map<PartyRole, TreatyEvent>> cases = new HashMap<>();
  private final Vocabulary vocabulary;

  /**
   * Roles in no case yet.
   *
   * @param vocabulary whose act each event is, and acts whose facts name the Party with a role
   */
  CaseRoles(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * A fact of an event that gives the role of its Party to another, or the opposite role to it,
   * where the facts of no act that brings it about make it right, or of no act at all, where none
   * does: those of another may tell of another matter, such as where the data came from.
   *
   * @return what contradicts it, in words; empty when nothing does
   */
  Optional<String> againstItsFacts(TreatyEvent event) {
    PartyRole role = vocabulary.roleOf(event.event()).orElse(null);
    String party = whose(event);
    if (role == null || party == null) {
      return Optional.empty();
    }
    List<ActType> bringing =
        vocabulary.acts().stream()
            .filter(act -> act.brings().stream().anyMatch(it -> it.event().equals(event.event())))
            .toList();
    List<ActType> speaking =
        (bringing.isEmpty() ? vocabulary.acts() : bringing)
            .stream()
                .filter(act -> act.roles().containsKey(role.code()))
                .filter(act ->
                    Stream.concat(Stream.of(role), role.opposites().stream())
                        .anyMatch(it -> named(it, act, event).isPresent()))
                .toList();
    return speaking.stream().allMatch(act -> against(role, party, act, event).isPresent())
        ? speaking.stream().findFirst().flatMap(act -> against(role, party, act, event))
        : Optional.empty();
  }

  /** What the facts of an act say against a Party that has a role, in words. */
  private static Optional<String> against(
      PartyRole role, String party, ActType act, TreatyEvent event) {
    return Stream.concat(
            Stream.of(role)
                .filter(it -> named(it, act, event).filter(not(party::equals)).isPresent()),
            role.opposites().stream()
                .filter(it -> named(it, act, event).filter(party::equals).isPresent()))
        .findFirst()
        .map(given ->
            event.event()
                + " is an act of the "
                + spoken(role)
                + ", here "
                + party
                + ", but by its facts "
                + named(given, act, event).orElse(party)
                + " is the "
                + spoken(given));
  }

  private static Optional<String> named(PartyRole role, ActType act, TreatyEvent event) {
    return Optional.ofNullable(act.roles().get(role.code()))
        .flatMap(path -> event.detail().facts().at(path))
        .filter(String.class::isInstance) // not stated is said otherwise
        .map(String.class::cast)
        .filter(not(String::isEmpty)); // says that there is none
  }

  /**
   * Takes the next event, in order of time.
   *
   * @return what contradicts it, in words; empty when nothing does
   */
  Optional<String> contradiction(TreatyEvent event) {
    String caseId = event.detail().caseId();
    PartyRole role = vocabulary.roleOf(event.event()).filter(CaseRoles::ofRequest).orElse(null);
    String party = whose(event);
    if (caseId == null || party == null || role == null) {
      return Optional.empty();
    }
    Map<PartyRole, TreatyEvent> known = cases.computeIfAbsent(caseId, _ -> new HashMap<>());
    TreatyEvent same = known.putIfAbsent(role, event);
    TreatyEvent opposite = known.get(role.opposites().getFirst());
    TreatyEvent against =
        same != null && !party.equals(whose(same))
            ? same
            : opposite != null && party.equals(whose(opposite)) ? opposite : null;
    if (event.event().equals("request_forwarded")) {
      known.remove(PartyRole.REQUESTED_PARTY); // somebody else is asked from here on
    }
    return Optional.ofNullable(against).map(earlier -> words(event, role, earlier));
  }

  /** The Party whose act an event is, be it by a body of its own. */
  private @Nullable String whose(TreatyEvent event) {
    return vocabulary.attribution().of(event).actOf();
  }

  private static boolean ofRequest(PartyRole role) {
    return role == PartyRole.REQUESTED_PARTY || role == PartyRole.REQUESTING_PARTY;
  }

  private String words(TreatyEvent event, PartyRole role, TreatyEvent earlier) {
    PartyRole was = vocabulary.roleOf(earlier.event()).orElse(role);
    return event.event()
        + " is an act of the "
        + spoken(role)
        + ", but in the case "
        + event.detail().caseId()
        + " "
        + earlier.party()
        + " is the "
        + spoken(was)
        + " by "
        + earlier.event()
        + " of "
        + earlier.date();
  }

  private static String spoken(PartyRole role) {
    return role.code().replace('_', ' ');
  }
}
