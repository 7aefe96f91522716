/**
 * The agreements in this node: notes received, what happened in cases, status in time, duties of
 * the Parties that belong to no case, decisions taken (Arts. 15 to 18). Owns {@code treaty_event},
 * {@code case_event}, {@code case_begun_before}, {@code national_law}, {@code decision} and {@code
 * decision_count}. Every other room asks this one to judge an act.
 */
@NullMarked
package org.pacta.node.treaty;

import org.jspecify.annotations.NullMarked;
