package maru.bridge.observe;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import maru.bridge.signal.Observed;
import maru.bridge.signal.SignalRequest.Direction;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.media.MediaEvent;
import maru.events.media.MediaEvent.ConnectionClosed;
import maru.events.media.MediaEvent.ConnectionOpened;
import maru.events.media.MediaEvent.LinkChanged;
import maru.events.media.MediaEvent.PageTurned;
import maru.events.media.ServerView;
import maru.events.media.Way;
import maru.events.member.MemberId;
import maru.store.Metadata;
import maru.store.NewEvent;
import org.jspecify.annotations.Nullable;

/// What is kept of one connection. Its observations come one request after the other; it may be
/// closed from any thread.
public final class ConnectionDiary {
  /// Changes that are kept at once, and one more each so many seconds: a network that flaps fills
  /// no store.
  static final int BURST = 20;

  static final int SECONDS_EACH = 5;

  private static final long OLDEST_MILLIS = 2 * Observed.OLDEST_MILLIS;

  private final SessionId sessionId;
  private final CourseId courseId;
  private final MemberId memberId;
  private final String connection;
  private final InstantSource clock;
  private final Consumer<NewEvent> kept;
  private final QualityWindow window;

  /// From the browser's clock to this one, by the message that was least delayed: what is stuck in
  /// a cut network is not taken for new. No browser is believed more than [#OLDEST_MILLIS].
  private long offsetMillis = Long.MAX_VALUE;

  private double tokens = BURST;
  private Instant filledAt;

  ConnectionDiary(
      SessionId sessionId,
      CourseId courseId,
      MemberId memberId,
      String connection,
      InstantSource clock,
      Consumer<NewEvent> kept) {
    this.sessionId = sessionId;
    this.courseId = courseId;
    this.memberId = memberId;
    this.connection = connection;
    this.clock = clock;
    this.kept = kept;
    this.filledAt = clock.instant();
    this.window = new QualityWindow(filledAt);
  }

  void opened() {
    keep(new ConnectionOpened(sessionId, courseId, memberId, connection), clock.instant());
  }

  /// The connection is gone.
  ///
  /// @param told the browser said so
  public void closed(boolean told) {
    keep(new ConnectionClosed(sessionId, courseId, memberId, connection, told), clock.instant());
  }

  /// Keeps what is worth it.
  ///
  /// @param clockMillis of the browser, when it sent them
  /// @param server is asked when a sample is kept, and may not know
  public void observe(
      long clockMillis, List<Observed> observations, Supplier<@Nullable ServerView> server) {
    Instant now = clock.instant();
    offsetMillis = Math.min(offsetMillis, now.toEpochMilli() - clockMillis);
    for (Observed observed : observations) {
      Instant at = happened(clockMillis - observed.agoMillis(), now);
      switch (observed) {
        case Observed.Link link -> {
          if (mayKeepAChange(now)) {
            Way way = link.direction() == Direction.SEND ? Way.SEND : Way.RECEIVE;
            keep(new LinkChanged(sessionId, courseId, memberId, connection, way, link.state()), at);
          }
        }
        case Observed.Page page -> {
          if (mayKeepAChange(now)) {
            keep(new PageTurned(sessionId, courseId, memberId, connection, page.visible()), at);
          }
        }
        case Observed.Quality quality -> sample(quality, now, server);
      }
    }
  }

  private void sample(
      Observed.Quality quality, Instant now, Supplier<@Nullable ServerView> server) {
    QualityWindow.Sample sample = window.add(quality, now);
    if (sample != null) {
      keep(
          new MediaEvent.QualitySampled(
              sessionId,
              courseId,
              memberId,
              connection,
              sample.sending(),
              sample.receiving(),
              sample.sent(),
              sample.received(),
              sample.audioOnly(),
              server.get()),
          now);
    }
  }

  private Instant happened(long clockMillis, Instant now) {
    long latest = now.toEpochMilli();
    return Instant.ofEpochMilli(
        Math.clamp(clockMillis + offsetMillis, latest - OLDEST_MILLIS, latest));
  }

  private boolean mayKeepAChange(Instant now) {
    double seconds = (now.toEpochMilli() - filledAt.toEpochMilli()) / 1000.0;
    tokens = Math.min(BURST, tokens + seconds / SECONDS_EACH);
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  private void keep(MediaEvent event, Instant at) {
    kept.accept(NewEvent.free(event, at, Metadata.by(memberId)));
  }
}
