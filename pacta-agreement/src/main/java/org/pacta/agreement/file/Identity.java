package org.pacta.agreement.file;

import java.time.LocalDate;

/**
 * Who an agreement file says it is.
 *
 * @param id for example {@code kz-cz-2017}
 * @param edition edition of the encoding
 * @param title full title
 * @param shortTitle title for screens
 * @param operational false for a historical text
 * @param whyNotOperational reason, empty when operational
 * @param signed date of signature
 */
public record Identity(
    String id,
    String edition,
    String title,
    String shortTitle,
    boolean operational,
    String whyNotOperational,
    LocalDate signed) {}
