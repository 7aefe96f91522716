/**
 * The records of transfer and reception of personal data (Art. 10(6)): purpose, list, authorities,
 * destruction term, and whether the partner's record is the same.
 */
@NullMarked
package org.pacta.web.records;

import org.jspecify.annotations.NullMarked;
