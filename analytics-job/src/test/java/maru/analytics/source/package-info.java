@NullMarked
package maru.analytics.source;

import org.jspecify.annotations.NullMarked;
