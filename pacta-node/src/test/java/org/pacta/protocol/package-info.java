@NullMarked
package org.pacta.protocol;

import org.jspecify.annotations.NullMarked;
