package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one Party's own act gives, before it is held against the dates of the agreement itself.
 *
 * @param clause clause it rests on, or null when the text has none
 * @param own the date as reckoned from its act alone
 * @param given day of the act that settles it, or null while there is none
 */
record Joining(@Nullable TemporalClause clause, Reckoning own, @Nullable LocalDate given) {
  Membership.Step notBefore(@Nullable LocalDate earliest) {
    return notBefore(earliest, "Not before the agreement itself: ");
  }

  Membership.Step notBefore(@Nullable LocalDate earliest, String why) {
    return new Membership.Step(clause, bounded(earliest, why), null, given);
  }

  private Reckoning bounded(@Nullable LocalDate earliest, String why) {
    LocalDate date = own.date();
    if (date == null) {
      return own;
    }
    if (earliest == null) {
      return new Reckoning(null, List.of(), own.words() + " The agreement is not in force yet.");
    }
    return date.isBefore(earliest)
        ? new Reckoning(earliest, List.of(), own.words())
            .adding(" " + why + Reckoning.words(earliest) + ".")
        : own;
  }

  /** Consent that was no longer awaited, but came before the entry into force. */
  static Reckoning withTheRest(LocalDate given, LocalDate entryIntoForce) {
    return new Reckoning(
        entryIntoForce,
        List.of(),
        "Consent given on "
            + Reckoning.words(given)
            + ", before the entry into force: in force with the agreement itself, on "
            + Reckoning.words(entryIntoForce)
            + ".");
  }

  /** With the agreement itself, once it is in force. */
  static Reckoning whole(@Nullable LocalDate entryIntoForce) {
    return entryIntoForce == null
        ? new Reckoning(null, List.of(), "The agreement is not in force yet.")
        : new Reckoning(
            entryIntoForce,
            List.of(),
            "In force with the agreement itself, on " + Reckoning.words(entryIntoForce) + ".");
  }
}
