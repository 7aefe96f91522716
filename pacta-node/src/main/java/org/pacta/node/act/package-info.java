/**
 * What every act of a person has in common: the answer is a value, and a declined act says why,
 * whose matter it is and what would change it. No tables.
 */
@NullMarked
package org.pacta.node.act;

import org.jspecify.annotations.NullMarked;
