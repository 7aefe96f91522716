package org.pacta.agreement;

import org.jspecify.annotations.Nullable;

/**
 * An event that an act brings about.
 *
 * @param event name from the vocabulary
 * @param when guard over the facts of the act, or null for always
 */
public record Brings(String event, @Nullable String when) {}
