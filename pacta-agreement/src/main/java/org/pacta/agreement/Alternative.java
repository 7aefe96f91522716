package org.pacta.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Another way to read the text.
 *
 * @param id for example {@code I-10a}
 * @param reading what the text would mean
 * @param switchable true when the file says what changes under it
 * @param timely true when, besides rules, it changes what the agreement works out itself from what
 *     happened: dates, turns, and times that run out
 * @param owing true when under it other duties may be owed, or otherwise: it is timely, or changes
 *     duties or their deadlines
 * @param noEffect why nothing the software does depends on it, or null
 */
public record Alternative(
    String id,
    String reading,
    boolean switchable,
    boolean timely,
    boolean owing,
    @Nullable String noEffect) {}
