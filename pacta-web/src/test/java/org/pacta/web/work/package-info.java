@NullMarked
package org.pacta.web.work;

import org.jspecify.annotations.NullMarked;
