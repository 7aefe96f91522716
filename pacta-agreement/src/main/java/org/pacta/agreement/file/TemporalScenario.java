package org.pacta.agreement.file;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A date test that travels with an agreement.
 *
 * @param name what it shows
 * @param clause temporal clause, or deadline id
 * @param given date of receipt by party; a common date has the key {@code ""}
 * @param expect date expected, or null for none
 * @param place where it stands
 */
public record TemporalScenario(
    String name,
    String clause,
    Map<String, LocalDate> given,
    @Nullable LocalDate expect,
    Place place) {}
