/// What students of a class ask, and for which questions the others vote.
@NullMarked
package maru.events.question;

import org.jspecify.annotations.NullMarked;
