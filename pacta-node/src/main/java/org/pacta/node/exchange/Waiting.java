package org.pacta.node.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Messages a partner has not receipted yet.
 *
 * @param oldest when the oldest of them was queued
 * @param lastCode why the last attempt did not end in a receipt, for example {@code unreachable};
 *     null before the first attempt
 * @param tooLong whether they have waited longer than the operator allows
 */
public record Waiting(
    String partner,
    String agreement,
    int messages,
    Instant oldest,
    @Nullable String lastCode,
    boolean tooLong) {}
