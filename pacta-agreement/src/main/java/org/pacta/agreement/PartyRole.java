package org.pacta.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who bears a duty or holds a power, where the file does not name one Party by its id. */
public enum PartyRole {
  /** Each Party by itself, whoever brought the event about. */
  EACH_PARTY,
  /** The two Parties together: one performance meets the duty. */
  BOTH_PARTIES,
  /** All Parties together: one performance meets the duty. */
  ALL_PARTIES,
  /** The Party that the event names. */
  EVENT_PARTY,
  /** Each Party but the one that the event names. */
  OTHER_PARTY,
  /** Each Party that the case names, by itself. */
  EACH_PARTY_CONCERNED,
  /** The Parties that the case names, together: one performance meets the duty. */
  PARTIES_CONCERNED,
  REQUESTING_PARTY,
  REQUESTED_PARTY,
  SENDING_PARTY,
  RECEIVING_PARTY,
  HOST_PARTY,
  /** Whoever keeps the instruments. */
  DEPOSITARIES,
  /** A body that the Parties set up together, such as a joint committee. */
  JOINT_BODY;

  /** Stable code, for example {@code each_party}. */
  public String code() {
    return Codes.of(this);
  }

  /** The role with a code; empty when there is none. */
  public static Optional<PartyRole> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /** Roles that face this one in a case: what it owes there, it owes to them. */
  public List<PartyRole> opposites() {
    return switch (this) {
      case REQUESTING_PARTY -> List.of(REQUESTED_PARTY);
      case REQUESTED_PARTY -> List.of(REQUESTING_PARTY);
      case SENDING_PARTY -> List.of(RECEIVING_PARTY, HOST_PARTY);
      case RECEIVING_PARTY, HOST_PARTY -> List.of(SENDING_PARTY);
      case EACH_PARTY,
          BOTH_PARTIES,
          ALL_PARTIES,
          EVENT_PARTY,
          OTHER_PARTY,
          EACH_PARTY_CONCERNED,
          PARTIES_CONCERNED,
          DEPOSITARIES,
          JOINT_BODY ->
          List.of();
    };
  }

  /** Codes of all roles. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(PartyRole::code).toList();
  }
}
