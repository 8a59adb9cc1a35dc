@NullMarked
package maru.analytics.demand;

import org.jspecify.annotations.NullMarked;
