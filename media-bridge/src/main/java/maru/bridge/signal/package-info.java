/// The signalling protocol: its messages and their wire form.
@NullMarked
package maru.bridge.signal;

import org.jspecify.annotations.NullMarked;
