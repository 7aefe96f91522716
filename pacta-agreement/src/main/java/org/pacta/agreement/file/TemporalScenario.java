package org.pacta.agreement.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/**
 * A date test that travels with an agreement: the date a clause gives, or the status on a day.
 *
 * @param name what it shows
 * @param clause temporal clause, or deadline id; empty for a status
 * @param given date of receipt by party; a common date has the key {@code ""}
 * @param events what happened, instead of dates of receipt
 * @param expect date expected, or null for none
 * @param at day of the status
 * @param between parties whose relations are meant; empty for all
 * @param territory territory in respect of which the status is meant, or null
 * @param status status expected, or null when a date is
 * @param readings alternative in use by reading
 * @param place where it stands
 */
public record TemporalScenario(
    String name,
    String clause,
    Map<String, LocalDate> given,
    List<TreatyEvent> events,
    @Nullable LocalDate expect,
    LocalDate at,
    List<String> between,
    @Nullable String territory,
    @Nullable StatusCode status,
    Map<String, String> readings,
    Place place) {}
