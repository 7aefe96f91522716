/**
 * Measures what this machine can do; prints machine, seed and figures, keeps nothing. Real parts
 * only: durable databases, both signatures, sealing, mutual TLS.
 */
@NullMarked
package org.pacta.server.bench;

import org.jspecify.annotations.NullMarked;
