/**
 * From a treaty's plain text to units with ids: the start of a new agreement file, and the way a
 * text is compared with a file that holds only gists and hashes.
 */
@NullMarked
package org.pacta.agreement.scaffold;

import org.jspecify.annotations.NullMarked;
