/// The event table as a Flink source: what is stored in parallel ranges of positions, then what
/// comes.
@NullMarked
package maru.analytics.source;

import org.jspecify.annotations.NullMarked;
