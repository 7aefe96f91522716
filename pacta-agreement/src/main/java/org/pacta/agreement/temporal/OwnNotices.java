package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.TemporalFormula.Awaited;

/**
 * What the notices of one Party give under a clause that takes each Party's by itself: of several
 * dates, each counts from its own event.
 *
 * @param date the date they give
 * @param given day of the notice that settles it, or null while there is none
 */
record OwnNotices(Reckoning date, @Nullable LocalDate given) {
  /**
   * What a clause gives.
   *
   * @param receipts the notice that counts for what is awaited, if there is one
   * @param of added to the name of what is lacking, such as the Party in brackets
   */
  static OwnNotices of(
      TemporalClause clause, Function<Awaited, Optional<TreatyEvent>> receipts, String of) {
    List<Awaited> awaited = clause.formula().awaiting();
    boolean none = awaited.stream().allMatch(it -> receipts.apply(it).isEmpty());
    // A date that the text states moves no Party that has done nothing.
    return none
        ? new OwnNotices(
            Reckoning.waiting(awaited.stream().map(it -> whose(it, of)).distinct().toList()), null)
        : of(clause, clause.formula(), receipts, of);
  }

  /**
   * What the acts of one Party give, with the receipts that did not count or are lacking.
   *
   * @param others from when until when the agreement is in force for each; empty while not known
   * @param originals Parties waited for meanwhile, where every other must receive an act
   */
  static OwnNotices ofParty(
      TemporalClause clause,
      String party,
      List<TreatyEvent> events,
      Map<String, List<Stay>> others,
      List<String> originals) {
    OwnNotices notices =
        of(
            clause,
            awaited ->
                awaited.byAll()
                    ? new BoundReceivers(awaited, events, others, originals).ofParty(party)
                    : new Receipts(awaited, events, originals).ofParty(party),
            " (" + party + ")");
    String words =
        clause.formula().awaiting().stream()
            .map(awaited ->
                awaited.byAll()
                    ? new BoundReceivers(awaited, events, others, originals).inWords(party)
                    : new Receipts(awaited, events, originals).uncounted(party))
            .collect(Collectors.joining());
    return new OwnNotices(notices.date().adding(words), notices.given());
  }

  private static OwnNotices of(
      TemporalClause clause,
      TemporalFormula formula,
      Function<Awaited, Optional<TreatyEvent>> receipts,
      String of) {
    return switch (formula) {
      case TemporalFormula.Stated(LocalDate date) -> new OwnNotices(Reckoning.stated(date), null);
      case TemporalFormula.Latest(List<TemporalFormula> parts) ->
          latest(clause, parts.stream().map(part -> of(clause, part, receipts, of)).toList());
      case TemporalFormula.Earliest(List<TemporalFormula> parts) ->
          earliest(parts.stream().map(part -> of(clause, part, receipts, of)).toList());
      case TemporalFormula.SameDay(Awaited awaited) -> of(clause, formula, awaited, receipts, of);
      case TemporalFormula.Agreed(Awaited awaited) -> of(clause, formula, awaited, receipts, of);
      case TemporalFormula.LengthAfter(var _, Awaited awaited) ->
          of(clause, formula, awaited, receipts, of);
      case TemporalFormula.FirstDayOfMonth(var _, var _, Awaited awaited) ->
          of(clause, formula, awaited, receipts, of);
    };
  }

  private static OwnNotices of(
      TemporalClause clause,
      TemporalFormula formula,
      Awaited awaited,
      Function<Awaited, Optional<TreatyEvent>> receipts,
      String of) {
    return receipts
        .apply(awaited)
        .map(event -> new OwnNotices(Reckoning.from(clause, formula, event), event.date()))
        .orElseGet(() -> new OwnNotices(Reckoning.waiting(List.of(whose(awaited, of))), null));
  }

  private static String whose(Awaited awaited, String of) {
    return of.isEmpty() ? awaited.whose() : awaited.event() + of;
  }

  private static OwnNotices latest(TemporalClause clause, List<OwnNotices> parts) {
    Reckoning date = Reckoning.latest(clause, parts.stream().map(OwnNotices::date).toList());
    return new OwnNotices(date, date.date() == null ? null : last(parts.stream()));
  }

  private static OwnNotices earliest(List<OwnNotices> parts) {
    Reckoning date = Reckoning.earliest(parts.stream().map(OwnNotices::date).toList());
    LocalDate settling =
        last(
            parts.stream()
                .filter(part -> Objects.equals(part.date().date(), date.date()))
                .limit(1));
    // A date that the text states counts from the first notice given.
    return new OwnNotices(date, settling == null ? first(parts.stream()) : settling);
  }

  private static @Nullable LocalDate first(Stream<OwnNotices> parts) {
    return parts
        .flatMap(part -> Stream.ofNullable(part.given()))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable LocalDate last(Stream<OwnNotices> parts) {
    return parts
        .flatMap(part -> Stream.ofNullable(part.given()))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
