@NullMarked
package maru.query.korean;

import org.jspecify.annotations.NullMarked;
