package maru.standalone.demo.robots;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import maru.bridge.room.Desks;
import maru.bridge.room.Line;
import maru.bridge.room.LocalPeer;
import maru.bridge.signal.SignalNotice;
import maru.bridge.signal.Source;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.store.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A robot's place in a class's room, and the media that it sends there.
final class RobotPeer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RobotPeer.class);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int VP8 = 101;
  private static final int OPUS = 100;

  private final RtpSender sender;
  private final LocalPeer peer;
  private final List<RtpTrack> tracks = new ArrayList<>();
  private volatile boolean hungUp;

  private RobotPeer(Desks desks, RtpSender sender, SessionId sessionId, MemberId member) {
    this.sender = sender;
    this.peer =
        new LocalPeer(
            desks.open(
                sessionId,
                member,
                new Line() {
                  @Override
                  public void tell(SignalNotice notice) {}

                  @Override
                  public void hangUp(Goodbye why) {
                    hungUp = true;
                  }
                }));
  }

  /// Joins and shows.
  ///
  /// Refuses as [LocalPeer#join] does; then nobody has come.
  ///
  /// @param sound null: nothing is heard
  static RobotPeer enter(
      Desks desks,
      RtpSender sender,
      SessionId sessionId,
      MemberId member,
      Clip picture,
      @Nullable Clip sound) {
    RobotPeer robot = new RobotPeer(desks, sender, sessionId, member);
    InetSocketAddress to = robot.peer.join();
    try {
      robot.send(Source.CAMERA, picture, Payloads.VP8, to);
      if (sound != null) {
        robot.send(Source.MICROPHONE, sound, Payloads.OPUS, to);
      }
      return robot;
    } catch (RuntimeException e) {
      robot.close();
      throw e;
    }
  }

  /// Whether the room let go of it.
  boolean isHungUp() {
    return hungUp;
  }

  /// Their lease ends by itself where it can't be ended now.
  @Override
  public void close() {
    tracks.forEach(sender::stop);
    try {
      peer.close();
    } catch (EventStoreException e) {
      LOG.debug("A robot could not say that it goes", e);
    }
  }

  private void send(Source source, Clip clip, Payloads payloads, InetSocketAddress to) {
    int ssrc = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    int payloadType = payloads == Payloads.VP8 ? VP8 : OPUS;
    RtpTrack track = new RtpTrack(clip, payloads, payloadType, ssrc);
    peer.publish(source, parameters(payloads, payloadType, clip.clockRate(), ssrc));
    tracks.add(track);
    sender.start(track, to);
  }

  /// As mediasoup has them. Nothing is asked for again: nothing gets lost on the way, and key
  /// frames come by themselves.
  private static JsonNode parameters(Payloads payloads, int payloadType, int clock, int ssrc) {
    Map<String, Object> codec =
        switch (payloads) {
          case VP8 ->
              Map.of("mimeType", "video/VP8", "payloadType", payloadType, "clockRate", clock);
          case OPUS ->
              Map.of(
                  "mimeType",
                  "audio/opus",
                  "payloadType",
                  payloadType,
                  "clockRate",
                  clock,
                  "channels",
                  2);
        };
    return JSON.valueToTree(
        Map.of("codecs", List.of(codec), "encodings", List.of(Map.of("ssrc", ssrc))));
  }
}
