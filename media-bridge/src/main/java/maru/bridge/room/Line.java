package maru.bridge.room;

import maru.bridge.signal.SignalNotice;

/// The way to one browser. Never blocks for long: a browser that does not read is cut off.
public interface Line {
  void tell(SignalNotice notice);

  void hangUp(Goodbye why);

  /// Close codes of the WebSocket, which tell a browser what to do next.
  enum Goodbye {
    /// Over; don't come back.
    CLASS_ENDED(4000),
    /// Come back at once: the room was lost and is opened anew.
    ROOM_LOST(4001),
    /// Asked too fast for too long.
    TOO_FAST(4002),
    /// Put out by the instructor; don't come back.
    REMOVED(4003);

    private final int code;

    Goodbye(int code) {
      this.code = code;
    }

    public int code() {
      return code;
    }
  }
}
