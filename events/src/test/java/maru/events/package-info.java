@NullMarked
package maru.events;

import org.jspecify.annotations.NullMarked;
