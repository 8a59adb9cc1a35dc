package maru.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import maru.command.catalogue.Course;
import maru.command.catalogue.CourseCommand.ArchiveCourse;
import maru.command.catalogue.CourseCommand.DraftCourse;
import maru.command.catalogue.CourseCommand.PrepareQuiz;
import maru.command.catalogue.CourseCommand.PublishCourse;
import maru.command.catalogue.CourseCommand.ScheduleSession;
import maru.command.classroom.SessionPlan;
import maru.command.demand.RequestCommand.FulfilRequest;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.demand.RequestId;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.standalone.demo.Calendar.WeeklySlot;
import maru.standalone.demo.TownBook.CoursePage;
import maru.standalone.demo.TownBook.QuizPage;
import maru.standalone.demo.TownEvent.TownIds;

/// Opens the town's courses, plans their sessions, and closes some.
final class Teaching {
  private static final int QUIZ_SECONDS = 40;
  private static final int MOST_TRIES = 40;
  private static final int LATEST_SECONDS = 240;
  private static final int MOST_WEEKS = 30;

  private final TownStory story;
  private final Chance chance;
  private final Lessons lessons;
  private final Steps steps;
  private final Instant end;
  private final Map<String, List<Offer>> open = new HashMap<>();
  private final List<Offer> all = new ArrayList<>();

  /// @param end when the town's past ends and the present begins
  Teaching(TownStory story, Chance chance, Lessons lessons, Steps steps, Instant end) {
    this.story = story;
    this.chance = chance;
    this.lessons = lessons;
    this.steps = steps;
    this.end = end;
  }

  static CourseId courseId(CoursePage page) {
    return CourseId.of(TownIds.uuid("course:" + page.title()));
  }

  /// The published courses of a category that still have a session to come.
  List<Offer> open(String category, Instant now) {
    return open.getOrDefault(category, List.of()).stream()
        .filter(offer ->
            story.course(offer.id()) instanceof Course.Known known
                && known.status() == Course.Status.PUBLISHED
                && known.sessions().values().stream()
                    .anyMatch(session -> session.startsAt().isAfter(now)))
        .toList();
  }

  /// All that were ever published.
  List<Offer> all() {
    return all;
  }

  void open(CoursePage page, MemberId instructor, Instant at) {
    CourseId id = courseId(page);
    story.tell(new DraftCourse(id, instructor, details(page)), at);
    Instant later = at;
    for (int i = 0; i < page.quizzes().size(); i++) {
      later = later.plus(Duration.ofMinutes(4));
      story.tell(new PrepareQuiz(id, instructor, quiz(page, i)), later);
    }
    LocalDate from = at.atZone(Calendar.SEOUL).toLocalDate().plusDays(chance.between(4, 12));
    WeeklySlot slot = freeSlot(page, id, instructor, from, later);
    run(Offer.of(id, page, instructor, slot, 0.3 + chance.longTailed(0.8)), from, later);
  }

  /// Tells those who wished for it.
  void fulfil(RequestId request, CoursePage page, Instant at) {
    Course course = story.course(courseId(page));
    if (course instanceof Course.Known known) {
      story.tell(
          new FulfilRequest(request, known.courseId(), known.instructorId()),
          course,
          known.instructorId(),
          at);
    }
  }

  /// The first meeting is planned with it, so that another slot is tried if the instructor has no
  /// time.
  private WeeklySlot freeSlot(
      CoursePage page, CourseId id, MemberId instructor, LocalDate from, Instant now) {
    for (int i = 0; i < MOST_TRIES; i++) {
      WeeklySlot slot =
          i < MOST_TRIES / 2 ? Calendar.slot(page, chance) : Calendar.anySlot(page, chance);
      if (schedule(page, id, instructor, slot, slot.from(from), 1, now)) {
        return slot;
      }
    }
    throw new IllegalStateException("no time for " + page.title());
  }

  private void run(Offer offer, LocalDate from, Instant now) {
    LocalDate first = offer.slot().from(from);
    int meetings = chance.between(4, 10);
    LocalDate last = meetings(offer, first.plusWeeks(1), meetings - 1, 2, now);
    steps.plan(now.plus(Duration.ofMinutes(30)), later -> publish(offer, later));
    comeToTheEnd(offer, last, meetings);
  }

  private void publish(Offer offer, Instant now) {
    story.tell(new PublishCourse(offer.id(), offer.instructor()), now);
    open.computeIfAbsent(offer.page().category(), category -> new ArrayList<>()).add(offer);
    all.add(offer);
  }

  /// The day before its last meeting, a course goes on with new ones, or it ends after it. Those of
  /// the demo student go on.
  private void comeToTheEnd(Offer offer, LocalDate last, int meetings) {
    Instant lastMeeting = offer.slot().on(last);
    Instant dayBefore = lastMeeting.minus(Duration.ofDays(1));
    if (!dayBefore.isBefore(end)) {
      return;
    }
    if (!DemoStudent.TAKEN.contains(offer.page().title()) && chance.happens(0.12)) {
      steps.plan(
          lastMeeting.plus(Duration.ofDays(2)),
          now -> story.tell(new ArchiveCourse(offer.id(), offer.instructor()), now));
    } else {
      steps.plan(
          dayBefore,
          now -> {
            int more = chance.between(5, 10);
            LocalDate next = meetings(offer, last.plusWeeks(1), more, meetings + 1, now);
            comeToTheEnd(offer, next, meetings + more);
          });
    }
  }

  /// Plans so many weekly meetings and answers with the day of the last. A week in which the
  /// instructor has no time is left out, and made up for at the end.
  private LocalDate meetings(Offer offer, LocalDate first, int meetings, int number, Instant now) {
    LocalDate last = first;
    int place = number;
    for (int week = 0; place < number + meetings && week < MOST_WEEKS; week++) {
      LocalDate day = first.plusWeeks(week);
      if (schedule(offer.page(), offer.id(), offer.instructor(), offer.slot(), day, place, now)) {
        place++;
        last = day;
      }
    }
    return last;
  }

  private boolean schedule(
      CoursePage page,
      CourseId id,
      MemberId instructor,
      WeeklySlot slot,
      LocalDate day,
      int number,
      Instant now) {
    SessionId session = SessionId.of(TownIds.uuid("session:" + page.title() + ":" + day));
    Instant at = slot.on(day);
    boolean planned =
        story.tell(
            new ScheduleSession(
                id, instructor, session, at, page.minutes(), Calendar.SEOUL, number + "회차"),
            now);
    if (planned) {
      teach(session, new SessionPlan(id, instructor, at, false), page.minutes());
    }
    return planned;
  }

  /// Some minutes late, as classes are. What would not be over when the past ends is not begun:
  /// nobody would be there to end it.
  private void teach(SessionId session, SessionPlan plan, int minutes) {
    Instant begin = plan.startsAt().plusSeconds(Math.floorMod(session.hashCode(), LATEST_SECONDS));
    Instant over = begin.plus(Duration.ofMinutes(minutes));
    if (over.isBefore(end)) {
      lessons.plan(session, plan, begin, over);
    }
  }

  private static CourseDetails details(CoursePage page) {
    return new CourseDetails(
        page.title(),
        page.description(),
        page.category(),
        page.level(),
        page.capacity(),
        page.tags(),
        page.language() == null ? Language.KO : page.language(),
        page.materials(),
        page.title().length() % 3 != 0,
        AttendanceRule.DEFAULT,
        StudentsSeenBy.EVERYONE);
  }

  /// With its choices shuffled: on paper the right one tends to stand first.
  static PreparedQuiz quiz(CoursePage page, int number) {
    QuizPage quiz = page.quizzes().get(number);
    QuizId id = QuizId.of(TownIds.uuid("quiz:" + page.title() + ":" + number));
    List<String> right = quiz.correct().stream().map(quiz.choices()::get).toList();
    List<String> choices = new ArrayList<>(quiz.choices());
    Collections.shuffle(choices, new Random(id.value().hashCode()));
    List<Integer> correct = right.stream().map(choices::indexOf).sorted().toList();
    return new PreparedQuiz(id, quiz.question(), List.copyOf(choices), correct, QUIZ_SECONDS);
  }
}
