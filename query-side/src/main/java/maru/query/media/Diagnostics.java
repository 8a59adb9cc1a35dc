package maru.query.media;

import java.time.Instant;
import java.util.List;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.media.CandidatePair;
import maru.events.media.Flow;
import maru.events.media.LinkState;
import maru.events.media.ServerView;
import maru.events.media.Way;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// How the media of one session fared.
///
/// @param from when the class began; null: it has not
/// @param to null: it is on
record Diagnostics(
    SessionId sessionId,
    CourseId courseId,
    MemberId instructorId,
    @Nullable Instant from,
    @Nullable Instant to,
    List<Person> people) {

  /// One member, over all their tabs and devices.
  ///
  /// @param connected tabs and devices that are joined now
  /// @param links of those, how their transports stand
  /// @param reconnects how often somebody who was lost came back, by ICE or by joining anew
  /// @param restarts of ICE
  /// @param lostSeconds for how long the connection was lost, all in all
  /// @param worst null: there is no sample
  /// @param story what happened, in order
  /// @param samples in order
  record Person(
      MemberId memberId,
      int connected,
      List<Link> links,
      int reconnects,
      int restarts,
      long lostSeconds,
      @Nullable Worst worst,
      List<Moment> story,
      List<Sample> samples) {}

  record Link(String connection, Way way, LinkState state, Instant since) {}

  /// The worst of all samples.
  ///
  /// @param loss 0..1, either way, by browser or server
  record Worst(double loss, int rttMillis, boolean audioOnly) {}

  /// Something that happened to a member.
  ///
  /// @param until for what lasted; null: it did not, or lasts
  /// @param restarts of ICE meanwhile
  record Moment(Kind kind, Instant at, @Nullable Instant until, int restarts) {
    enum Kind {
      JOINED,
      LEFT,
      /// Their connection was lost, and came back by itself or by an ICE restart.
      LOST,
      /// It was lost, and they came back by joining anew.
      LOST_AND_REJOINED,
      /// It was lost, and they did not come back.
      LOST_FOR_GOOD,
      /// It is lost.
      LOST_NOW,
      /// ICE was restarted although nothing was lost.
      RESTARTED,
      /// Only the sound was received.
      AUDIO_ONLY,
      /// From here on the media go by another kind of way.
      OTHER_WAY
    }
  }

  /// What a connection was like at a moment.
  record Sample(
      String connection,
      Instant at,
      @Nullable CandidatePair sending,
      @Nullable CandidatePair receiving,
      Flow sent,
      Flow received,
      boolean audioOnly,
      @Nullable ServerView server) {}
}
