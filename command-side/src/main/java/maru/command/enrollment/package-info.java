/// Decides who has a seat in a course, who waits for one, and who holds one for a friend.
@NullMarked
package maru.command.enrollment;

import org.jspecify.annotations.NullMarked;
