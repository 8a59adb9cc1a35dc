package maru.events.media;

import maru.events.Event;
import maru.events.EventName;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Observed rather than decided: appended in batches and of no stream. `connection` is one tab's or
/// device's, from its join to its end; a return is another one.
public sealed interface MediaEvent extends Event {
  SessionId sessionId();

  CourseId courseId();

  MemberId memberId();

  String connection();

  @EventName("media.ConnectionOpened")
  record ConnectionOpened(
      SessionId sessionId, CourseId courseId, MemberId memberId, String connection)
      implements MediaEvent {}

  /// `told`: the browser said that it leaves; else its signalling just ended.
  @EventName("media.ConnectionClosed")
  record ConnectionClosed(
      SessionId sessionId, CourseId courseId, MemberId memberId, String connection, boolean told)
      implements MediaEvent {}

  @EventName("media.LinkChanged")
  record LinkChanged(
      SessionId sessionId,
      CourseId courseId,
      MemberId memberId,
      String connection,
      Way way,
      LinkState state)
      implements MediaEvent {}

  /// Whether the page of the class is the one that is looked at, as the browser says.
  @EventName("media.PageTurned")
  record PageTurned(
      SessionId sessionId, CourseId courseId, MemberId memberId, String connection, boolean visible)
      implements MediaEvent {}

  /// On change, at most one in 30 s for each connection.
  ///
  /// @param sending null: nothing is sent
  /// @param receiving null: nothing is received
  /// @param audioOnly the browser gave up the pictures, because its network carries the sound only
  /// @param server null: the media server did not say
  @EventName("media.QualitySampled")
  record QualitySampled(
      SessionId sessionId,
      CourseId courseId,
      MemberId memberId,
      String connection,
      @Nullable CandidatePair sending,
      @Nullable CandidatePair receiving,
      Flow sent,
      Flow received,
      boolean audioOnly,
      @Nullable ServerView server)
      implements MediaEvent {}
}
