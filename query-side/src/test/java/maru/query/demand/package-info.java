@NullMarked
package maru.query.demand;

import org.jspecify.annotations.NullMarked;
