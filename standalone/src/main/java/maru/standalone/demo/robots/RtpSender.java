package maru.standalone.demo.robots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends all robots' media from one socket, on one thread. Thread-safe. What comes back (RTCP) is
/// not read: the system drops it.
final class RtpSender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RtpSender.class);

  /// Shorter than a frame of the sound.
  private static final long TICK_MILLIS = 40;

  private final DatagramChannel socket;
  private final Map<RtpTrack, Way> ways = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("robots-media").factory());

  private record Way(InetSocketAddress to, long sinceNanos) {}

  RtpSender() {
    try {
      socket = DatagramChannel.open();
      socket.configureBlocking(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var _ =
        thread.scheduleWithFixedDelay(this::send, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// From now on, until [#stop].
  void start(RtpTrack track, InetSocketAddress to) {
    ways.put(track, new Way(to, System.nanoTime()));
  }

  void stop(RtpTrack track) {
    ways.remove(track);
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("The robots' socket was not closed", e);
    }
  }

  private void send() {
    ways.forEach((track, way) -> {
      try {
        for (ByteBuffer packet : track.due(System.nanoTime() - way.sinceNanos())) {
          socket.send(packet, way.to());
        }
      } catch (IOException e) {
        LOG.debug("A packet to {} was not sent", way.to(), e);
      }
    });
  }
}
