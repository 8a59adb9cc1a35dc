package maru.command.classroom;

import java.time.Instant;
import java.util.List;
import maru.command.attendance.ConfirmPresence;
import maru.command.conversation.ConversationCommand;
import maru.command.conversation.ModerationCommand.CallOn;
import maru.command.question.Question;
import maru.command.question.Vote;
import maru.command.quiz.AnswerQuiz;
import maru.command.survey.RespondToSurvey;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.events.survey.SurveyAnswer;
import org.jspecify.annotations.Nullable;

/// What is wanted of a participation, with what has to be known to decide it.
public sealed interface ParticipationAct {

  /// By anybody.
  ///
  /// @param seated whether the member has a seat in the course
  record Join(Classroom classroom, MemberId member, boolean seated) implements ParticipationAct {}

  /// By the member, or by the bridge for them.
  ///
  /// @param lastSeen when they were last known to be there; null: now
  record Leave(SessionId sessionId, CourseId courseId, MemberId member, @Nullable Instant lastSeen)
      implements ParticipationAct {}

  record Answer(Classroom classroom, AnswerQuiz command, boolean seated)
      implements ParticipationAct {}

  record Confirm(Classroom classroom, ConfirmPresence command, boolean seated)
      implements ParticipationAct {}

  /// By a student.
  ///
  /// @param sealed the answers as they are stored
  record Respond(
      Classroom classroom, RespondToSurvey command, List<SurveyAnswer> sealed, boolean seated)
      implements ParticipationAct {}

  /// By anybody in class.
  ///
  /// @param reachable whether the one to whom a message is alone ever came; true without one
  record Converse(
      Classroom classroom, ConversationCommand command, boolean seated, boolean reachable)
      implements ParticipationAct {}

  /// By anybody in class.
  record CastVote(Classroom classroom, Question question, Vote command, boolean seated)
      implements ParticipationAct {}

  /// By the instructor, about this member.
  record GiveTheFloor(Classroom classroom, CallOn command) implements ParticipationAct {}
}
