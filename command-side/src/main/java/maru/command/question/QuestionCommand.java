package maru.command.question;

import maru.events.PersonalText;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.events.question.QuestionId;

/// What becomes of a question of a class. `by` is who asks for it.
public sealed interface QuestionCommand {
  SessionId sessionId();

  MemberId by();

  QuestionId questionId();

  /// By anybody in class.
  ///
  /// @param text sealed by the asker's key
  record AskQuestion(SessionId sessionId, MemberId by, QuestionId questionId, PersonalText text)
      implements QuestionCommand {}

  /// By the instructor, who has answered it before the class.
  record MarkAnswered(SessionId sessionId, MemberId by, QuestionId questionId)
      implements QuestionCommand {}

  /// By the instructor: takes it from the class's eyes.
  record HideQuestion(SessionId sessionId, MemberId by, QuestionId questionId)
      implements QuestionCommand {}
}
