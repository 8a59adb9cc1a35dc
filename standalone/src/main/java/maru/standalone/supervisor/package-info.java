/// The supervisor of `./maru up`: a small plain JVM that starts every part of Maru on one machine,
/// in order of need, watches them, starts again what dies, and ends them all.
@NullMarked
package maru.standalone.supervisor;

import org.jspecify.annotations.NullMarked;
