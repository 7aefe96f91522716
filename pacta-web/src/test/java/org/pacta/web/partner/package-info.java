@NullMarked
package org.pacta.web.partner;

import org.jspecify.annotations.NullMarked;
