package org.pacta.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One duty that an event started, and how it stands on a day.
 *
 * @param rule id of the duty
 * @param bearer role that owes it, for example {@code each_party}
 * @param party party that owes it when the bearer names one, or null
 * @param creditor party to which alone it is owed, where it is owed to each other Party by itself;
 *     or null
 * @param towards party to which it is owed otherwise, where it is one that the case or the event
 *     names; or null
 * @param eventParty party that the event names, or null
 * @param caseId case it belongs to, or null
 * @param item which matter of that case it concerns, or null
 * @param started day of the event that started it
 * @param trigger event that started it
 * @param perform event that meets it
 * @param due last day, or null when none can be worked out
 * @param dueAt exact end when the length counts hours, at the latest where of its start the day
 *     alone is known; else null, and the whole due day counts
 * @param legal true when the due day is a period of the text, false for a target
 * @param status how it stands
 * @param endedOn day it was met or released, or null
 * @param released true when it ended without being met, though its time may have passed before
 * @param cite units of the text
 * @param arithmetic the reckoning in words
 * @param missing facts that its condition still needs
 * @param period period of the calendar it is owed for, such as {@code 2026-Q2}, or null
 * @param refrain true when {@code perform} is what must not happen before the due day
 * @param amount how much it asks for, or null
 * @param target operational target that comes before the period of the text, or null
 * @param together Parties that owe it together, where the case names them; else empty
 * @param certain true when it is known that it is owed, and by whom, though perhaps not how it
 *     stands
 * @param moments when exactly it started, stood still and ended, as far as the events say
 */
public record DutyState(
    String rule,
    String bearer,
    @Nullable String party,
    @Nullable String creditor,
    @Nullable String towards,
    @Nullable String eventParty,
    @Nullable String caseId,
    @Nullable String item,
    LocalDate started,
    String trigger,
    String perform,
    @Nullable LocalDate due,
    @Nullable Instant dueAt,
    boolean legal,
    DutyStatus status,
    @Nullable LocalDate endedOn,
    boolean released,
    List<String> cite,
    String arithmetic,
    List<String> missing,
    @Nullable String period,
    boolean refrain,
    @Nullable AmountOwed amount,
    @Nullable Target target,
    List<String> together,
    boolean certain,
    Moments moments) {
  /** The one Party to which it is owed, as far as that is known. */
  public @Nullable String owedTo() {
    return creditor == null ? towards : creditor;
  }

  public DutyState {
    cite = List.copyOf(cite);
    missing = List.copyOf(missing);
    together = List.copyOf(together);
  }

  /** The same where it is not known whether it is owed, with why and what would say it. */
  public DutyState unclear(String why, List<String> lacking) {
    return unclear(why, lacking, false);
  }

  /**
   * The same where it is not known how it stands, with why and what would say it.
   *
   * @param owed true when it is owed all the same
   */
  public DutyState unclear(String why, List<String> lacking, boolean owed) {
    return with(
        DutyStatus.UNCLEAR,
        owed && certain,
        null,
        false,
        arithmetic + why,
        Stream.concat(missing.stream(), lacking.stream()).distinct().toList(),
        new Moments(moments.started(), null, null, null));
  }

  /** The same with more said of how it was reckoned. */
  public DutyState saying(String more) {
    return with(status, certain, endedOn, released, arithmetic + more, missing, moments);
  }

  /** The same where it is not known when it ended, or by what. */
  public DutyState endedSomehow() {
    return with(
        status,
        certain,
        null,
        released,
        arithmetic,
        missing,
        new Moments(moments.started(), null, null, null));
  }

  /**
   * The same where nobody knows whose act started it.
   *
   * @param owed true where so it is not known who owes it, either
   */
  public DutyState ofNobody(boolean owed) {
    return new DutyState(
        rule,
        bearer,
        owed ? null : party,
        creditor,
        null,
        null,
        caseId,
        item,
        started,
        trigger,
        perform,
        due,
        dueAt,
        legal,
        status,
        endedOn,
        released,
        cite,
        arithmetic,
        missing,
        period,
        refrain,
        amount,
        target,
        together,
        certain && !owed,
        moments);
  }

  /** The same where it is not known to whom it is owed. */
  public DutyState towardsNobody() {
    return with(null, status, certain, endedOn, released, arithmetic, missing, moments);
  }

  private DutyState with(
      DutyStatus then,
      boolean owed,
      @Nullable LocalDate ended,
      boolean let,
      String words,
      List<String> lacking,
      Moments exactly) {
    return with(towards, then, owed, ended, let, words, lacking, exactly);
  }

  private DutyState with(
      @Nullable String facing,
      DutyStatus then,
      boolean owed,
      @Nullable LocalDate ended,
      boolean let,
      String words,
      List<String> lacking,
      Moments exactly) {
    return new DutyState(
        rule,
        bearer,
        party,
        creditor,
        facing,
        eventParty,
        caseId,
        item,
        started,
        trigger,
        perform,
        due,
        dueAt,
        legal,
        then,
        ended,
        let,
        cite,
        words,
        lacking,
        period,
        refrain,
        amount,
        target,
        together,
        owed,
        exactly);
  }

  /**
   * An operational target beside a period of the text: after it the duty is late, not in breach.
   *
   * @param day last day
   * @param at exact end, or null when the whole day counts
   */
  public record Target(LocalDate day, @Nullable Instant at) {}

  /**
   * Moments of the events that moved a duty; each null when unknown or when there was no such
   * event.
   *
   * @param started when it started
   * @param paused when its clock stopped, while it stands still
   * @param ended when it was met
   * @param by event that ended it, where that is none of what was owed, such as a refusal
   */
  public record Moments(
      @Nullable Instant started,
      @Nullable Instant paused,
      @Nullable Instant ended,
      @Nullable String by) {}
}
