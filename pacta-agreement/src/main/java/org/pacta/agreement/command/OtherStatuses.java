package org.pacta.agreement.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Status;

/**
 * How else an agreement may stand, where nobody knows of a silence whether it has lasted, of a
 * reservation whether it counts, or of a notice whose it was: in each other way in which that may
 * have gone.
 */
final class OtherStatuses {
  private OtherStatuses() {}

  /** Those that say something else than the status shown, each once. */
  static List<Status> of(Collection<Status> inEachWay, Status shown) {
    Map<Map<String, @Nullable Object>, Status> others = new LinkedHashMap<>();
    inEachWay.forEach(status -> others.putIfAbsent(whatIsSo(status), status));
    others.remove(whatIsSo(shown));
    return List.copyOf(others.values());
  }

  /** What of a status can be another in another way, the reckoning aside. */
  private static Map<String, @Nullable Object> whatIsSo(Status status) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("status", status.status().code());
    MomentsShown.record(status, record);
    record.put("provisional", status.standing().provisional());
    record.put("suspended_units", status.suspendedUnits());
    record.put("units_not_in_force", status.standing().unitsNotInForce());
    record.put("reserved", status.standing().reserved().byParty());
    record.put("members", status.standing().members());
    return record;
  }

  /** The same for programs, with the clause and the reckoning. */
  static Map<String, @Nullable Object> record(Status status) {
    Map<String, @Nullable Object> record = whatIsSo(status);
    record.put("cite", status.cite());
    record.put("arithmetic", status.arithmetic());
    return record;
  }

  /**
   * For example {@code it may be otherwise: ended, since 2026-06-01 (9): …}.
   *
   * @param shown the status beside which it stands
   */
  static String inWords(Status status, Status shown) {
    List<String> members = status.standing().members();
    return "it may be otherwise: "
        + (status.standing().provisional() ? "provisionally applied, " : "")
        + status.status().code().replace('_', ' ')
        + MomentsShown.beside(status)
        + (status.suspendedUnits().isEmpty()
            ? ""
            : ", suspended " + String.join(", ", status.suspendedUnits()))
        + (members.equals(shown.standing().members())
            ? ""
            : ", bound " + (members.isEmpty() ? "none" : String.join(", ", members)))
        + " ("
        + String.join(", ", status.cite())
        + "): "
        + status.arithmetic();
  }
}
