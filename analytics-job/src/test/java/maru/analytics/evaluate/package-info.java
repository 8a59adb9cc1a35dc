@NullMarked
package maru.analytics.evaluate;

import org.jspecify.annotations.NullMarked;
