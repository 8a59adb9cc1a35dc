package maru.query.enrollment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;
import maru.query.elastic.Elastic;
import maru.query.elastic.Get;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who has which seat, never behind the projection.
@Component
public class Seats {
  /// For [maru.query.projection.Reads].
  public static final String ROSTERS = RosterIndex.NAME;

  private final Elastic elastic;

  Seats(Elastic elastic) {
    this.elastic = elastic;
  }

  /// What a member has of a course.
  public enum Status {
    NONE,
    ENROLLED,
    WAITLISTED,
    INSTRUCTOR
  }

  /// A member's seat or place.
  ///
  /// @param place in the line, 1 for the first; null for who does not wait
  /// @param friendSeat that the member holds for somebody; null for none
  public record Mine(Status status, @Nullable Integer place, @Nullable FriendSeat friendSeat) {
    /// Of whoever neither sits nor waits.
    public static Mine only(Status status) {
      return new Mine(status, null, null);
    }
  }

  /// A seat that is held until then. Its link is known to whoever got it, and to nobody else.
  public record FriendSeat(Instant expiresAt) {}

  /// What the member has of the course at that instant.
  public Mine of(CourseId courseId, MemberId member, Instant now) {
    return roster(courseId).map(roster -> mine(roster, member, now)).orElse(Mine.only(Status.NONE));
  }

  private static Mine mine(RosterDocument roster, MemberId member, Instant now) {
    if (roster.seats(member)) {
      return new Mine(Status.ENROLLED, null, roster.heldBy(member, now));
    }
    int place = roster.placeOf(member);
    return place > 0 ? new Mine(Status.WAITLISTED, place, null) : Mine.only(Status.NONE);
  }

  Optional<RosterDocument> roster(CourseId courseId) {
    return Get.one(elastic, RosterIndex.NAME, courseId.value(), RosterDocument.class);
  }

  Map<CourseId, RosterDocument> rosters(Collection<CourseId> courses) {
    return Get.all(
            elastic,
            RosterIndex.NAME,
            courses.stream().map(CourseId::value).toList(),
            RosterDocument.class)
        .stream()
        .collect(Collectors.toMap(RosterDocument::courseId, Function.identity()));
  }

  List<EnrollmentsDocument.Enrollment> of(MemberId member) {
    return Get.one(elastic, EnrollmentIndex.NAME, member.value(), EnrollmentsDocument.class)
        .map(EnrollmentsDocument::courses)
        .orElse(List.of());
  }
}
