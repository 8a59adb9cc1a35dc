package maru.command.catalogue;

import java.time.Instant;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;

/// What a course's changes mean to its seats: decided in the same command, stored in the same
/// append. The enrollment feature implements it.
public interface CourseSeats {
  void open(CourseId courseId, MemberId instructorId, int capacity, Instant now);

  void resize(CourseId courseId, int capacity, Instant now);

  void close(CourseId courseId, Instant now);
}
