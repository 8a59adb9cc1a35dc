package maru.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maru.events.member.MemberId;
import maru.standalone.demo.Residents.Student;
import maru.standalone.demo.TownBook.CoursePage;
import maru.standalone.demo.TownBook.Teacher;
import maru.standalone.demo.TownBook.WishPage;

/// The town's past. The same book, cast, end and seed give the same events.
final class Town {
  static final int STUDENTS = 800;
  static final long SEED = 20_261_122L;

  /// The past is complete when the last member's stream has this event.
  static final long LAST_SEQ = 3;

  /// How long the town has been there when its past ends.
  static final Duration PAST = Duration.ofDays(126);

  /// Categories whose first courses belong to the demo account of an instructor.
  static final Map<String, Integer> DEMO_COURSES = Map.of("dance.pole", 3, "flower.arrangement", 3);

  private static final int PASSERS_BY = 1_600;

  private final TownBook book;
  private final Cast cast;
  private final Instant end;
  private final Instant begin;
  private final Chance chance;
  private final TownStory story = new TownStory();
  private final Steps steps = new Steps();
  private final List<Student> students = new ArrayList<>();
  private final Teaching teaching;
  private final Residents residents;
  private final Visits visits;
  private final Wishes wishes;

  private Town(TownBook book, Cast cast, Instant end, long seed) {
    this.book = book;
    this.cast = cast;
    this.end = end;
    this.begin = end.minus(PAST);
    this.chance = new Chance(seed);
    Lessons lessons = new Lessons(story, new Chance(seed + 1), steps, cast);
    this.teaching = new Teaching(story, chance, lessons, steps, end);
    this.residents = new Residents(story, chance, book, cast.passwordHash());
    this.visits = new Visits(story, chance, steps, teaching, book, cast, students, end);
    this.wishes = new Wishes(story, chance, steps, cast, students, end);
  }

  /// Who moves in first, at the very beginning.
  static MemberId firstMember() {
    return Residents.teacher(0);
  }

  /// Who moves in last.
  static MemberId lastMember() {
    return Residents.student(STUDENTS - 1);
  }

  /// The events in the order of time. The last some minutes after the end are the last member's.
  static List<TownEvent> events(TownBook book, Cast cast, Instant end, long seed) {
    Town town = new Town(book, cast, end, seed);
    town.planTeachers();
    town.planCourses();
    town.planStudents();
    town.planWishes();
    town.steps.runUntil(end);
    town.residents.moveInStudent(STUDENTS - 1, end);
    return town.story.events(end);
  }

  private void planTeachers() {
    List<Teacher> teachers = book.people().instructors();
    for (int i = 0; i < teachers.size(); i++) {
      int number = i;
      Instant at = i == 0 ? begin : begin.plus(Duration.ofMinutes(47L * i));
      steps.plan(at, now -> residents.moveIn(teachers.get(number), number, now));
    }
  }

  private void planCourses() {
    Map<String, Integer> places = new HashMap<>();
    for (CoursePage page : book.courses()) {
      int place = places.merge(page.category(), 1, Integer::sum) - 1;
      MemberId instructor = instructor(page, place);
      Instant at = opening(page, instructor);
      steps.plan(at, now -> teaching.open(page, instructor, now));
      if (cast.student() != null && DemoStudent.TAKEN.contains(page.title())) {
        DemoStudent.take(cast.student(), page, at, steps, teaching, story, cast);
      }
      for (WishPage wish : book.wishes()) {
        if (page.title().equals(wish.fulfilledBy())) {
          steps.plan(
              at.plus(Duration.ofHours(5)),
              now -> teaching.fulfil(Wishes.requestId(wish), page, now));
        }
      }
    }
  }

  /// What somebody wished for comes after the wish.
  private Instant opening(CoursePage page, MemberId instructor) {
    if (isWishedFor(page)) {
      return begin.plus(Duration.ofDays(34));
    }
    boolean ofTheDemo =
        instructor.equals(cast.instructor()) || DemoStudent.TAKEN.contains(page.title());
    Duration latest = ofTheDemo ? Duration.ofDays(60) : PAST;
    return chance
        .between(begin.plus(Duration.ofDays(4)), begin.plus(latest).minus(Duration.ofDays(3)))
        .atZone(Calendar.SEOUL)
        .with(LocalTime.of(chance.between(9, 22), chance.between(0, 59)))
        .toInstant();
  }

  private boolean isWishedFor(CoursePage page) {
    return book.wishes().stream().anyMatch(wish -> page.title().equals(wish.fulfilledBy()));
  }

  private MemberId instructor(CoursePage page, int place) {
    int own = DEMO_COURSES.getOrDefault(page.category(), 0);
    if (cast.instructor() != null && place < own) {
      return cast.instructor();
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < book.people().instructors().size(); i++) {
      if (book.people().instructors().get(i).teaches().contains(page.category())) {
        numbers.add(i);
      }
    }
    return Residents.teacher(numbers.get(place % numbers.size()));
  }

  private void planStudents() {
    for (int i = 0; i < STUDENTS - 1; i++) {
      int number = i;
      steps.plan(
          chance.between(begin.plus(Duration.ofDays(2)), end.minus(Duration.ofHours(6))),
          now -> moveIn(number, now));
    }
    for (int i = 0; i < PASSERS_BY; i++) {
      steps.plan(chance.between(begin.plus(Duration.ofDays(6)), end), visits::passBy);
    }
    MemberId demo = cast.student();
    if (demo != null) {
      DemoStudent.planLastDays(demo, steps, teaching, story, cast, book, end);
    }
  }

  private void moveIn(int number, Instant now) {
    Student student = residents.moveInStudent(number, now);
    students.add(student);
    visits.plan(student);
  }

  private void planWishes() {
    for (WishPage wish : book.wishes()) {
      Instant at =
          wish.fulfilledBy() == null
              ? chance.between(begin.plus(Duration.ofDays(20)), end.minus(Duration.ofDays(3)))
              : begin.plus(Duration.ofDays(28));
      steps.plan(at, now -> wishes.ask(wish, now));
    }
  }
}
