@NullMarked
package maru.store.axon;

import org.jspecify.annotations.NullMarked;
