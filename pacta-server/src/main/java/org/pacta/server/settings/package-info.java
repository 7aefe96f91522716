/**
 * The settings of one node: flags before environment before file before default, typed, printed at
 * start without secrets and with the origin of each. Serves whoever installs and operates a node.
 */
@NullMarked
package org.pacta.server.settings;

import org.jspecify.annotations.NullMarked;
