/**
 * The fields that a request and an answer share: what Art. 10 asks of whoever sends personal data,
 * and the official's assessment. From kept content to fields and back, and the choices with the
 * clause beside each. No tables.
 */
@NullMarked
package org.pacta.web.fields;

import org.jspecify.annotations.NullMarked;
