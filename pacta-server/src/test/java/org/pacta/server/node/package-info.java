/** What a node keeps and what it refuses to start on, under test. */
@NullMarked
package org.pacta.server.node;

import org.jspecify.annotations.NullMarked;
