package maru.standalone.demo.robots;

import static maru.standalone.demo.robots.PracticeClass.NOON;
import static maru.standalone.demo.robots.PracticeClass.QUIZ;
import static maru.standalone.demo.robots.PracticeClass.ROBOT;
import static maru.standalone.demo.robots.PracticeClass.ROBOTS;
import static maru.standalone.demo.robots.PracticeClass.TEACHER;
import static maru.standalone.demo.robots.PracticeClass.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import maru.events.attendance.AttendanceCallId;
import org.junit.jupiter.api.Test;

/// Given what a practice teacher knows of the class, what they do.
class TutorTest {
  private final Random chance = new Random(7);

  private static Tutor teaching() {
    return new Tutor(TEACHER, List.of(QUIZ), true, NOON, false, NOON, NOON);
  }

  private Tutor.Next next(Tutor tutor, ClassFacts facts, Instant now) {
    return tutor.next(facts, ROBOTS, now, chance);
  }

  @Test
  void theyComeAtOnce() {
    Tutor.Next came =
        next(Tutor.coming(TEACHER, List.of(QUIZ), NOON), new PracticeClass().facts(), NOON);
    assertThat(came.acts()).containsExactly(new RobotAct.Come());
    assertThat(came.tutor().there()).isTrue();
  }

  @Test
  void theyAskNothingWhileOnlyRobotsAreThere() {
    ClassFacts alone = new PracticeClass().with(ROBOT).facts();
    Tutor.Next later = next(teaching(), alone, NOON.plusSeconds(3_600));
    assertThat(later.acts()).isEmpty();
  }

  @Test
  void whoeverComesIsSoonAskedSomething() {
    ClassFacts visited = new PracticeClass().with(VISITOR).facts();
    Tutor noticed = next(teaching(), visited, NOON).tutor();
    Instant due = NOON.plus(Tutor.FIRST_QUIZ);
    assertThat(next(noticed, visited, due.minusSeconds(1)).acts()).isEmpty();
    assertThat(next(noticed, visited, due).acts())
        .containsExactly(new RobotAct.Present(QUIZ, true));
  }

  @Test
  void aQuizIsRevealedWhenItsTimeIsOver() {
    PracticeClass asked = new PracticeClass().with(VISITOR).asked(QUIZ, NOON, null);
    RobotAct reveal = new RobotAct.Reveal(QUIZ.quizId());
    Instant due = NOON.plus(Tutor.ANSWERING);
    assertThat(next(teaching(), asked.facts(), due).acts()).isEmpty();
    assertThat(next(teaching(), asked.facts(), due.plusMillis(1)).acts()).containsExactly(reveal);
    assertThat(next(teaching(), asked.closed(QUIZ, NOON).facts(), NOON).acts())
        .containsExactly(reveal);
  }

  @Test
  void whatIsOpenIsRevealedAlsoWhenTheVisitorHasGone() {
    ClassFacts asked =
        new PracticeClass().with(VISITOR).asked(QUIZ, NOON, null).left(VISITOR, NOON).facts();
    assertThat(next(teaching(), asked, NOON.plusSeconds(60)).acts())
        .containsExactly(new RobotAct.Reveal(QUIZ.quizId()));
  }

  @Test
  void whatWasAskedIsAskedAnewUnderAnotherId() {
    ClassFacts all =
        new PracticeClass().with(VISITOR).asked(QUIZ, NOON, null).revealed(QUIZ, NOON).facts();
    Tutor noticed = next(teaching(), all, NOON).tutor();
    List<RobotAct> acts = next(noticed, all, NOON.plus(Tutor.FIRST_QUIZ)).acts();
    assertThat(acts)
        .singleElement()
        .isInstanceOfSatisfying(
            RobotAct.Present.class,
            anew -> {
              assertThat(anew.prepared()).isFalse();
              assertThat(anew.quiz().quizId()).isNotEqualTo(QUIZ.quizId());
              assertThat(anew.quiz().question()).isEqualTo(QUIZ.question());
            });
  }

  @Test
  void attendanceIsCalledOnceInHalfAnHour() {
    ClassFacts visited = new PracticeClass().with(VISITOR).facts();
    Tutor tutor = new Tutor(TEACHER, List.of(), true, NOON, false, NOON, NOON);
    tutor = next(tutor, visited, NOON).tutor();
    int calls = 0;
    for (int second = 0; second < 1_800; second++) {
      Tutor.Next next = next(tutor, visited, NOON.plusSeconds(second));
      tutor = next.tutor();
      calls += next.acts().size();
    }
    assertThat(calls).isEqualTo(1);
  }

  @Test
  void nothingIsAskedWhileACallIsOpen() {
    AttendanceCallId call = AttendanceCallId.of(UUID.randomUUID());
    ClassFacts called = new PracticeClass().with(VISITOR).called(call, NOON).facts();
    Tutor visitedBefore = new Tutor(TEACHER, List.of(QUIZ), true, NOON, true, NOON, NOON);
    assertThat(next(visitedBefore, called, NOON.plusSeconds(59)).acts()).isEmpty();
    assertThat(next(visitedBefore, called, NOON.plusSeconds(60)).acts()).hasSize(1);
  }
}
