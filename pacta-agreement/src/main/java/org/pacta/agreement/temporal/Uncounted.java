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
  /** Clauses by which each Party joins or leaves by its own notice. */
  private static final Set<String> OF_ONE_PARTY = Set.of("accession", "withdrawal");

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
    return new Lifecycle(content.temporal(), content.terms(), content.parties(), List.of(), null)
        .remembering();
  }

  /**
   * What came before the entry into force under clauses that hold only after it, and what is no
   * Party's under those by which each Party joins or leaves.
   */
  static Stream<Uncounted> under(
      Collection<TemporalClause> clauses,
      LifeTerms terms,
      List<TreatyEvent> events,
      @Nullable LocalDate entryIntoForce) {
    return Stream.concat(
        clauses.stream()
            .filter(clause -> !BY_PARTY.contains(clause.name()))
            .flatMap(clause -> tooEarly(clause, clauses, terms, events, entryIntoForce)),
        terms.multilateral()
            ? ofNoParty(clauses, terms, events)
            : ofAnOrgan(clauses, terms, events));
  }

  private static Stream<Uncounted> ofNoParty(
      Collection<TemporalClause> clauses, LifeTerms terms, List<TreatyEvent> events) {
    Set<String> consents = Consents.names(clauses);
    Stream<Uncounted> ofNobody =
        events.stream()
            .filter(event -> event.party() == null && consents.contains(event.event()))
            .map(event ->
                new Uncounted(
                    event,
                    "it names no Party, so it is nobody's consent: give the event with party for"
                        + " each",
                    true));
    return Stream.concat(ofNobody, leavingOfNoParty(clauses, terms, events));
  }

  private static Stream<Uncounted> leavingOfNoParty(
      Collection<TemporalClause> clauses, LifeTerms terms, List<TreatyEvent> events) {
    return events.stream()
        .filter(event -> event.party() == null || terms.bodies().contains(event.party()))
        .filter(event -> clauses.stream().anyMatch(clause -> clause.formula().reads(event)))
        .filter(event ->
            clauses.stream()
                .filter(clause -> clause.formula().reads(event))
                .allMatch(clause -> OF_ONE_PARTY.contains(clause.name())))
        .map(event ->
            new Uncounted(
                event,
                (event.party() == null
                        ? "it names no Party, so it counts for none"
                        : event.party()
                            + " is no Party, and speaks for none in the life of the agreement")
                    + ": give the event with party for each"));
  }

  /** A notice to end it that an organ gave: for its Party speaks who can bind it. */
  private static Stream<Uncounted> ofAnOrgan(
      Collection<TemporalClause> clauses, LifeTerms terms, List<TreatyEvent> events) {
    return events.stream()
        .filter(event -> terms.bodies().parties().containsKey(String.valueOf(event.party())))
        .filter(event ->
            clauses.stream()
                .filter(clause -> clause.name().equals("termination"))
                .flatMap(clause -> clause.formula().awaiting().stream())
                .anyMatch(
                    awaited -> awaited.event().equals(event.event()) && awaited.party() == null))
        .map(event ->
            new Uncounted(
                event,
                event.party()
                    + " is no Party, and speaks for none in the life of the agreement: give the"
                    + " event with party: "
                    + terms.bodies().party(String.valueOf(event.party()))
                    + " if it was its notice",
                true));
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
