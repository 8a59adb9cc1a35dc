@NullMarked
package maru.analytics.recommendation;

import org.jspecify.annotations.NullMarked;
