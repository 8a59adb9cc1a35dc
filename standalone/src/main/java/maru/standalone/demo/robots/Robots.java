package maru.standalone.demo.robots;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import maru.command.catalogue.Course;
import maru.command.enrollment.Roster;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.member.MemberId;
import maru.standalone.demo.robots.Begun.BegunClass;
import maru.store.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Robots in the demo town: a practice class that is always on, and company in the classes that the
/// demo instructor begins. All state is the event store's: after a crash they go on where they
/// were.
///
/// Why: docs/adr/0081.
public final class Robots implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Robots.class);
  private static final long LOOK_MILLIS = 1_000;

  /// Looks from one look at the timetable to the next.
  private static final int TIMETABLE = 10;

  private static final int READ = 1_000;

  /// Robots in one class, their teacher aside.
  static final int MOST_STUDENTS = 7;

  private final RobotTools tools;
  private final Neighbours neighbours;
  private final Wardrobe wardrobe = Wardrobe.open();
  private final RtpSender sender = new RtpSender();
  private final RandomGenerator chance = RandomGenerator.getDefault();
  private final Begun begun;
  private final Timekeeper timekeeper;
  private final Map<SessionId, RobotClass> classes = new HashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("robots").factory());
  private long position;
  private long looks;

  public Robots(RobotTools tools, Neighbours neighbours) {
    this.tools = tools;
    this.neighbours = neighbours;
    Set<CourseId> courses = new HashSet<>(neighbours.practice());
    courses.addAll(neighbours.visited());
    this.begun = new Begun(courses);
    this.timekeeper = new Timekeeper(tools);
  }

  public void start() {
    var _ = thread.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// They leave their classes, which go on.
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      var _ = thread.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    classes.values().forEach(RobotClass::close);
    sender.close();
  }

  private void look() {
    try {
      Instant now = Instant.now();
      read();
      attend(now);
      for (RobotClass one : classes.values()) {
        one.look(now, chance);
      }
      if (looks++ % TIMETABLE == 0) {
        keepTime(now);
      }
    } catch (RuntimeException e) {
      if (!thread.isShutdown()) {
        LOG.warn("Robots could not look after their classes; they try again", e);
      }
    }
  }

  private void read() {
    List<RecordedEvent> events;
    do {
      events = tools.reader().ofTypes(List.of(Started.class, Ended.class), position, READ);
      for (RecordedEvent recorded : events) {
        if (recorded.event() instanceof ClassroomEvent event) {
          begun.happened(event, recorded.occurredAt());
        }
        position = recorded.position();
      }
    } while (events.size() == READ);
  }

  /// Comes to what is on, one class of each kind at most, and goes when it is over.
  private void attend(Instant now) {
    Set<SessionId> wanted = new HashSet<>();
    Stream.concat(practice().stream().limit(1), visited().stream().limit(1))
        .forEach(one -> {
          wanted.add(one.sessionId());
          classes.computeIfAbsent(one.sessionId(), id -> opened(one, now));
        });
    classes
        .entrySet()
        .removeIf(one -> {
          if (wanted.contains(one.getKey())) {
            return false;
          }
          one.getValue().close();
          return true;
        });
  }

  private RobotClass opened(BegunClass one, Instant now) {
    RobotClass robots = new RobotClass(tools, sender, wardrobe, one.sessionId());
    List<MemberId> students = students(one.courseId());
    if (!one.instructorId().equals(neighbours.instructor())
        && tools.courses().course(one.courseId()) instanceof Course.Known course) {
      robots.teach(one.instructorId(), List.copyOf(course.quizzes().values()), now);
    }
    robots.seat(students, now, chance);
    LOG.info("{} robots go to class {}", students.size(), one.sessionId());
    return robots;
  }

  /// Of the town, who have a seat, in the order in which they took it.
  private List<MemberId> students(CourseId courseId) {
    return roster(courseId) instanceof Roster.Opened roster
        ? roster.enrolled().stream()
            .filter(neighbours.students()::contains)
            .limit(MOST_STUDENTS)
            .toList()
        : List.of();
  }

  private Roster roster(CourseId courseId) {
    Roster roster = Roster.unopened();
    for (RecordedEvent recorded : tools.reader().stream("roster:" + courseId, 0)) {
      if (recorded.event() instanceof EnrollmentEvent event) {
        roster = Roster.evolve(roster, event);
      }
    }
    return roster;
  }

  private List<BegunClass> practice() {
    return on().filter(one -> !one.instructorId().equals(neighbours.instructor())).toList();
  }

  private List<BegunClass> visited() {
    return on().filter(one -> one.instructorId().equals(neighbours.instructor())).toList();
  }

  /// Classes of practice courses by whoever gives them, and of others only the demo instructor's.
  private Stream<BegunClass> on() {
    return begun.on().stream()
        .filter(one ->
            neighbours.practice().contains(one.courseId())
                || one.instructorId().equals(neighbours.instructor()));
  }

  private void keepTime(Instant now) {
    List<Course.Known> practised =
        courses(neighbours.practice())
            .filter(course -> !course.instructorId().equals(neighbours.instructor()))
            .filter(course ->
                roster(course.courseId()) instanceof Roster.Opened roster
                    && roster.enrolled().contains(neighbours.student()))
            .toList();
    timekeeper.keep(Timetabling.practice(practised, practice(), begun::wasBegun, now), now);
    List<Course.Known> visited =
        courses(neighbours.visited())
            .filter(course -> course.instructorId().equals(neighbours.instructor()))
            .toList();
    timekeeper.keep(
        Timetabling.coming(
            visited, visited(), begun::wasBegun, session -> isDeserted(session, now), now),
        now);
  }

  private boolean isDeserted(SessionId session, Instant now) {
    RobotClass robots = classes.get(session);
    return robots != null && robots.isDeserted(now);
  }

  private Stream<Course.Known> courses(List<CourseId> ids) {
    return ids.stream()
        .map(tools.courses()::course)
        .filter(Course.Known.class::isInstance)
        .map(Course.Known.class::cast)
        .filter(course -> course.status() == Course.Status.PUBLISHED);
  }
}
