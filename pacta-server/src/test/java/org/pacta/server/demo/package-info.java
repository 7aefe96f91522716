/** The demonstration under test: real processes, killed in earnest. */
@NullMarked
package org.pacta.server.demo;

import org.jspecify.annotations.NullMarked;
