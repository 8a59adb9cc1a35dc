/// Measures Maru against its bars. `./maru bench [name…]` runs [Bench].
///
/// A measurement is a [Benchmark] that stands in [Bench]'s list; it returns [Bar]s. Speeds are
/// ratios to a limit or a peer that is measured in the same run, in turn.
@NullMarked
package maru.bench;

import org.jspecify.annotations.NullMarked;
