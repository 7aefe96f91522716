/** The Work page: what waits for this person, most pressing first, and how the outbox stands. */
@NullMarked
package org.pacta.web.work;

import org.jspecify.annotations.NullMarked;
