/**
 * The register file an office writes before its first start: authorities, people, national law and
 * notes received. It only adds what is not there yet; later changes are acts of people.
 */
@NullMarked
package org.pacta.server.register;

import org.jspecify.annotations.NullMarked;
