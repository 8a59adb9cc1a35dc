/// Decides about what students of a live class ask, and their votes.
@NullMarked
package maru.command.question;

import org.jspecify.annotations.NullMarked;
