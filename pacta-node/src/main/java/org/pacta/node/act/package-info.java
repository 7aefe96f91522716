/**
 * What every act of a person has in common: the answer is a value, and a declined act says why,
 * whose matter it is and what would change it; and an act called twice under one key is done once
 * ({@link org.pacta.node.act.Repeats}). Owns {@code repeatable_call}.
 */
@NullMarked
package org.pacta.node.act;

import org.jspecify.annotations.NullMarked;
