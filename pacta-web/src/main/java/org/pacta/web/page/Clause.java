package org.pacta.web.page;

/**
 * A clause with its gist, and where it stands on the agreement page.
 *
 * @param label as people write it, such as {@code Art. 9(4), sentence 1}
 * @param gist in our own words; empty when the unit is not known here
 */
public record Clause(String label, String gist, String href) {}
