/**
 * Who may come in: sign-in, session, forgery protection, headers. A form that was sent after the
 * session ended is carried through the sign-in and offered again, so that nothing typed is lost.
 * Whether a person may see one case is not decided here but by the rooms' doors.
 */
@NullMarked
package org.pacta.web.access;

import org.jspecify.annotations.NullMarked;
