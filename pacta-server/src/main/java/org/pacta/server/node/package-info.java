/**
 * One running node: keys, agreements, database, rooms, web, in the order in which they must start
 * and the reverse order in which they stop.
 */
@NullMarked
package org.pacta.server.node;

import org.jspecify.annotations.NullMarked;
