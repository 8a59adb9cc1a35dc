package maru.bridge.room;

import maru.bridge.signal.SignalFault;
import maru.bridge.signal.Source;

/// Who may show what.
final class Publishing {
  private Publishing() {}

  /// The instructor everything, students their camera and microphone; each source once.
  static void isAllowed(Peer peer, Source source) {
    boolean allowed =
        switch (source) {
          case CAMERA, MICROPHONE -> true;
          case HANDS, SCREEN, SCREEN_SOUND -> peer.isInstructor();
        };
    if (!allowed) {
      throw new SignalFault(
          SignalFault.MAY_NOT_PUBLISH, "only the instructor may publish " + source);
    }
    if (peer.producers().stream().anyMatch(producer -> producer.source() == source)) {
      throw new SignalFault(SignalFault.MAY_NOT_PUBLISH, source + " is published already");
    }
  }
}
