/** Settings under test. */
@NullMarked
package org.pacta.server.settings;

import org.jspecify.annotations.NullMarked;
