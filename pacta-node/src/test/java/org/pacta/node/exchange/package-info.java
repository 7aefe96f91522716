@NullMarked
package org.pacta.node.exchange;

import org.jspecify.annotations.NullMarked;
