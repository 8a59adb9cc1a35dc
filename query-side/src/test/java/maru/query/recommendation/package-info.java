@NullMarked
package maru.query.recommendation;

import org.jspecify.annotations.NullMarked;
