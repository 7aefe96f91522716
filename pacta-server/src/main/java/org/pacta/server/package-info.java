@NullMarked
package org.pacta.server;

import org.jspecify.annotations.NullMarked;
