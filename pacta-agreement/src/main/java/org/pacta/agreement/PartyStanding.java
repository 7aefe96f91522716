package org.pacta.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one party stands to an agreement on a day.
 *
 * @param member true when the agreement is in force for it
 * @param since first day in force for it, or null while unknown
 * @param until last day in force for it, if its withdrawal is known, else null
 * @param arithmetic the reckoning in words
 */
public record PartyStanding(
    boolean member, @Nullable LocalDate since, @Nullable LocalDate until, String arithmetic) {}
