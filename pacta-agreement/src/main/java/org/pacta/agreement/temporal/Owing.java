package org.pacta.agreement.temporal;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.pacta.agreement.Duty;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Status;

/** Which Parties owe a duty, alone or together. */
final class Owing {
  /** Roles that no Party has by itself or together with others. */
  private static final Set<PartyRole> OF_BODIES =
      Set.of(PartyRole.DEPOSITARIES, PartyRole.JOINT_BODY);

  private Owing() {}

  /**
   * Who owes a duty: one Party, some together, or all that are bound; so too while nobody has said
   * which Party has a role. Nobody of these where a body does; those of its case where it is the
   * time of a lapse between them.
   */
  static List<String> of(Duty duty, Bearer bearer, Supplier<Status> status) {
    if (bearer.named()) {
      return bearer.party().stream().toList();
    }
    if (duty.ofNobody() && !bearer.towards().isEmpty()) {
      return bearer.towards().stream().sorted().toList();
    }
    if (!bearer.together().isEmpty()) {
      return bearer.together();
    }
    boolean body = PartyRole.of(duty.bearer()).filter(OF_BODIES::contains).isPresent();
    return body ? List.of() : status.get().standing().members();
  }

  /** True when each of those that owe a duty has suspended what it owes by its units. */
  static boolean suspended(List<String> owing, Duty duty, Status status) {
    return !owing.isEmpty()
        && owing.stream()
            .allMatch(party ->
                SuspensionTerms.holds(status.standing().suspendedBy(party), duty.restsOn()));
  }
}
