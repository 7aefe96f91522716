/** One node of one state: rooms, one process, one transaction per act. */
@NullMarked
package org.pacta.node;

import org.jspecify.annotations.NullMarked;
