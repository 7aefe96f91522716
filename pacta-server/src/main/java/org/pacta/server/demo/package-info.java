/**
 * The demonstration: two nodes as two processes, invented people, and the story of one request and
 * its answer, told over the same doors everybody uses.
 */
@NullMarked
package org.pacta.server.demo;

import org.jspecify.annotations.NullMarked;
