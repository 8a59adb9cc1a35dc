package maru.command.classroom;

import java.util.ArrayList;
import java.util.List;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.store.EventReader;
import maru.store.RecordedEvent;

/// What a class has answered, by the events that carry its session's tag.
final class Answers {
  private static final int READ = 1_000;

  private final EventReader reader;

  Answers(EventReader reader) {
    this.reader = reader;
  }

  /// In the order in which they came.
  List<AnswerSubmitted> to(SessionId sessionId, QuizId quizId) {
    List<AnswerSubmitted> answers = new ArrayList<>();
    long after = 0;
    List<RecordedEvent> read;
    do {
      read = reader.session(sessionId, after, READ);
      for (RecordedEvent recorded : read) {
        if (recorded.event() instanceof AnswerSubmitted answer && answer.quizId().equals(quizId)) {
          answers.add(answer);
        }
        after = recorded.position();
      }
    } while (read.size() == READ);
    return answers;
  }
}
