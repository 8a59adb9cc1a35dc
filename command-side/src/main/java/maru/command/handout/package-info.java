/// Decides about what an instructor hands to a live class.
@NullMarked
package maru.command.handout;

import org.jspecify.annotations.NullMarked;
