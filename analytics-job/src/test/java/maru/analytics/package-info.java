@NullMarked
package maru.analytics;

import org.jspecify.annotations.NullMarked;
