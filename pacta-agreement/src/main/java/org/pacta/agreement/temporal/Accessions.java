package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/** When the text lets a State accede. */
record Accessions(Map<String, TemporalClause> clauses, LifeTerms terms) {
  /** All but accessions that the text does not admit yet. */
  List<TreatyEvent> admitted(List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    return events.stream().filter(event -> !tooEarly(event, entryIntoForce)).toList();
  }

  private boolean tooEarly(TreatyEvent event, @Nullable LocalDate entryIntoForce) {
    TemporalClause accession = clauses.get("accession");
    return accession != null
        && event.party() != null
        && terms.acceding().contains(event.party())
        && terms.tooEarly(accession, event, entryIntoForce);
  }

  /** Accessions before the entry into force, where the text admits none then. */
  Stream<Uncounted> tooEarly(List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    return events.stream()
        .filter(event -> tooEarly(event, entryIntoForce))
        .map(event ->
            new Uncounted(
                event,
                "the text lets a State accede only after the entry into force ("
                    + (entryIntoForce == null ? "not known yet" : Reckoning.words(entryIntoForce))
                    + ")"));
  }
}
