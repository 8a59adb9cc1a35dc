/// The live channel: what is going on in a class, told to each of its people as far as they may
/// know.
@NullMarked
package maru.query.classroom;

import org.jspecify.annotations.NullMarked;
