/**
 * The frame and the parts of every page: layout, navigation, form fields as typed, clauses and
 * decisions in words, and the renderer of the templates. Templates get only records of this package
 * and page records made by the feature packages; never a room's own types. No tables.
 */
@NullMarked
package org.pacta.web.page;

import org.jspecify.annotations.NullMarked;
