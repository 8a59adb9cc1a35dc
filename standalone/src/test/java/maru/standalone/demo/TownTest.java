package maru.standalone.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import maru.events.PersonalText;
import maru.events.attendance.AttendanceEvent.Confirmed;
import maru.events.catalogue.CatalogueEvent.CourseArchived;
import maru.events.catalogue.CatalogueEvent.CourseDrafted;
import maru.events.catalogue.CatalogueEvent.CoursePublished;
import maru.events.catalogue.CatalogueEvent.QuizPrepared;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.Categories;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.demand.DemandEvent.CourseRequested;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.events.demand.DemandEvent.RequestFulfilled;
import maru.events.demand.DemandEvent.RequestSupported;
import maru.events.demand.DemandEvent.Searched;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.HeldSeatTaken;
import maru.events.enrollment.EnrollmentEvent.Promoted;
import maru.events.enrollment.EnrollmentEvent.Waitlisted;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;
import maru.events.member.MemberEvent.RegionChosen;
import maru.events.member.MemberEvent.Registered;
import maru.events.member.MemberEvent.RoleGranted;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.events.survey.SurveyEvent.Responded;
import maru.standalone.demo.TownBook.CoursePage;
import maru.standalone.demo.TownBook.WishPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TownTest {
  private static final Instant END = Instant.parse("2026-11-22T09:00:00Z");
  private static final MemberId INSTRUCTOR = new MemberId("00000000-0000-0000-0000-000000000001");
  private static final MemberId STUDENT = new MemberId("00000000-0000-0000-0000-000000000002");
  private static final Cast CAST = new Cast(INSTRUCTOR, STUDENT, "hash", PersonalText::new);
  private static final TownBook BOOK = TownBook.read();
  private static final Calendar.WeeklySlot SLOT =
      new Calendar.WeeklySlot(DayOfWeek.MONDAY, LocalTime.NOON);
  private static final List<TownEvent> EVENTS = Town.events(BOOK, CAST, END, Town.SEED);

  @Test
  void theBookIsVaried() {
    assertThat(BOOK.courses()).hasSizeGreaterThanOrEqualTo(240);
    assertThat(BOOK.courses()).extracting(CoursePage::title).doesNotHaveDuplicates();
    assertThat(BOOK.courses()).extracting(CoursePage::description).doesNotHaveDuplicates();
    assertThat(BOOK.courses())
        .extracting(CoursePage::description)
        .allSatisfy(text -> assertThat(text.length()).isBetween(60, 5_000));
    assertThat(BOOK.people().instructors()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(BOOK.people().instructors())
        .extracting(TownBook.Teacher::introduction)
        .doesNotHaveDuplicates();
    assertThat(BOOK.wishes()).extracting(WishPage::wish).doesNotHaveDuplicates();
  }

  @Test
  void everyCategoryHasAtLeastThreeCoursesAndSomebodyWhoTeachesIt() {
    Map<String, Long> courses =
        BOOK.courses().stream().collect(groupingBy(CoursePage::category, counting()));
    Categories.tree().stream()
        .flatMap(top -> top.children().stream())
        .forEach(category -> {
          assertThat(courses.get(category.id())).as(category.id()).isGreaterThanOrEqualTo(3L);
          assertThat(BOOK.people().instructors())
              .anyMatch(teacher -> teacher.teaches().contains(category.id()));
        });
    assertThat(courses).hasSize(78);
  }

  @Test
  void everyQuizCanBeAnswered() {
    List<PreparedQuiz> quizzes = of(QuizPrepared.class).map(QuizPrepared::quiz).toList();
    assertThat(quizzes).hasSizeGreaterThanOrEqualTo(4 * BOOK.courses().size());
    assertThat(quizzes)
        .allSatisfy(quiz -> {
          assertThat(quiz.question()).isNotBlank();
          assertThat(quiz.choices()).hasSizeBetween(2, 10).doesNotHaveDuplicates();
          assertThat(quiz.correct()).isNotEmpty().doesNotHaveDuplicates();
          assertThat(quiz.correct())
              .allSatisfy(choice -> assertThat(choice).isBetween(0, quiz.choices().size() - 1));
        });
    Set<Integer> places = new HashSet<>();
    quizzes.forEach(quiz -> places.addAll(quiz.correct()));
    assertThat(places).contains(0, 1, 2);
  }

  @Test
  void everyPublishedCourseHasAtLeastFourQuizzesOfMoreThanOneKind() {
    Map<CourseId, List<PreparedQuiz>> prepared = new HashMap<>();
    of(QuizPrepared.class)
        .forEach(
            e -> prepared.computeIfAbsent(e.courseId(), course -> new ArrayList<>()).add(e.quiz()));
    of(CoursePublished.class)
        .forEach(e -> {
          List<PreparedQuiz> quizzes = prepared.getOrDefault(e.courseId(), List.of());
          assertThat(quizzes).hasSizeGreaterThanOrEqualTo(4);
          assertThat(quizzes).extracting(PreparedQuiz::question).doesNotHaveDuplicates();
        });
    List<PreparedQuiz> all = prepared.values().stream().flatMap(List::stream).toList();
    assertThat(all.stream().filter(quiz -> quiz.choices().size() == 2).count()).isGreaterThan(40);
    assertThat(all.stream().filter(quiz -> quiz.correct().size() > 1).count()).isGreaterThan(60);
  }

  @Test
  void whatNobodyFindsIsTaughtByNobody() {
    for (WishPage wish : BOOK.wishes()) {
      for (String words : wish.words()) {
        if (wish.fulfilledBy() == null) {
          assertThat(BOOK.courses())
              .as(words)
              .noneMatch(
                  page -> Offer.of(Teaching.courseId(page), page, STUDENT, SLOT, 1).matches(words));
        }
      }
    }
  }

  @Test
  void theSameSeedLivesTheSamePast() {
    assertThat(Town.events(BOOK, CAST, END, Town.SEED)).isEqualTo(EVENTS);
    assertThat(Town.events(BOOK, CAST, END, 7)).isNotEqualTo(EVENTS);
  }

  @Test
  void thePastIsPeopled() {
    assertThat(of(CoursePublished.class)).hasSize(BOOK.courses().size());
    assertThat(of(CourseDrafted.class).filter(e -> e.instructorId().equals(INSTRUCTOR)))
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(of(RoleGranted.class)).hasSizeGreaterThanOrEqualTo(60);
    assertThat(of(Registered.class).count()).isGreaterThanOrEqualTo(860);
    assertThat(of(RegionChosen.class).map(RegionChosen::region).distinct().count())
        .isGreaterThanOrEqualTo(17);
    assertThat(of(Enrolled.class).count()).isGreaterThan(2_500);
    assertThat(of(Enrolled.class).filter(e -> e.memberId().equals(STUDENT)).count())
        .isGreaterThanOrEqualTo(2);
    assertThat(of(Waitlisted.class).count()).isGreaterThan(20);
    assertThat(of(Withdrawn.class).count()).isGreaterThan(50);
    assertThat(of(Promoted.class).count()).isPositive();
    assertThat(of(HeldSeatTaken.class).count()).isPositive();
    assertThat(of(CourseViewed.class).count()).isGreaterThan(8_000);
    assertThat(of(Searched.class).filter(search -> search.found() == 0).count()).isGreaterThan(300);
    assertThat(of(CourseRequested.class)).hasSize(BOOK.wishes().size());
    assertThat(of(RequestSupported.class).count()).isGreaterThan(250);
    assertThat(of(RequestFulfilled.class)).hasSize(3);
  }

  @Test
  void thePastIsInTheOrderOfTimeAndOver() {
    assertThat(EVENTS).extracting(TownEvent::at).isSorted();
    assertThat(EVENTS.getFirst().at()).isEqualTo(END.minus(Town.PAST));
    assertThat(EVENTS.getLast().at()).isBefore(END.plus(Duration.ofMinutes(5)));
    assertThat(EVENTS.getLast().stream()).isEqualTo("member:" + Town.lastMember());
    assertThat(EVENTS.getLast().seq()).isEqualTo(Town.LAST_SEQ);
    assertThat(EVENTS).extracting(event -> event.toStore().id()).doesNotHaveDuplicates();
    Map<String, Long> next = new HashMap<>();
    for (TownEvent event : EVENTS) {
      if (event.stream() != null) {
        assertThat(event.seq()).isEqualTo(next.merge(event.stream(), 1L, Long::sum) - 1);
      }
    }
  }

  @Test
  void whatWasPlannedInThePastWasHeld() {
    Map<SessionId, Instant> begun = new HashMap<>();
    Map<SessionId, Instant> over = new HashMap<>();
    for (TownEvent event : EVENTS) {
      switch (event.event()) {
        case Started started -> begun.put(started.sessionId(), event.at());
        case Ended ended -> over.put(ended.sessionId(), event.at());
        default -> {}
      }
    }
    assertThat(over).hasSizeGreaterThan(1_000).hasSameSizeAs(begun);
    of(SessionScheduled.class)
        .forEach(session -> {
          Instant ends = session.startsAt().plus(Duration.ofMinutes(session.minutes()));
          if (ends.isBefore(END.minus(Duration.ofMinutes(5)))) {
            assertThat(begun.get(session.sessionId()))
                .isBetween(session.startsAt(), session.startsAt().plus(Duration.ofMinutes(5)));
            assertThat(over.get(session.sessionId())).isBetween(ends, END);
          } else if (ends.isAfter(END)) {
            assertThat(begun).doesNotContainKey(session.sessionId());
          }
        });
  }

  /// So that results are there to be read.
  @Test
  void inClassesOfTheDemoAccountsStudentsCameAndAnswered() {
    Set<String> there = new HashSet<>();
    Map<String, Long> acts = new HashMap<>();
    for (TownEvent event : EVENTS) {
      switch (event.event()) {
        case Joined e -> there.add(e.sessionId() + ":" + e.memberId());
        case Left e -> there.remove(e.sessionId() + ":" + e.memberId());
        case AnswerSubmitted e -> assertThat(there).contains(e.sessionId() + ":" + e.memberId());
        case Confirmed e -> assertThat(there).contains(e.sessionId() + ":" + e.memberId());
        case Responded e -> assertThat(there).contains(e.sessionId() + ":" + e.memberId());
        default -> {}
      }
      acts.merge(event.event().getClass().getSimpleName(), 1L, Long::sum);
    }
    assertThat(there).isEmpty();
    assertThat(acts.get("Joined")).isGreaterThan(300);
    assertThat(acts.get("AnswerSubmitted")).isGreaterThan(400);
    assertThat(acts.get("Confirmed")).isGreaterThan(200);
    assertThat(acts.get("Responded")).isGreaterThan(150);
    assertThat(of(Joined.class).filter(e -> e.memberId().equals(STUDENT)).count())
        .isGreaterThan(10);
  }

  @Test
  void mostCoursesGoOn() {
    Set<CourseId> toCome = new HashSet<>();
    of(SessionScheduled.class)
        .filter(session -> session.startsAt().isAfter(END))
        .forEach(session -> toCome.add(session.courseId()));
    of(CourseArchived.class).forEach(archived -> toCome.remove(archived.courseId()));
    assertThat(toCome.size()).isGreaterThan(BOOK.courses().size() * 3 / 4);
  }

  /// Whoever took one course of a kind took another of it far more often than chance would have it.
  @Test
  void whoTakesACourseTakesItsLike() {
    Map<CourseId, String> categories = new HashMap<>();
    of(CourseDrafted.class).forEach(e -> categories.put(e.courseId(), e.details().category()));
    Map<MemberId, List<String>> taken = new HashMap<>();
    of(Enrolled.class)
        .forEach(e ->
            taken
                .computeIfAbsent(e.memberId(), member -> new ArrayList<>())
                .add(categories.get(e.courseId())));
    long pairs = 0;
    long alike = 0;
    for (List<String> one : taken.values()) {
      for (int i = 1; i < one.size(); i++) {
        pairs++;
        alike += Categories.topOf(one.get(i)).equals(Categories.topOf(one.get(i - 1))) ? 1 : 0;
      }
    }
    assertThat((double) alike / pairs).isGreaterThan(3.0 / 13);
  }

  /// Whenever a newcomer starts Maru, the demo accounts have classes that were held, and classes
  /// that go on.
  @ParameterizedTest
  @ValueSource(ints = {0, 865, 868, 873, 877, 1_501, 3_007, 4_513, 6_019, 7_525, 9_031})
  void theDemoAccountsHaveAPastAndAFutureWheneverMaruIsStarted(int minutes) {
    Instant end = END.plus(Duration.ofMinutes(minutes));
    Set<CourseId> seats = new HashSet<>();
    Map<SessionId, CourseId> sessions = new HashMap<>();
    Set<CourseId> attended = new HashSet<>();
    Set<CourseId> held = new HashSet<>();
    Set<CourseId> toCome = new HashSet<>();
    Set<CourseId> taught = new HashSet<>();
    for (TownEvent event : Town.events(BOOK, CAST, end, Town.SEED)) {
      switch (event.event()) {
        case CourseDrafted drafted when drafted.instructorId().equals(INSTRUCTOR) ->
            taught.add(drafted.courseId());
        case Enrolled seat when seat.memberId().equals(STUDENT) -> seats.add(seat.courseId());
        case SessionScheduled session -> {
          sessions.put(session.sessionId(), session.courseId());
          if (session.startsAt().isAfter(end)) {
            toCome.add(session.courseId());
          }
        }
        case Ended ended -> {
          CourseId course = sessions.get(ended.sessionId());
          held.add(course);
          if (seats.contains(course)) {
            attended.add(course);
          }
        }
        case CourseArchived archived -> toCome.remove(archived.courseId());
        default -> {}
      }
    }
    assertThat(seats).hasSameSizeAs(DemoStudent.TAKEN);
    assertThat(attended).isEqualTo(seats);
    assertThat(toCome).containsAll(seats);
    assertThat(held).containsAll(taught);
  }

  private static <E> Stream<E> of(Class<E> type) {
    return EVENTS.stream().map(TownEvent::event).filter(type::isInstance).map(type::cast);
  }
}
