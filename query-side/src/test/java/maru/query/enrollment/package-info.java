@NullMarked
package maru.query.enrollment;

import org.jspecify.annotations.NullMarked;
