/**
 * The pages as people use them: Debian's chromium over two real nodes, with and without JavaScript,
 * with axe on every page, nothing typed lost, and the keyboard alone.
 */
@NullMarked
package org.pacta.server.browser;

import org.jspecify.annotations.NullMarked;
