/**
 * The agreements in this node: notes received, status in time, decisions taken (Arts. 15 to 18).
 * Owns {@code treaty_event}, {@code decision} and {@code decision_cite}. Every other room asks this
 * one to judge an act.
 */
@NullMarked
package org.pacta.node.treaty;

import org.jspecify.annotations.NullMarked;
