package maru.events.media;

/// How a transport stands, as its browser sees it.
public enum LinkState {
  CONNECTING,
  CONNECTED,
  /// ICE hears nothing from the other end; it may come back by itself.
  DISCONNECTED,
  /// The browser asked for an ICE restart.
  RESTARTING,
  /// ICE gave up: the browser joins anew.
  FAILED
}
