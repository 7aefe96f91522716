/**
 * The {@code pacta agreement} commands. They work offline, without a node. Exit codes: 0 fine, 2
 * usage, 3 findings or refusal, 1 fault.
 */
@NullMarked
package org.pacta.agreement.command;

import org.jspecify.annotations.NullMarked;
