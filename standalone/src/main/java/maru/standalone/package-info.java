@NullMarked
package maru.standalone;

import org.jspecify.annotations.NullMarked;
