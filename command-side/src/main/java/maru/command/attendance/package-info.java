/// Decides about calls in a live class, and about what its attendance comes to.
@NullMarked
package maru.command.attendance;

import org.jspecify.annotations.NullMarked;
