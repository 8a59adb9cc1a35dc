/// The WebSocket under `/signal/sessions/{sessionId}`.
@NullMarked
package maru.bridge.socket;

import org.jspecify.annotations.NullMarked;
