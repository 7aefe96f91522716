/** Fuzzing of what commands are given. */
@NullMarked
package org.pacta.agreement.command;

import org.jspecify.annotations.NullMarked;
