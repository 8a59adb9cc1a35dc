package maru.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.HeldSeatTaken;
import maru.events.enrollment.EnrollmentEvent.Promoted;
import maru.events.enrollment.EnrollmentEvent.Waitlisted;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;
import maru.events.enrollment.SeatHoldId;
import maru.events.member.MemberId;
import maru.store.Seats.Seat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SeatsTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final EventStore STORE = new EventStore(DATABASE.dataSource());

  private final Seats seats = new Seats(STORE.reader());
  private final CourseId course = CourseId.of(UUID.randomUUID());
  private final MemberId member = MemberId.of(UUID.randomUUID());

  @AfterAll
  static void close() {
    STORE.close();
    DATABASE.close();
  }

  @Test
  void aSeatIsTakenInThreeWaysAndGivenUpInOne() {
    assertThat(seats.of(course, member)).isEqualTo(new Seat(course, member, false, 0));
    say(new Waitlisted(course, member, 1));
    assertThat(seats.of(course, member).taken()).isFalse();
    for (EnrollmentEvent taking :
        List.of(
            new Promoted(course, member),
            new Enrolled(course, member),
            new HeldSeatTaken(course, member, SeatHoldId.of(UUID.randomUUID())))) {
      assertThat(seats.of(course, member).taken()).isFalse();
      long taken = say(taking);
      assertThat(seats.of(course, member)).isEqualTo(new Seat(course, member, true, taken));
      say(new Withdrawn(course, member));
    }
  }

  @Test
  void anotherCoursesSeatIsNone() {
    say(new Enrolled(CourseId.of(UUID.randomUUID()), member));
    assertThat(seats.of(course, member).taken()).isFalse();
  }

  @Test
  void aSeatIsKeptUntilItIsGivenUp() {
    say(new Enrolled(course, member));
    Condition kept = seats.of(course, member).isKept();
    say(new Withdrawn(CourseId.of(UUID.randomUUID()), member));
    assertThat(STORE.reader().holds(kept)).isTrue();
    say(new Withdrawn(course, member));
    assertThat(STORE.reader().holds(kept)).isFalse();
  }

  private static long say(EnrollmentEvent event) {
    return STORE.appendFree(List.of(NewEvent.free(event, Instant.EPOCH, Metadata.NONE)));
  }
}
