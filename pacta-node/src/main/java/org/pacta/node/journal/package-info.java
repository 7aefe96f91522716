/**
 * Append-only, hash-linked record of every act and access (Art. 10(6), 10(7)). Owns {@code journal}
 * and {@code journal_head}. Called by every room inside its own transaction; holds no personal
 * data.
 */
@NullMarked
package org.pacta.node.journal;

import org.jspecify.annotations.NullMarked;
