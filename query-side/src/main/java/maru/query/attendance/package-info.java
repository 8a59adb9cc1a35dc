/// Who was in a session and for how long, judged by the course's rule, from the session's events.
@NullMarked
package maru.query.attendance;

import org.jspecify.annotations.NullMarked;
