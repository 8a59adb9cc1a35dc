/// What a student may like, as the analytics job found it and as it still holds when it is asked
/// for.
@NullMarked
package maru.query.recommendation;

import org.jspecify.annotations.NullMarked;
