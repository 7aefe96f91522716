/**
 * Reads agreement files: bounded YAML 1.2 with places, JSON Schema, and the typed content with
 * every reference followed. Produces findings, never half a file.
 */
@NullMarked
package org.pacta.agreement.file;

import org.jspecify.annotations.NullMarked;
