package org.pacta.agreement;

import java.time.ZoneId;

/**
 * A party to an agreement.
 *
 * @param id code of the state or body, for example {@code KZ}
 * @param name full name as in the text
 * @param shortName name for screens, for example {@code Kazakhstan}
 * @param timeZone zone in which the party's days begin
 * @param stateExists false when the party has ceased to exist; such a file never runs
 */
public record Party(
    String id, String name, String shortName, ZoneId timeZone, boolean stateExists) {}
