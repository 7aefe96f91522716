package org.pacta.agreement;

/**
 * Counts of the rules evaluated for a decision.
 *
 * @param holding rules whose guard was true
 * @param failing rules whose guard was false
 * @param unknown rules whose guard could not be settled
 */
public record AlsoChecked(int holding, int failing, int unknown) {}
