package maru.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import maru.command.CoursesOnTheStore;
import maru.command.Refused;
import maru.command.catalogue.CourseCommand.ArchiveCourse;
import maru.command.catalogue.CourseCommand.DraftCourse;
import maru.command.catalogue.CourseCommand.PublishCourse;
import maru.command.catalogue.CourseCommand.ReviseCourse;
import maru.command.catalogue.CourseCommand.ScheduleSession;
import maru.command.enrollment.EnrollmentAnswer;
import maru.command.enrollment.EnrollmentAnswer.Status;
import maru.command.enrollment.RosterCommand.Enroll;
import maru.command.enrollment.RosterCommand.Withdraw;
import maru.command.recommendation.DeclineCourse;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CatalogueEvent.CourseArchived;
import maru.events.catalogue.CatalogueEvent.CoursePublished;
import maru.events.catalogue.CatalogueEvent.CourseRevised;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.enrollment.EnrollmentEvent.CapacityChanged;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.Promoted;
import maru.events.enrollment.EnrollmentEvent.RosterClosed;
import maru.events.enrollment.EnrollmentEvent.RosterOpened;
import maru.events.enrollment.EnrollmentEvent.Waitlisted;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.events.recommendation.RecommendationEvent.Declined;
import maru.store.EventReader;
import maru.store.RecordedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Courses and rosters together, as they are stored.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoursesOnTheStoreTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private final Instant tomorrow =
      Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

  private CoursesOnTheStore maru;

  @BeforeAll
  void start(@TempDir Path keys) {
    maru = new CoursesOnTheStore(keys);
  }

  @AfterAll
  void stop() {
    maru.close();
  }

  @Test
  void publishingOpensTheRosterInTheSameAppend() {
    CourseId course = published(member(), 5);
    RecordedEvent publication = only(course, CoursePublished.class);
    RecordedEvent opening = only(course, RosterOpened.class);
    assertThat(opening.position()).isEqualTo(publication.position() + 1);
    assertThat(opening.metadata().correlation()).isEqualTo(publication.metadata().correlation());
  }

  @Test
  void archivingClosesTheRosterInTheSameAppend() {
    MemberId instructor = member();
    CourseId course = published(instructor, 5);
    maru.run(new ArchiveCourse(course, instructor));
    assertThat(only(course, RosterClosed.class).position())
        .isEqualTo(only(course, CourseArchived.class).position() + 1);
    refused(CourseRefusal.NOT_FOUND, new Enroll(CourseId.of(UUID.randomUUID()), member()));
  }

  @Test
  void aRevisedCapacityPromotesInTheSameAppendAndIsRefusedAsAWhole() {
    MemberId instructor = member();
    CourseId course = published(instructor, 1);
    MemberId first = member();
    MemberId second = member();
    maru.run(new Enroll(course, first));
    assertThat(maru.ask(new Enroll(course, second), EnrollmentAnswer.class))
        .isEqualTo(new EnrollmentAnswer(course, Status.WAITLISTED, 1));
    maru.run(new ReviseCourse(course, instructor, capacity(2)));
    assertThat(only(course, CapacityChanged.class).position())
        .isEqualTo(only(course, CourseRevised.class).position() + 1);
    assertThat(only(course, Promoted.class).event()).isEqualTo(new Promoted(course, second));
    assertThatThrownBy(() -> maru.run(new ReviseCourse(course, instructor, capacity(1))))
        .isInstanceOf(Refused.class);
    assertThat(of(course, CourseRevised.class)).hasSize(1);
  }

  @Test
  void twoSessionsPlannedAtOnceNeverOverlap() throws Exception {
    MemberId instructor = member();
    List<CourseId> courses = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      courses.add(draft(instructor, 5));
    }
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (CourseId course : courses) {
      tries.add(() -> {
        try {
          maru.run(schedule(course, instructor, tomorrow));
          return true;
        } catch (Refused refused) {
          assertThat(refused.refusal()).isEqualTo(CourseRefusal.SESSIONS_OVERLAP);
          return false;
        }
      });
    }
    assertThat(atOnce(tries)).containsOnlyOnce(true);
    assertThat(maru.events().member(instructor, List.of(SessionScheduled.class))).hasSize(1);
  }

  @Test
  void aSessionIdIsTakenOnceInAllCourses() {
    MemberId instructor = member();
    MemberId other = member();
    SessionId session = SessionId.of(UUID.randomUUID());
    maru.run(
        new ScheduleSession(draft(instructor, 5), instructor, session, tomorrow, 60, SEOUL, null));
    refused(
        CourseRefusal.SESSION_ALREADY_EXISTS,
        new ScheduleSession(draft(other, 5), other, session, tomorrow, 60, SEOUL, null));
    assertThat(maru.bean(Courses.class).courseOf(session)).isNotNull();
  }

  /// Two hundred people want thirty seats at the same moment.
  @Test
  void nobodyIsOversold() throws Exception {
    CourseId course = published(member(), 30);
    List<Callable<EnrollmentAnswer>> tries = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      MemberId student = member();
      tries.add(() -> maru.ask(new Enroll(course, student), EnrollmentAnswer.class));
    }
    List<EnrollmentAnswer> answers = atOnce(tries);
    assertThat(answers.stream().filter(answer -> answer.status() == Status.ENROLLED)).hasSize(30);
    assertThat(
            answers.stream()
                .filter(answer -> answer.status() == Status.WAITLISTED)
                .map(EnrollmentAnswer::place)
                .sorted())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 170).boxed().toList());
    assertThat(of(course, Enrolled.class)).hasSize(30);
    assertThat(of(course, Waitlisted.class))
        .extracting(event -> ((Waitlisted) event.event()).place())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 170).boxed().toList());
  }

  @Test
  void thoseInLineFollowThoseWhoLeaveInTheirOrder() throws Exception {
    CourseId course = published(member(), 10);
    List<MemberId> seated = new ArrayList<>();
    List<MemberId> line = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      MemberId student = member();
      maru.run(new Enroll(course, student));
      (i < 10 ? seated : line).add(student);
    }
    List<Callable<EnrollmentAnswer>> tries = new ArrayList<>();
    seated.forEach(student ->
        tries.add(() -> maru.ask(new Withdraw(course, student), EnrollmentAnswer.class)));
    atOnce(tries);
    assertThat(of(course, Promoted.class))
        .extracting(event -> ((Promoted) event.event()).memberId())
        .containsExactlyElementsOf(line);
  }

  @Test
  void aDeclinedCourseIsRememberedOutsideOfStreams() {
    CourseId course = published(member(), 5);
    MemberId student = member();
    maru.run(new DeclineCourse(student, course));
    RecordedEvent declined = only(course, Declined.class);
    assertThat(declined.stream()).isNull();
    assertThat(declined.event()).isEqualTo(new Declined(student, course));
    refused(CourseRefusal.NOT_FOUND, new DeclineCourse(student, CourseId.of(UUID.randomUUID())));
  }

  @Test
  void everyEventReachesReadersInItsOrder() {
    EventReader reader = maru.events();
    CourseId course = published(member(), 2);
    await()
        .untilAsserted(() ->
            assertThat(reader.course(course, 0, 100))
                .extracting(RecordedEvent::position)
                .isSorted()
                .hasSize(4));
  }

  private CourseId draft(MemberId instructor, int capacity) {
    CourseId course = CourseId.of(UUID.randomUUID());
    CourseDetails details =
        new CourseDetails(
            "민화 한 점",
            "까치와 호랑이를 한지에 옮기고 분채로 색을 올리는 여섯 주 수업이에요.",
            "art.folkpainting",
            Level.BEGINNER,
            capacity,
            List.of(),
            Language.KO,
            List.of(),
            false,
            AttendanceRule.DEFAULT,
            StudentsSeenBy.EVERYONE);
    maru.run(new DraftCourse(course, instructor, details));
    return course;
  }

  private CourseId published(MemberId instructor, int capacity) {
    CourseId course = draft(instructor, capacity);
    maru.run(schedule(course, instructor, tomorrow));
    maru.run(new PublishCourse(course, instructor));
    return course;
  }

  private static ScheduleSession schedule(CourseId course, MemberId instructor, Instant at) {
    return new ScheduleSession(
        course, instructor, SessionId.of(UUID.randomUUID()), at, 60, SEOUL, null);
  }

  private static CourseChange capacity(int capacity) {
    return new CourseChange(null, null, null, null, capacity, null, null, null, null, null, null);
  }

  private void refused(CourseRefusal refusal, Object command) {
    assertThatThrownBy(() -> maru.run(command))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }

  private List<RecordedEvent> of(CourseId course, Class<?> type) {
    return maru.events().course(course, 0, 1_000).stream()
        .filter(event -> type.isInstance(event.event()))
        .toList();
  }

  private RecordedEvent only(CourseId course, Class<?> type) {
    List<RecordedEvent> events = of(course, type);
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private static MemberId member() {
    return MemberId.of(UUID.randomUUID());
  }

  /// Starts them all together, each on a thread of its own.
  private static <T> List<T> atOnce(Collection<Callable<T>> tries) throws Exception {
    CountDownLatch ready = new CountDownLatch(tries.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> results = new ArrayList<>();
      for (Callable<T> one : tries) {
        results.add(
            threads.submit(() -> {
              ready.countDown();
              ready.await();
              return one.call();
            }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> result : results) {
        answers.add(result.get());
      }
      return answers;
    }
  }
}
