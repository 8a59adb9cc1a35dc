package maru.command.question;

import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.events.question.QuestionEvent;

/// One question. Immutable.
public sealed interface Question {

  /// Nobody has asked it.
  record Unasked() implements Question {}

  /// Somebody has asked it.
  ///
  /// @param author may not vote for it
  /// @param hidden nobody is to see it
  record Asked(SessionId sessionId, MemberId author, boolean answered, boolean hidden)
      implements Question {}

  static Question unasked() {
    return new Unasked();
  }

  /// The question after an event of its stream.
  static Question evolve(Question question, QuestionEvent event) {
    return switch (event) {
      case QuestionEvent.Asked e -> new Asked(e.sessionId(), e.memberId(), false, false);
      case QuestionEvent.AnsweredInClass _ -> {
        Asked asked = asked(question);
        yield new Asked(asked.sessionId(), asked.author(), true, asked.hidden());
      }
      case QuestionEvent.Hidden _ -> {
        Asked asked = asked(question);
        yield new Asked(asked.sessionId(), asked.author(), asked.answered(), true);
      }
      case QuestionEvent.Voted _, QuestionEvent.VoteWithdrawn _ ->
          throw new IllegalStateException("stands in another stream");
    };
  }

  private static Asked asked(Question question) {
    if (question instanceof Asked asked) {
      return asked;
    }
    throw new IllegalStateException("a question that was never asked has events");
  }
}
