package org.pacta.web.page;

import org.jspecify.annotations.Nullable;

/** What identifies a case on each of its pages. */
public record IdentityBar(
    String ourReference,
    String theirReference,
    String partner,
    Status state,
    String holder,
    @Nullable Deadline deadline,
    String nextAction) {}
