package maru.command.classroom;

import java.time.Instant;
import maru.command.Refused;
import maru.command.attendance.AttendanceBoard;
import maru.command.attendance.AttendanceRefusal;
import maru.command.attendance.ConfirmPresence;
import maru.command.classroom.Classroom.Running;
import maru.command.classroom.PresenceCommand.JoinClass;
import maru.command.classroom.PresenceCommand.LeaveClass;
import maru.command.quiz.AnswerQuiz;
import maru.command.quiz.QuizRefusal;
import maru.command.quiz.ShownQuiz;
import maru.events.attendance.AttendanceEvent;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent.Closed;
import maru.store.Seats.Seat;
import maru.store.axon.AppendTerms;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decisions;
import maru.store.axon.View;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// What everybody does, decided on the stream of one member in one class, and appended only if the
/// classroom is still what it was when it was looked at.
final class ParticipationHandlers implements CommandHandling {
  private final Decisions decisions;
  private final Admissions admissions;

  ParticipationHandlers(Decisions decisions, Admissions admissions) {
    this.decisions = decisions;
    this.admissions = admissions;
  }

  @CommandHandler
  void handle(JoinClass command, Instant now) {
    View<Classroom> view = decisions.view(Streams.CLASSROOM, command.sessionId());
    @Nullable Seat seat = admissions.seat(view.state(), command.memberId());
    if (seat != null) {
      AppendTerms.current().require(seat.isKept());
    }
    AppendTerms.current().require(Admissions.doorIsAsItWas(command.sessionId(), view));
    var join =
        new ParticipationAct.Join(view.state(), command.memberId(), seat != null && seat.taken());
    decide(command.sessionId(), command.memberId(), join, now);
  }

  @CommandHandler
  void handle(LeaveClass command, Instant now) {
    Classroom classroom = decisions.view(Streams.CLASSROOM, command.sessionId()).state();
    @Nullable CourseId courseId = Admissions.course(classroom);
    if (courseId == null) {
      throw new Refused(ClassroomRefusal.NOT_STARTED);
    }
    var leave =
        new ParticipationAct.Leave(
            command.sessionId(), courseId, command.memberId(), command.lastSeen());
    decide(command.sessionId(), command.memberId(), leave, now);
  }

  /// A promise: what is stored here stands between `quiz.Presented` and the quiz's own
  /// `quiz.Closed`, before the deadline by the database's clock, and first in its stream.
  @CommandHandler
  void handle(AnswerQuiz command, Instant now) {
    View<Classroom> view = decisions.view(Streams.CLASSROOM, command.sessionId());
    boolean seated = admissions.isSeated(view.state(), command.by());
    AppendTerms.current()
        .require(Admissions.nothingCloses(Closed.class, command.sessionId(), view));
    @Nullable ShownQuiz quiz =
        view.state() instanceof Running running
            ? running.boards().quizzes().find(command.quizId())
            : null;
    if (quiz != null && quiz.deadline() != null) {
      AppendTerms.current().notAfter(quiz.deadline(), () -> new Refused(QuizRefusal.CLOSED));
    }
    var answer = new ParticipationAct.Answer(view.state(), command, seated);
    decide(command.sessionId(), command.by(), answer, now);
  }

  /// The same promise for a confirmation.
  @CommandHandler
  void handle(ConfirmPresence command, Instant now) {
    View<Classroom> view = decisions.view(Streams.CLASSROOM, command.sessionId());
    boolean seated = admissions.isSeated(view.state(), command.by());
    AppendTerms.current()
        .require(Admissions.nothingCloses(AttendanceEvent.Closed.class, command.sessionId(), view));
    AttendanceBoard.@Nullable Call call =
        view.state() instanceof Running running
            ? running.boards().attendance().find(command.callId())
            : null;
    if (call != null) {
      AppendTerms.current().notAfter(call.deadline(), () -> new Refused(AttendanceRefusal.CLOSED));
    }
    var confirm = new ParticipationAct.Confirm(view.state(), command, seated);
    decide(command.sessionId(), command.by(), confirm, now);
  }

  private void decide(SessionId sessionId, MemberId member, ParticipationAct act, Instant now) {
    decisions.decide(Streams.PARTICIPATION, Streams.participation(sessionId, member), act, now);
  }
}
