/**
 * Files and inputs made to harm, from a seed, and what the command line spends on each. Public:
 * {@link org.pacta.benchmark.hostile.HostileTable}.
 */
@NullMarked
package org.pacta.benchmark.hostile;

import org.jspecify.annotations.NullMarked;
