@NullMarked
package maru.bridge;

import org.jspecify.annotations.NullMarked;
