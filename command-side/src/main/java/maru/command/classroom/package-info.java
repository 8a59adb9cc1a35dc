/// Decides when a class begins and ends, who is in it, and what its instructor does there.
@NullMarked
package maru.command.classroom;

import org.jspecify.annotations.NullMarked;
