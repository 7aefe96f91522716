/**
 * Error pages with a short id that is also in the log; problem+json under {@code /api}. What a
 * person may not see reads like what does not exist.
 */
@NullMarked
package org.pacta.web.error;

import org.jspecify.annotations.NullMarked;
