package maru.standalone.demo.robots;

import static maru.standalone.demo.robots.PracticeClass.NOON;
import static maru.standalone.demo.robots.PracticeClass.QUIZ;
import static maru.standalone.demo.robots.PracticeClass.ROBOT;
import static maru.standalone.demo.robots.PracticeClass.ROBOTS;
import static maru.standalone.demo.robots.PracticeClass.TEACHER;
import static maru.standalone.demo.robots.PracticeClass.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import maru.events.attendance.AttendanceCallId;
import org.junit.jupiter.api.Test;

/// Given what a practice student knows of the class, what they do.
class PupilTest {
  private static final List<String> LINES = List.of("오늘도 잘 부탁드려요.");

  /// What one does until an instant, looked at every second.
  private static List<RobotAct> acts(ClassFacts facts, Instant from, Duration span, long seed) {
    Random chance = new Random(seed);
    Pupil pupil = Pupil.coming(ROBOT, LINES, 0, from, chance);
    List<RobotAct> acts = new ArrayList<>();
    for (Instant now = from; !now.isAfter(from.plus(span)); now = now.plusSeconds(1)) {
      Pupil.Next next = pupil.next(facts, ROBOTS, now, chance);
      pupil = next.pupil();
      acts.addAll(next.acts());
    }
    return acts;
  }

  @Test
  void theyComeOnceTheClassIsOn() {
    ClassFacts on = new PracticeClass().facts();
    assertThat(acts(on, NOON, Duration.ofSeconds(5), 1)).containsExactly(new RobotAct.Come());
    assertThat(acts(ClassFacts.NONE, NOON, Duration.ofSeconds(5), 1)).isEmpty();
    ClassFacts over = new PracticeClass().over(NOON).facts();
    assertThat(acts(over, NOON, Duration.ofSeconds(5), 1)).isEmpty();
  }

  @Test
  void mostAnswerAQuizAndNotAllOfThemRight() {
    ClassFacts asked =
        new PracticeClass().with(VISITOR).asked(QUIZ, NOON, NOON.plusSeconds(60)).facts();
    int right = 0;
    int wrong = 0;
    for (int seed = 0; seed < 200; seed++) {
      for (RobotAct act : acts(asked, NOON, Duration.ofMinutes(1), seed)) {
        if (act instanceof RobotAct.Answer answer) {
          assertThat(answer.quizId()).isEqualTo(QUIZ.quizId());
          if (answer.choices().equals(QUIZ.correct())) {
            right++;
          } else {
            wrong++;
          }
        }
      }
    }
    assertThat(right + wrong).isBetween(150, 200);
    assertThat(right).isGreaterThan(wrong);
    assertThat(wrong).isPositive();
  }

  @Test
  void aQuizIsAnsweredOnce() {
    ClassFacts asked = new PracticeClass().asked(QUIZ, NOON, null).facts();
    assertThat(
            acts(asked, NOON, Duration.ofMinutes(5), 3).stream()
                .filter(RobotAct.Answer.class::isInstance))
        .hasSize(1);
  }

  @Test
  void whatIsClosedIsNotAnswered() {
    ClassFacts closed = new PracticeClass().asked(QUIZ, NOON, null).closed(QUIZ, NOON).facts();
    assertThat(acts(closed, NOON, Duration.ofMinutes(1), 3)).containsExactly(new RobotAct.Come());
    ClassFacts late = new PracticeClass().asked(QUIZ, NOON, NOON.plusSeconds(60)).facts();
    assertThat(acts(late, NOON.plusSeconds(60), Duration.ofMinutes(1), 3))
        .containsExactly(new RobotAct.Come());
  }

  @Test
  void mostConfirmThatTheyAreThere() {
    AttendanceCallId call = AttendanceCallId.of(UUID.randomUUID());
    ClassFacts called = new PracticeClass().called(call, NOON).facts();
    long confirmed = 0;
    for (int seed = 0; seed < 100; seed++) {
      confirmed +=
          acts(called, NOON, Duration.ofMinutes(1), seed).stream()
              .filter(new RobotAct.Confirm(call)::equals)
              .count();
    }
    assertThat(confirmed).isBetween(75L, 99L);
  }

  @Test
  void theyAreQuietAndStayWhileNobodyElseIsThere() {
    ClassFacts alone = new PracticeClass().with(ROBOT).facts();
    assertThat(acts(alone, NOON, Duration.ofHours(2), 5)).containsExactly(new RobotAct.Come());
  }

  @Test
  void inCompanyTheyShowSayRaiseLeaveAndComeBackWithinTheirMeasure() {
    ClassFacts visited = new PracticeClass().with(ROBOT).with(VISITOR).facts();
    for (int seed = 0; seed < 20; seed++) {
      List<RobotAct> acts = acts(visited, NOON, Duration.ofHours(1), seed);
      assertThat(count(acts, RobotAct.Show.class)).isBetween(5L, 31L);
      assertThat(count(acts, RobotAct.SayLine.class)).isBetween(3L, 16L);
      assertThat(count(acts, RobotAct.Hand.class)).isBetween(2L, 145L);
      assertThat(count(acts, RobotAct.Go.class)).isBetween(1L, 3L);
      assertThat(count(acts, RobotAct.Come.class)).isBetween(2L, 4L);
    }
  }

  @Test
  void whomTheInstructorLeavesGoesToo() {
    ClassFacts left = new PracticeClass().with(ROBOT).left(TEACHER, NOON).facts();
    Pupil there = new Pupil(ROBOT, LINES, true, NOON, NOON, NOON, NOON, null, null);
    Instant patient = NOON.plus(Pupil.DESERTED);
    assertThat(there.next(left, ROBOTS, patient, new Random(1)).acts()).isEmpty();
    Pupil.Next gone = there.next(left, ROBOTS, patient.plusSeconds(1), new Random(1));
    assertThat(gone.acts()).containsExactly(new RobotAct.Go());
    assertThat(gone.pupil().next(left, ROBOTS, patient.plusSeconds(600), new Random(1)).acts())
        .isEmpty();
  }

  private static long count(List<RobotAct> acts, Class<? extends RobotAct> kind) {
    return acts.stream().filter(kind::isInstance).count();
  }
}
