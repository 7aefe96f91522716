/** The API over real HTTP on a real database. */
@NullMarked
package org.pacta.web.api;

import org.jspecify.annotations.NullMarked;
