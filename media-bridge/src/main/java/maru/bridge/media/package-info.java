/// The media server's REST contract, as the bridge uses it.
@NullMarked
package maru.bridge.media;

import org.jspecify.annotations.NullMarked;
