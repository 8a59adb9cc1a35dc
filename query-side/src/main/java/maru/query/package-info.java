@NullMarked
package maru.query;

import org.jspecify.annotations.NullMarked;
