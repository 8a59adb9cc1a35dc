/// What an instructor hands to a live class.
@NullMarked
package maru.events.handout;

import org.jspecify.annotations.NullMarked;
