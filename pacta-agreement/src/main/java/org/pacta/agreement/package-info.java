/**
 * The agreement language: reads agreement files, checks them, decides acts, explains the decisions
 * and computes the dates on which an agreement starts, stops and ends.
 *
 * <p>Start at {@link org.pacta.agreement.AgreementFolder}, then {@link
 * org.pacta.agreement.Agreement#decide}. Everything here is immutable, has no clock and does no
 * input or output after loading.
 */
@NullMarked
package org.pacta.agreement;

import org.jspecify.annotations.NullMarked;
