/// Who has a seat in a course, who waits for one, and who holds one for a friend.
@NullMarked
package maru.events.enrollment;

import org.jspecify.annotations.NullMarked;
