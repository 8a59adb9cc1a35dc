/// Tests of all of Maru together, as `./maru up` starts it.
@NullMarked
package maru.standalone.whole;

import org.jspecify.annotations.NullMarked;
