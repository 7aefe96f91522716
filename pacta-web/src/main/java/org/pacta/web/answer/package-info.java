/**
 * Answering a request: each question on its own, then what Art. 10 asks for, then check and submit
 * to a second person. Whatever is typed is kept, complete or not.
 */
@NullMarked
package org.pacta.web.answer;

import org.jspecify.annotations.NullMarked;
