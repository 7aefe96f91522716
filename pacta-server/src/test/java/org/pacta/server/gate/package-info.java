/** The gates of the build: rooms and clocks, sizes of files. */
@NullMarked
package org.pacta.server.gate;

import org.jspecify.annotations.NullMarked;
