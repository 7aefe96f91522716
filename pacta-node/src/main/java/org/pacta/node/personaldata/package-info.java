/**
 * Records of transfer and reception of personal data with their destruction terms (Arts. 10(5),
 * 10(6)). Owns {@code transfer_record}; written by the request room in the transaction that sends
 * or receives.
 */
@NullMarked
package org.pacta.node.personaldata;

import org.jspecify.annotations.NullMarked;
