/// What people say about what was recommended to them.
@NullMarked
package maru.events.recommendation;

import org.jspecify.annotations.NullMarked;
