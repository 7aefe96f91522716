package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/** How a clause turns events into a date of effect. */
public sealed interface TemporalFormula {
  /** Receipts the formula waits for; none for a date the text states. */
  List<Awaited> awaiting();

  /** For example {@code 5 years after entry into force}. */
  default String inWords() {
    return FormulaWords.of(this);
  }

  /** True when one of the receipts waited for is of this event. */
  default boolean reads(TreatyEvent receipt) {
    return awaiting().stream().anyMatch(awaited -> awaited.event().equals(receipt.event()));
  }

  /** First event whose dates are read; empty for a date the text states. */
  default String event() {
    return awaiting().stream().map(Awaited::event).findFirst().orElse("");
  }

  /** True when the date is the day of an event itself, so that its moment is one of effect. */
  default boolean ofTheEvent() {
    return switch (this) {
      case SameDay _ -> true;
      case Latest(List<TemporalFormula> parts) ->
          parts.stream().allMatch(TemporalFormula::ofTheEvent);
      case Earliest(List<TemporalFormula> parts) ->
          parts.stream().allMatch(TemporalFormula::ofTheEvent);
      case FirstDayOfMonth _, LengthAfter _, Agreed _, Stated _ -> false;
    };
  }

  /** True when its date, or one of its dates, is one that the event states. */
  default boolean statesItsDay() {
    return switch (this) {
      case Agreed _ -> true;
      case Latest(List<TemporalFormula> parts) ->
          parts.stream().anyMatch(TemporalFormula::statesItsDay);
      case Earliest(List<TemporalFormula> parts) ->
          parts.stream().anyMatch(TemporalFormula::statesItsDay);
      case SameDay _, FirstDayOfMonth _, LengthAfter _, Stated _ -> false;
    };
  }

  /**
   * True when its date, or one of its dates, is the later of those of several events, or of one by
   * several that it names.
   */
  default boolean takesSeveral() {
    return switch (this) {
      case Latest latest -> latest.awaiting().stream().map(Awaited::whose).distinct().count() > 1;
      case Earliest(List<TemporalFormula> parts) ->
          parts.stream().anyMatch(TemporalFormula::takesSeveral);
      case SameDay _, LengthAfter _, FirstDayOfMonth _, Agreed _, Stated _ -> false;
    };
  }

  /** True when it, or one of its dates, is some hours after the receipts awaited. */
  default boolean inHours() {
    return switch (this) {
      case LengthAfter(TimeLength length, Awaited _) -> length.inHours();
      case Latest(List<TemporalFormula> parts) -> parts.stream().anyMatch(TemporalFormula::inHours);
      case Earliest(List<TemporalFormula> parts) ->
          parts.stream().anyMatch(TemporalFormula::inHours);
      case SameDay _, FirstDayOfMonth _, Agreed _, Stated _ -> false;
    };
  }

  /**
   * First day of the n-th month after the month of a day: that of the receipts awaited, or a length
   * of time after it.
   */
  record FirstDayOfMonth(int ordinal, TimeLength after, Awaited awaited)
      implements TemporalFormula {
    @Override
    public List<Awaited> awaiting() {
      return List.of(awaited);
    }
  }

  /** A length of time after the receipts awaited; the day of receipt is not counted. */
  record LengthAfter(TimeLength length, Awaited awaited) implements TemporalFormula {
    @Override
    public List<Awaited> awaiting() {
      return List.of(awaited);
    }
  }

  /** The day of the receipts awaited itself, such as signature. */
  record SameDay(Awaited awaited) implements TemporalFormula {
    @Override
    public List<Awaited> awaiting() {
      return List.of(awaited);
    }
  }

  /** The date the Parties agreed on in an event, such as an exchange of notes. */
  record Agreed(Awaited awaited) implements TemporalFormula {
    @Override
    public List<Awaited> awaiting() {
      return List.of(awaited);
    }
  }

  /** A date the text states. */
  record Stated(LocalDate date) implements TemporalFormula {
    @Override
    public List<Awaited> awaiting() {
      return List.of();
    }
  }

  /** The latest of several dates, all of which must be known. */
  record Latest(List<TemporalFormula> parts) implements TemporalFormula {
    public Latest {
      parts = List.copyOf(parts);
    }

    @Override
    public List<Awaited> awaiting() {
      return parts.stream().flatMap(part -> part.awaiting().stream()).toList();
    }
  }

  /** The earliest of several dates, as far as known. */
  record Earliest(List<TemporalFormula> parts) implements TemporalFormula {
    public Earliest {
      parts = List.copyOf(parts);
    }

    @Override
    public List<Awaited> awaiting() {
      return parts.stream().flatMap(part -> part.awaiting().stream()).toList();
    }
  }

  /**
   * Which receipts a formula waits for.
   *
   * @param event name of the event
   * @param count how many parties' receipts: 0 means every original party's, 1 any one
   * @param depositaries how many depositaries must have received a party's instrument; 0 for any
   * @param party the only party whose receipts count, or null for any
   * @param byAll true when a note counts once every other Party has received it, false when the
   *     first receipt of it counts
   */
  record Awaited(String event, int count, int depositaries, @Nullable String party, boolean byAll) {
    /** Count that stands for every original party. */
    public static final int EACH_PARTY = 0;

    /** The event, with whose it must be. */
    String whose() {
      return party == null ? event : event + " (" + party + ")";
    }

    /** True for a receipt that counts: of this event, and of the only party where one is named. */
    boolean takes(TreatyEvent receipt) {
      return event.equals(receipt.event()) && (party == null || party.equals(receipt.party()));
    }

    /** Receipts with any depositary. */
    public Awaited(String event, int count) {
      this(event, count, 0, null, false);
    }
  }
}
