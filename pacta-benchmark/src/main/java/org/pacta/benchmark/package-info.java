/**
 * Benchmarks of the agreement language: how many decisions a core makes, beside CEL alone and Cedar
 * on the same rules, what loading and checking take, and what a thousand agreements cost. Run by
 * {@code ./pacta bench agreement}; figures, never a verdict of a test.
 */
@NullMarked
package org.pacta.benchmark;

import org.jspecify.annotations.NullMarked;
