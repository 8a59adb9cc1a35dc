/// Decides about what people in a live class say to each other.
@NullMarked
package maru.command.conversation;

import org.jspecify.annotations.NullMarked;
