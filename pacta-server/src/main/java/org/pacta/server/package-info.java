/**
 * The {@code pacta} command line: what a person types, and the exit code they get back. Each
 * command only reads its arguments and calls {@code org.pacta.server.node} or {@code
 * org.pacta.server.demo}.
 */
@NullMarked
package org.pacta.server;

import org.jspecify.annotations.NullMarked;
