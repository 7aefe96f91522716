package org.pacta.agreement.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.TreatyEvent;

/** The agreement of many Parties with reservations, and what a Party reserves. */
abstract class ReservingStates extends BoundStates {
  static final String ASK =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\","
          + " also_while: [not_in_force, suspended, ended], cite: [\"2\"]}";
  static final String OWES =
      "{id: D5, kind: duty, bearer: each_party, trigger: meeting_requested, perform:"
          + " report_submitted, due: D-30, cite: [\"3\"]}";
  static final String RESERVING =
      "  reserving: {except: [\"1\"], only_at: [instrument_deposited], cite: [\"9\"]}\n";
  static final String DECLARED =
      "  reservations: [{id: RES-B, party: BBB, units: [\"2\", \"3\"], says: no help, cite:"
          + " [\"9\"]}]\n";

  Agreement load(String more) throws AgreementFileException {
    return AgreementFolder.loadFile(small(more).in(folder, "small.yaml"));
  }

  SmallFile small(String more) {
    return file(ASK, OWES).part("temporal", TEMPORAL + more);
  }

  /** What a Party reserves or no longer reserves. */
  static TreatyEvent reserves(
      String event, @Nullable String id, @Nullable String party, String date, String... units) {
    EventDetail detail = new EventDetail(null, null, false, null, id);
    return new TreatyEvent(event, party, LocalDate.parse(date), List.of(units), null, detail);
  }

  static TreatyEvent made(String party, String date, String... units) {
    return reserves("reservation_made", null, party, date, units);
  }

  static TreatyEvent withdrawn(String party, String date, String... units) {
    return reserves("reservation_withdrawn", null, party, date, units);
  }

  static List<TreatyEvent> all(TreatyEvent... more) {
    return Stream.concat(events(later("CCC", "2026-02-10")).stream(), Stream.of(more)).toList();
  }
}
