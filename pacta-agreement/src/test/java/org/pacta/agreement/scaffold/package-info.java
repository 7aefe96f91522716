@NullMarked
package org.pacta.agreement.scaffold;

import org.jspecify.annotations.NullMarked;
