@NullMarked
package org.pacta.agreement;

import org.jspecify.annotations.NullMarked;
