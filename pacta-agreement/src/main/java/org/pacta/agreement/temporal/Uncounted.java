package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.AgreementContent;

/**
 * An event that counts for nothing, as the text does not admit it, or not then.
 *
 * @param event what happened
 * @param reason why, in words
 * @param partly true when it counts for something else all the same
 */
public record Uncounted(TreatyEvent event, String reason, boolean partly) {
  /** Clauses of which it is looked up for each Party whether a notice came too early. */
  private static final Set<String> BY_PARTY = Set.of("accession", Territorial.EXTENSION);

  /** One that counts for nothing at all. */
  public Uncounted(TreatyEvent event, String reason) {
    this(event, reason, false);
  }

  /** Those among some events under an agreement, whatever the day. */
  public static List<Uncounted> among(List<TreatyEvent> events, AgreementContent content) {
    return life(content).uncounted(events);
  }

  /** Those of which nobody can say whether they count, with what would say it. */
  public static List<Uncounted> unclear(List<TreatyEvent> events, AgreementContent content) {
    return life(content).reservations(events).unclear();
  }

  private static Lifecycle life(AgreementContent content) {
    return new Lifecycle(content.temporal(), content.terms(), content.parties(), List.of(), null);
  }

  /** What came before the entry into force under clauses that hold only after it. */
  static Stream<Uncounted> tooEarly(
      Collection<TemporalClause> clauses,
      LifeTerms terms,
      List<TreatyEvent> events,
      @Nullable LocalDate entryIntoForce) {
    return clauses.stream()
        .filter(clause -> !BY_PARTY.contains(clause.name()))
        .flatMap(clause -> tooEarly(clause, clauses, terms, events, entryIntoForce));
  }

  private static Stream<Uncounted> tooEarly(
      TemporalClause clause,
      Collection<TemporalClause> others,
      LifeTerms terms,
      List<TreatyEvent> events,
      @Nullable LocalDate entryIntoForce) {
    return events.stream()
        .filter(event -> terms.tooEarly(clause, event, entryIntoForce))
        .map(event ->
            new Uncounted(
                event,
                "the clause on "
                    + clause.name().replace('_', ' ')
                    + " holds only after the entry into force ("
                    + (entryIntoForce == null ? "not known yet" : Reckoning.words(entryIntoForce))
                    + ")",
                others.stream()
                    .anyMatch(other ->
                        other.formula().reads(event)
                            && !terms.tooEarly(other, event, entryIntoForce))));
  }
}
