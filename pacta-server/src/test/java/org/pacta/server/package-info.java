/** The command line and the launcher under test. */
@NullMarked
package org.pacta.server;

import org.jspecify.annotations.NullMarked;
