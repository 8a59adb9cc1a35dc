package maru.command.classroom;

import java.time.Instant;
import java.util.List;
import maru.command.classroom.Classroom.Running;
import maru.command.classroom.Classroom.Waiting;
import maru.command.classroom.ClassroomCommand.EndClass;
import maru.command.classroom.ClassroomCommand.StartClass;
import maru.command.quiz.QuizCommand.CloseQuiz;
import maru.command.quiz.QuizCommand.CorrectKey;
import maru.command.quiz.QuizCommand.PresentPreparedQuiz;
import maru.command.quiz.QuizCommand.PresentQuiz;
import maru.command.quiz.QuizCommand.RevealQuiz;
import maru.command.quiz.QuizCommand.ShowLeaderboard;
import maru.command.quiz.QuizShown;
import maru.command.quiz.Rescored;
import maru.command.quiz.ShownQuiz;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.StudentsSeenBy;
import maru.store.axon.AppendTerms;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decisions;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// What the instructor does, decided on the classroom's stream.
final class ClassroomHandlers implements CommandHandling {
  private final Decisions decisions;
  private final Plans plans;
  private final Answers answers;

  ClassroomHandlers(Decisions decisions, Plans plans, Answers answers) {
    this.decisions = decisions;
    this.plans = plans;
    this.answers = answers;
  }

  @CommandHandler
  void handle(StartClass command, Instant now) {
    Plans.Planned planned = plans.session(command.sessionId());
    AppendTerms.current().require(planned.unchanged());
    var start = new ClassroomAct.Start(command, planned.plan(), studentsSeenBy(planned.plan()));
    decisions.decide(Streams.CLASSROOM, command.sessionId(), start, now);
  }

  @CommandHandler
  void handle(EndClass command, Instant now) {
    decisions.decide(Streams.CLASSROOM, command.sessionId(), new ClassroomAct.End(command), now);
  }

  @CommandHandler
  QuizShown handle(PresentPreparedQuiz command, Instant now) {
    var classroom = decisions.view(Streams.CLASSROOM, command.sessionId()).state();
    @Nullable PreparedQuiz prepared =
        classroom instanceof Running running
            ? plans.quiz(running.place().courseId(), command.quizId())
            : null;
    var present = new ClassroomAct.Quiz(command, prepared);
    decisions.decide(Streams.CLASSROOM, command.sessionId(), present, now);
    return new QuizShown(command.quizId());
  }

  @CommandHandler
  QuizShown handle(PresentQuiz command, Instant now) {
    var present = new ClassroomAct.Quiz(command, null);
    decisions.decide(Streams.CLASSROOM, command.sessionId(), present, now);
    return new QuizShown(command.quizId());
  }

  @CommandHandler
  void handle(CloseQuiz command, Instant now) {
    var close = new ClassroomAct.Quiz(command, null);
    decisions.decide(Streams.CLASSROOM, command.sessionId(), close, now);
  }

  @CommandHandler
  void handle(RevealQuiz command, Instant now) {
    var reveal = new ClassroomAct.Quiz(command, null);
    decisions.decide(Streams.CLASSROOM, command.sessionId(), reveal, now);
  }

  @CommandHandler
  void handle(ShowLeaderboard command, Instant now) {
    var show = new ClassroomAct.Quiz(command, null);
    decisions.decide(Streams.CLASSROOM, command.sessionId(), show, now);
  }

  /// Only a closed quiz's key is corrected, so no answer comes after those that are scored here.
  @CommandHandler
  Rescored handle(CorrectKey command, Instant now) {
    var before = decisions.view(Streams.CLASSROOM, command.sessionId()).state();
    var correct = new ClassroomAct.Quiz(command, null);
    var after = decisions.decide(Streams.CLASSROOM, command.sessionId(), correct, now).state();
    return Rescored.of(
        command.quizId(),
        keyOf(before, command.quizId()),
        keyOf(after, command.quizId()),
        answers.to(command.sessionId(), command.quizId()));
  }

  private StudentsSeenBy studentsSeenBy(@Nullable SessionPlan plan) {
    return plan == null ? StudentsSeenBy.EVERYONE : plans.studentsSeenBy(plan.courseId());
  }

  private static List<Integer> keyOf(Classroom classroom, QuizId quizId) {
    ShownQuiz quiz =
        classroom instanceof Waiting ? null : Classroom.boards(classroom).quizzes().find(quizId);
    return quiz == null ? List.of() : quiz.quiz().correct();
  }
}
