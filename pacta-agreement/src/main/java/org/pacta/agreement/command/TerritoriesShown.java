package org.pacta.agreement.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Status;
import org.pacta.agreement.TerritoryStanding;

/** To which territories an agreement applies, in a file that speaks of some. */
final class TerritoriesShown {
  private TerritoriesShown() {}

  /** A line for each. */
  static List<String> lines(Status status) {
    return status.standing().territories().stream().map(TerritoriesShown::words).toList();
  }

  private static String words(TerritoryStanding it) {
    return "territory "
        + it.id()
        + " ("
        + it.name()
        + ", of "
        + it.of()
        + "): "
        + (it.applies() ? "applies, " : "does not apply, ")
        + it.status().code().replace('_', ' ')
        + (it.units().isEmpty() ? "" : ", in units " + String.join(", ", it.units()))
        + (it.since() == null ? "" : ", since " + it.since())
        + (it.until() == null ? "" : ", until " + it.until())
        + " "
        + it.cite()
        + ". "
        + it.arithmetic();
  }

  /** A record for each, for programs. */
  static List<Map<String, @Nullable Object>> records(Status status) {
    return status.standing().territories().stream().map(TerritoriesShown::record).toList();
  }

  private static Map<String, @Nullable Object> record(TerritoryStanding it) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("id", it.id());
    record.put("name", it.name());
    record.put("of", it.of());
    record.put("applies", it.applies());
    record.put("status", it.status().code());
    record.put("since", it.since());
    record.put("until", it.until());
    record.put("units", it.units());
    record.put("units_not_yet", it.unitsNotYet());
    record.put("units_ended", it.unitsEnded());
    record.put("cite", it.cite());
    record.put("arithmetic", it.arithmetic());
    return record;
  }
}
