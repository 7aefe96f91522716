package org.pacta.protocol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message before it is signed; the components are those of {@link Manifest}. */
public record Draft(
    Route route,
    @Nullable String previous,
    String type,
    UUID conversation,
    Instant created,
    Marking marking,
    byte[] content) {}
