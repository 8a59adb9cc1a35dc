package maru.standalone.demo.robots;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.member.MemberId;
import maru.standalone.demo.robots.ClassFacts.OpenCall;
import maru.standalone.demo.robots.ClassFacts.OpenQuiz;

/// A practice teacher: what they have in mind, and what they do next. Pure.
///
/// They ask something soon after somebody has come, and then every few minutes. While nobody but
/// robots is there, they ask nothing.
///
/// @param quizzes what the course has prepared
/// @param visited whether somebody was there at the last look
/// @param asks when the next quiz is due
/// @param calls when attendance is called next
record Tutor(
    MemberId id,
    List<PreparedQuiz> quizzes,
    boolean there,
    Instant moves,
    boolean visited,
    Instant asks,
    Instant calls) {
  static final Duration FIRST_QUIZ = Duration.ofSeconds(40);
  static final Duration FIRST_CALL = Duration.ofSeconds(150);
  static final Duration ANSWERING = Duration.ofSeconds(40);
  private static final Duration BETWEEN_CALLS = Duration.ofMinutes(30);
  private static final int CALL_SECONDS = 60;

  record Next(Tutor tutor, List<RobotAct> acts) {}

  static Tutor coming(MemberId id, List<PreparedQuiz> quizzes, Instant now) {
    return new Tutor(id, quizzes, false, now, false, now, now);
  }

  /// They were thrown out, or not let in.
  Tutor outUntil(Instant when) {
    return new Tutor(id, quizzes, false, when, visited, asks, calls);
  }

  /// @param robots all of this class, this one too
  Next next(ClassFacts facts, Set<MemberId> robots, Instant now, RandomGenerator chance) {
    if (!facts.on() || (!there && now.isBefore(moves))) {
      return new Next(this, List.of());
    }
    if (!there) {
      return new Next(
          new Tutor(id, quizzes, true, moves, visited, asks, calls), List.of(new RobotAct.Come()));
    }
    Tutor tutor = notice(facts.isVisited(robots), now);
    OpenQuiz open = facts.quiz();
    if (open != null) {
      return tutor.reveal(open, now, chance);
    }
    return tutor.visited ? tutor.teach(facts, now, chance) : new Next(tutor, List.of());
  }

  /// Whoever comes into an empty class is soon asked something.
  private Tutor notice(boolean visitedNow, Instant now) {
    if (!visitedNow || visited) {
      return new Tutor(id, quizzes, there, moves, visitedNow, asks, calls);
    }
    return new Tutor(
        id,
        quizzes,
        there,
        moves,
        true,
        later(asks, now.plus(FIRST_QUIZ)),
        later(calls, now.plus(FIRST_CALL)));
  }

  private Next reveal(OpenQuiz open, Instant now, RandomGenerator chance) {
    boolean due = !open.isOpenAt(now) || now.isAfter(open.since().plus(ANSWERING));
    if (!due) {
      return new Next(this, List.of());
    }
    Instant next = now.plusSeconds(chance.nextLong(240, 360));
    return new Next(
        new Tutor(id, quizzes, there, moves, visited, next, calls),
        List.of(new RobotAct.Reveal(open.quiz().quizId())));
  }

  private Next teach(ClassFacts facts, Instant now, RandomGenerator chance) {
    OpenCall call = facts.call();
    if (call != null && call.isOpenAt(now)) {
      return new Next(this, List.of());
    }
    if (!now.isBefore(calls)) {
      return new Next(
          new Tutor(id, quizzes, there, moves, visited, asks, now.plus(BETWEEN_CALLS)),
          List.of(new RobotAct.Call(CALL_SECONDS)));
    }
    if (!now.isBefore(asks) && !quizzes.isEmpty()) {
      // Again only when this one did not come about.
      Instant again = now.plusSeconds(chance.nextLong(240, 360));
      return new Next(
          new Tutor(id, quizzes, there, moves, visited, again, calls), List.of(ask(facts, chance)));
    }
    return new Next(this, List.of());
  }

  /// One that was not asked in this class yet; when all were, one of them anew.
  private RobotAct ask(ClassFacts facts, RandomGenerator chance) {
    List<PreparedQuiz> fresh =
        quizzes.stream().filter(quiz -> !facts.shown().contains(quiz.quizId())).toList();
    if (!fresh.isEmpty()) {
      return new RobotAct.Present(fresh.getFirst(), true);
    }
    PreparedQuiz asked = quizzes.get(chance.nextInt(quizzes.size()));
    QuizId anew = QuizId.of(new UUID(chance.nextLong(), chance.nextLong()));
    return new RobotAct.Present(
        new PreparedQuiz(anew, asked.question(), asked.choices(), asked.correct(), asked.seconds()),
        false);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
