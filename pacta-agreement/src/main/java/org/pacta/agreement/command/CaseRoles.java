package org.pacta.agreement.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
   * A fact of an event that gives the role of its Party to another, or the opposite role to it.
   *
   * @return what contradicts it, in words; empty when nothing does
   */
  Optional<String> againstItsFacts(TreatyEvent event) {
    PartyRole role = vocabulary.roleOf(event.event()).filter(CaseRoles::ofRequest).orElse(null);
    String party = event.party();
    if (role == null || party == null) {
      return Optional.empty();
    }
    return Stream.concat(
            named(role, event).filter(other -> !other.equals(party)).map(other -> role),
            named(opposite(role), event).filter(party::equals).map(_ -> opposite(role)))
        .findFirst()
        .map(given ->
            event.event()
                + " is an act of the "
                + spoken(role)
                + ", here "
                + party
                + ", but by its facts "
                + named(given, event).findFirst().orElse(party)
                + " is the "
                + spoken(given));
  }

  private Stream<String> named(PartyRole role, TreatyEvent event) {
    return vocabulary.acts().stream()
        .flatMap(act -> Stream.ofNullable(act.roles().get(role.code())))
        .distinct()
        .flatMap(path -> event.detail().facts().at(path).stream())
        .map(String::valueOf);
  }

  /**
   * Takes the next event, in order of time.
   *
   * @return what contradicts it, in words; empty when nothing does
   */
  Optional<String> contradiction(TreatyEvent event) {
    String caseId = event.detail().caseId();
    PartyRole role = vocabulary.roleOf(event.event()).filter(CaseRoles::ofRequest).orElse(null);
    if (caseId == null || event.party() == null || role == null) {
      return Optional.empty();
    }
    Map<PartyRole, TreatyEvent> known = cases.computeIfAbsent(caseId, _ -> new HashMap<>());
    TreatyEvent same = known.putIfAbsent(role, event);
    TreatyEvent opposite = known.get(opposite(role));
    TreatyEvent against =
        same != null && !event.party().equals(same.party())
            ? same
            : opposite != null && event.party().equals(opposite.party()) ? opposite : null;
    if (event.event().equals("request_forwarded")) {
      known.remove(PartyRole.REQUESTED_PARTY); // somebody else is asked from here on
    }
    return Optional.ofNullable(against).map(earlier -> words(event, role, earlier));
  }

  private static boolean ofRequest(PartyRole role) {
    return role == PartyRole.REQUESTED_PARTY || role == PartyRole.REQUESTING_PARTY;
  }

  private static PartyRole opposite(PartyRole role) {
    return role == PartyRole.REQUESTED_PARTY
        ? PartyRole.REQUESTING_PARTY
        : PartyRole.REQUESTED_PARTY;
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
