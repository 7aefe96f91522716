package org.pacta.agreement.temporal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AmountOwed;
import org.pacta.agreement.Duty;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.guard.Truth;

/** Whether the condition of a duty holds in the case of an event, and how much it asks for. */
@FunctionalInterface
public interface CaseCondition {
  /**
   * What the facts of the event say.
   *
   * @param between Parties between which the duty is owed; none where it is owed among all
   */
  Held of(Duty duty, TreatyEvent trigger, Set<String> between);

  /**
   * Whether an event counts for a duty that asks more of what meets or ends it, by the facts of
   * that event; here each does.
   */
  default Held counts(Duty duty, TreatyEvent event, Set<String> between) {
    return Held.ALWAYS;
  }

  /** The scopes by which the facts of an event keep it from starting a duty; here none does. */
  default List<String> outside(Duty duty, TreatyEvent trigger, Set<String> between) {
    return List.of();
  }

  /** What would say when an event came that says its day alone, in words. */
  static String moment(TreatyEvent event) {
    return "the moment (at) of " + event.event();
  }

  /**
   * An answer.
   *
   * @param truth whether the condition holds
   * @param missing facts it still needs
   * @param amount how much the duty asks for, or null
   */
  record Held(Truth truth, List<String> missing, @Nullable AmountOwed amount) {
    /** Holds without more. */
    public static final Held ALWAYS = new Held(Truth.TRUE, List.of(), null);

    public Held {
      missing = List.copyOf(missing);
    }

    /**
     * What is so in each of some ways, of which one at least is there.
     *
     * @param what would say which of them it was
     */
    public static Held inEach(List<Held> ways, String what) {
      Held first = ways.getFirst();
      if (ways.stream().allMatch(first::equals)) {
        return first;
      }
      boolean alike = ways.stream().allMatch(way -> way.truth() == first.truth());
      boolean asMuch = ways.stream().allMatch(way -> Objects.equals(way.amount(), first.amount()));
      AmountOwed amount = first.amount();
      Stream<String> missing = ways.stream().flatMap(way -> way.missing().stream());
      return new Held(
          alike ? first.truth() : Truth.UNKNOWN,
          Stream.concat(missing, alike ? Stream.empty() : Stream.of(what)).distinct().toList(),
          asMuch || amount == null ? amount : amount.lacking(what));
    }

    /** The same where it is not known for want of something else, unless it does not hold. */
    Held lacking(String what) {
      return truth == Truth.FALSE
          ? this
          : new Held(
              Truth.UNKNOWN, Stream.concat(missing.stream(), Stream.of(what)).toList(), amount);
    }
  }
}
