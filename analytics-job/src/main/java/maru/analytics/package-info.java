/// The analytics job: from the event history to recommendations and demand.
@NullMarked
package maru.analytics;

import org.jspecify.annotations.NullMarked;
