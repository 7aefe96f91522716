/**
 * Writing a request as a task list: agreement and form, what is asked, persons and items, personal
 * data and safeguards, check and submit. Each step keeps whatever is typed, complete or not.
 */
@NullMarked
package org.pacta.web.compose;

import org.jspecify.annotations.NullMarked;
