/**
 * The agreement page: articles with their gists, the rules beside them, the decisions that used
 * them, the status today with its date arithmetic, open readings and time limits.
 */
@NullMarked
package org.pacta.web.agreement;

import org.jspecify.annotations.NullMarked;
