/** The list of requests: sorted by links, filtered by the address, everything in the URL. */
@NullMarked
package org.pacta.web.requestlist;

import org.jspecify.annotations.NullMarked;
