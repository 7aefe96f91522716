/**
 * States, competent authorities and contact points: the dated register of Art. 13. Owns {@code
 * authority}.
 */
@NullMarked
package org.pacta.node.party;

import org.jspecify.annotations.NullMarked;
