package org.pacta.agreement.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TerritoryStanding;
import org.pacta.agreement.TreatyEvent;

/** Many States, of which one extends the agreement to its Isles; how it stands there. */
abstract class TerritoryStates extends BoundStates {
  static final String TERRITORIES =
      """
      territories:
        ISL: {name: the Isles, of: AAA, applies: by_extension, cite: ["9"]}
        CAP: {name: the Cape, of: BBB, applies: from_start, cite: ["9"]}
        FAR: {name: Farland, of: AAA, applies: never, cite: ["1"]}
      """;
  static final String CLAUSES =
      """
        extension: {date: {earlier_of: [{at: territory_named}, {first_day_of_month: 1, after: P3M, following: {latest_of: territory_extension_received}}]}, partial_allowed: true, cite: ["9"]}
        extension_withdrawal: {effective: {after: P1M, from: territory_withdrawal_received}, ends: end_of_day, cite: ["9"]}
      """;
  private static final String ASK =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\", cite: [\"2\"]}";
  private static final String KEEP =
      "{id: P2, kind: permission, act: [data.destroy], when: \"true\", also_while: [ended], cite: [\"3\"]}";
  private static final String OWES =
      "{id: D5, kind: duty, bearer: requested_party, trigger: request_received, perform: reply_sent,"
          + " due: D-30, cite: [\"3\"]}";

  SmallFile small(String more) {
    return file(ASK, KEEP, OWES)
        .part("temporal", TEMPORAL + CLAUSES + more)
        .part("territories", TERRITORIES);
  }

  Agreement load() throws AgreementFileException {
    return AgreementFolder.loadFile(small("").in(folder, "small.yaml"));
  }

  /** A notice about some territories, in some units. */
  static TreatyEvent about(
      String event,
      @Nullable String party,
      String date,
      List<String> territories,
      String... units) {
    EventDetail detail =
        new EventDetail(
            null, null, false, null, null, null, Facts.NONE.with("territories", territories));
    return new TreatyEvent(event, party, LocalDate.parse(date), List.of(units), null, detail);
  }

  static TreatyEvent extended(String date, String... units) {
    return about("territory_extension_received", "AAA", date, List.of("ISL"), units);
  }

  static TreatyEvent withdrawn(String id, String date, String... units) {
    return about("territory_withdrawal_received", null, date, List.of(id), units);
  }

  static Decision asked(
      Agreement agreement, List<String> territories, List<TreatyEvent> events, String day) {
    Facts facts =
        new Facts(
            Map.of(
                "territories",
                territories,
                "req",
                Map.of(
                    "topics",
                    List.of(),
                    "form",
                    "written",
                    "nature",
                    "police_cooperation",
                    "requesting",
                    "BBB",
                    "requested",
                    "AAA")));
    return decision(agreement, "request.submit", facts, events, day);
  }

  static TerritoryStanding standing(
      Agreement agreement, String id, List<TreatyEvent> events, String day) {
    return agreement.status(events, LocalDate.parse(day)).standing().territories().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static String words(Agreement agreement, String id, List<TreatyEvent> all, String day) {
    TerritoryStanding it = standing(agreement, id, all, day);
    return it.status().code() + " " + it.since() + " " + it.until() + " " + it.units();
  }
}
