/// Rooms of running classes: who is connected, and what they send and receive.
@NullMarked
package maru.bridge.room;

import org.jspecify.annotations.NullMarked;
