/// A live session: its start, its end, and who came and went.
@NullMarked
package maru.events.classroom;

import org.jspecify.annotations.NullMarked;
