@NullMarked
package org.pacta.web.page;

import org.jspecify.annotations.NullMarked;
