package org.pacta.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some events say besides their day.
 *
 * @param caseId case the event belongs to; events of other cases do not meet its duties; or null
 * @param instant moment of the event, for lengths in hours, or null
 * @param urgent true when the matter is urgent
 * @param depositary depositary that received an instrument, or null when there is but one
 * @param reservation reservation made or withdrawn, or null
 * @param variant which of a deadline's lengths applies, such as {@code needs_court}, or null
 * @param facts facts of the case, for the conditions of duties
 * @param amount how much or how many, for running totals, or null
 * @param announced day from which the date of the event is known, so that time is counted back from
 *     it before it happens; null when nobody said
 * @param effective date agreed in it, such as that of the entry into force, or null
 * @param item which of several matters of its case it concerns, such as one of two persons held, or
 *     null; what happened of another matter has nothing to do with it
 * @param to Parties it is addressed to, such as those that received a note; empty when it says
 *     none, and then it counts for all
 * @param values members of the list that it notifies or changes, or null when it says none
 * @param currency currency or other unit of its amount, or null when it says none
 * @param actOf Party whose act it is besides that of the body which did it, or null
 */
public record EventDetail(
    @Nullable String caseId,
    @Nullable Instant instant,
    boolean urgent,
    @Nullable String depositary,
    @Nullable String reservation,
    @Nullable String variant,
    Facts facts,
    @Nullable Long amount,
    @Nullable LocalDate announced,
    @Nullable LocalDate effective,
    @Nullable String item,
    List<String> to,
    @Nullable List<String> values,
    @Nullable String currency,
    @Nullable String actOf) {
  /** Nothing more. */
  public static final EventDetail NONE =
      new EventDetail(
          null,
          null,
          false,
          null,
          null,
          null,
          Facts.NONE,
          null,
          null,
          null,
          null,
          List.of(),
          null,
          null);

  public EventDetail {
    to = List.copyOf(to);
    values = values == null ? null : List.copyOf(values);
  }

  /** What an event says by itself: whose act that of a body is the file says. */
  public EventDetail(
      @Nullable String caseId,
      @Nullable Instant instant,
      boolean urgent,
      @Nullable String depositary,
      @Nullable String reservation,
      @Nullable String variant,
      Facts facts,
      @Nullable Long amount,
      @Nullable LocalDate announced,
      @Nullable LocalDate effective,
      @Nullable String item,
      List<String> to,
      @Nullable List<String> values,
      @Nullable String currency) {
    this(
        caseId,
        instant,
        urgent,
        depositary,
        reservation,
        variant,
        facts,
        amount,
        announced,
        effective,
        item,
        to,
        values,
        currency,
        null);
  }

  /** What an event says that concerns its whole case, and names nobody it is addressed to. */
  public EventDetail(
      @Nullable String caseId,
      @Nullable Instant instant,
      boolean urgent,
      @Nullable String depositary,
      @Nullable String reservation,
      @Nullable String variant,
      Facts facts,
      @Nullable Long amount,
      @Nullable LocalDate announced,
      @Nullable LocalDate effective) {
    this(
        caseId,
        instant,
        urgent,
        depositary,
        reservation,
        variant,
        facts,
        amount,
        announced,
        effective,
        null,
        List.of(),
        null,
        null);
  }

  /** What an event says whose matter is of no particular kind, without facts. */
  public EventDetail(
      @Nullable String caseId,
      @Nullable Instant instant,
      boolean urgent,
      @Nullable String depositary,
      @Nullable String reservation) {
    this(caseId, instant, urgent, depositary, reservation, null, Facts.NONE);
  }

  /** The same of another case. */
  public EventDetail ofCase(String other) {
    return with(other, instant, item, to);
  }

  /** The same of one of several matters of its case. */
  public EventDetail ofItem(@Nullable String matter) {
    return with(caseId, instant, matter, to);
  }

  /** The same addressed to some Parties. */
  public EventDetail addressedTo(List<String> parties) {
    return with(caseId, instant, item, parties);
  }

  /** The same at a moment, or at none that is known. */
  public EventDetail at(@Nullable Instant moment) {
    return with(caseId, moment, item, to);
  }

  private EventDetail with(
      @Nullable String its, @Nullable Instant moment, @Nullable String matter, List<String> named) {
    return with(its, moment, matter, named, announced, values, currency);
  }

  private EventDetail with(
      @Nullable String its,
      @Nullable Instant moment,
      @Nullable String matter,
      List<String> named,
      @Nullable LocalDate known,
      @Nullable List<String> members,
      @Nullable String stated) {
    return with(its, moment, matter, named, known, members, stated, actOf);
  }

  private EventDetail with(
      @Nullable String its,
      @Nullable Instant moment,
      @Nullable String matter,
      List<String> named,
      @Nullable LocalDate known,
      @Nullable List<String> members,
      @Nullable String stated,
      @Nullable String whose) {
    return new EventDetail(
        its,
        moment,
        urgent,
        depositary,
        reservation,
        variant,
        facts,
        amount,
        known,
        effective,
        matter,
        named,
        members,
        stated,
        whose);
  }

  /** The same as the act of a Party, too, addressed to some. */
  EventDetail actOf(@Nullable String whose, List<String> named) {
    return with(caseId, instant, item, named, announced, values, currency, whose);
  }

  /** The same naming the members of a list. */
  public EventDetail naming(@Nullable List<String> members) {
    return with(caseId, instant, item, to, announced, members, currency);
  }

  /** The same with its amount in a currency or other unit, or in none that it says. */
  public EventDetail inCurrency(@Nullable String stated) {
    return with(caseId, instant, item, to, announced, values, stated);
  }

  /** The same, its date known from a day on. */
  EventDetail announcedOn(@Nullable LocalDate day) {
    return with(caseId, instant, item, to, day, values, currency);
  }

  /** What an event says that states no amount. */
  public EventDetail(
      @Nullable String caseId,
      @Nullable Instant instant,
      boolean urgent,
      @Nullable String depositary,
      @Nullable String reservation,
      @Nullable String variant,
      Facts facts) {
    this(caseId, instant, urgent, depositary, reservation, variant, facts, null, null, null);
  }
}
