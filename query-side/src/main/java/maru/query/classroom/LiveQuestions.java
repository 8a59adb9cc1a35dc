package maru.query.classroom;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import maru.events.question.QuestionEvent;
import maru.events.question.QuestionId;
import org.jspecify.annotations.Nullable;

/// What is asked in a class. Guarded by its class.
final class LiveQuestions {
  /// Those with the most votes; whatever stands further down is in the results of the class.
  private static final int MOST_SHOWN = 200;

  private static final Comparator<LiveQuestion> BY_VOTES =
      Comparator.comparing(LiveQuestion::answered)
          .thenComparing(Comparator.comparingInt(LiveQuestion::votes).reversed());

  /// In the order in which they were asked.
  private final SequencedMap<QuestionId, LiveQuestion> questions = new LinkedHashMap<>();

  /// What becomes of a hidden question is of no account any more.
  void apply(QuestionEvent event, Instant occurredAt) {
    if (event instanceof QuestionEvent.Asked asked) {
      questions.put(asked.questionId(), new LiveQuestion(asked, occurredAt));
      return;
    }
    LiveQuestion question = questions.get(event.questionId());
    if (question == null) {
      return;
    }
    switch (event) {
      case QuestionEvent.Asked _ -> {}
      case QuestionEvent.AnsweredInClass _ -> question.answer();
      case QuestionEvent.Hidden _ -> questions.remove(event.questionId());
      case QuestionEvent.Voted e -> question.voted(e.memberId());
      case QuestionEvent.VoteWithdrawn e -> question.withdrawn(e.memberId());
    }
  }

  @Nullable LiveQuestion question(QuestionId questionId) {
    return questions.get(questionId);
  }

  /// The unanswered ones first, by their votes, the first asked first among equals; then the
  /// answered ones in the same order.
  List<LiveQuestion> inOrder() {
    return questions.values().stream().sorted(BY_VOTES).toList();
  }

  /// The first ones of that order.
  List<LiveQuestion> shown() {
    return inOrder().stream().limit(MOST_SHOWN).toList();
  }

  /// How many votes each has that can be voted for.
  Map<String, Integer> votes() {
    return shown().stream()
        .filter(question -> !question.answered())
        .collect(Collectors.toMap(LiveQuestion::id, LiveQuestion::votes));
  }
}
