@NullMarked
package maru.store;

import org.jspecify.annotations.NullMarked;
