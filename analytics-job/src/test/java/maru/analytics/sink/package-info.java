@NullMarked
package maru.analytics.sink;

import org.jspecify.annotations.NullMarked;
