/// Decides about wishes for courses that do not exist yet.
@NullMarked
package maru.command.demand;

import org.jspecify.annotations.NullMarked;
