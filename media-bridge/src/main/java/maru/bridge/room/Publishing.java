package maru.bridge.room;

import maru.bridge.signal.Channel;
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

  /// The instructor points, nobody else; each channel once.
  static void isAllowed(Peer peer, Channel channel) {
    boolean allowed =
        switch (channel) {
          case POINTER -> peer.isInstructor();
        };
    if (!allowed) {
      throw new SignalFault(SignalFault.MAY_NOT_PUBLISH, "only the instructor may open " + channel);
    }
    if (peer.dataProducers().stream().anyMatch(producer -> producer.channel() == channel)) {
      throw new SignalFault(SignalFault.MAY_NOT_PUBLISH, channel + " is open already");
    }
  }
}
