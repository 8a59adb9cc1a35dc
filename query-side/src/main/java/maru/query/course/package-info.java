/// The page of one course, as the one who asks may see it.
@NullMarked
package maru.query.course;

import org.jspecify.annotations.NullMarked;
