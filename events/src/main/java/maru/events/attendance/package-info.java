/// Who was in a live session, and what became of that afterwards.
@NullMarked
package maru.events.attendance;

import org.jspecify.annotations.NullMarked;
