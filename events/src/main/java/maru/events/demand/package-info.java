/// What people look for and wish for.
@NullMarked
package maru.events.demand;

import org.jspecify.annotations.NullMarked;
