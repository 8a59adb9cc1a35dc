package maru.query.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.member.MemberId;
import maru.query.classroom.LiveView.Counts;
import maru.query.classroom.LiveView.Leaderboard;
import maru.query.classroom.LiveView.Quiz;
import maru.query.classroom.LiveView.Rank;
import maru.query.classroom.LiveView.Status;
import org.jspecify.annotations.Nullable;

/// A quiz that was shown, and how the answers stand. Guarded by its class.
final class LiveQuiz {
  /// So many are named; everybody else is told their own place.
  private static final int MOST_RANKS = 10;

  private final PreparedQuiz quiz;
  private final Instant presentedAt;
  private final @Nullable Instant deadline;
  private final SequencedMap<MemberId, Given> answers = new LinkedHashMap<>();
  private final int[] counts;

  /// The first is the one that it was shown with, the last the one that holds.
  private final List<List<Integer>> keys = new ArrayList<>();

  private Status status = Status.OPEN;
  private boolean ranked;

  /// @param after the showing
  record Given(List<Integer> choices, Duration after) {}

  LiveQuiz(PreparedQuiz quiz, Instant presentedAt, @Nullable Instant deadline) {
    this.quiz = quiz;
    this.presentedAt = presentedAt;
    this.deadline = deadline;
    this.counts = new int[quiz.choices().size()];
    keys.add(quiz.correct());
  }

  QuizId id() {
    return quiz.quizId();
  }

  PreparedQuiz quiz() {
    return quiz;
  }

  Instant presentedAt() {
    return presentedAt;
  }

  /// Whether somebody may still answer, and did not yet.
  boolean waitsFor(MemberId member) {
    return status == Status.OPEN && !answers.containsKey(member);
  }

  /// In the order in which they came.
  SequencedMap<MemberId, Given> answers() {
    return answers;
  }

  List<List<Integer>> keys() {
    return keys;
  }

  boolean isRevealed() {
    return status == Status.REVEALED;
  }

  void became(Status next) {
    status = next;
  }

  void rankedForAll() {
    ranked = true;
  }

  void keyed(List<Integer> correct) {
    keys.add(correct);
  }

  void answered(MemberId member, List<Integer> choices, Instant at) {
    Duration after = Duration.between(presentedAt, at);
    answers.put(member, new Given(choices, after.isNegative() ? Duration.ZERO : after));
    choices.forEach(choice -> counts[choice]++);
  }

  /// What this reader may know: the correct choices once they are revealed, how the others answered
  /// then too, who was right first once the class is shown it, and the instructor always.
  Quiz shownTo(LiveReader reader, Names names) {
    boolean open = isRevealed() || reader.instructor();
    Given mine = answers.get(reader.memberId());
    return new Quiz(
        quiz.quizId().value(),
        quiz.question(),
        quiz.choices(),
        quiz.correct().size() > 1,
        quiz.seconds(),
        deadline,
        status,
        open ? keys.getLast() : null,
        open ? counts() : null,
        mine == null ? null : mine.choices(),
        ranked && isRevealed() ? leaderboard(reader, names) : null);
  }

  Counts counts() {
    return new Counts(
        quiz.quizId().value(), Arrays.stream(counts).boxed().toList(), answers.size());
  }

  private Leaderboard leaderboard(LiveReader reader, Names names) {
    List<MemberId> right =
        answers.entrySet().stream()
            .filter(answer -> answer.getValue().choices().equals(keys.getLast()))
            .map(Map.Entry::getKey)
            .toList();
    List<MemberId> first = right.subList(0, Math.min(MOST_RANKS, right.size()));
    Map<MemberId, String> called = names.of(first);
    List<Rank> ranks = new ArrayList<>();
    for (MemberId member : first) {
      Given given = answers.get(member);
      long millis = given == null ? 0 : given.after().toMillis();
      ranks.add(new Rank(ranks.size() + 1, called.getOrDefault(member, ""), millis));
    }
    int place = right.indexOf(reader.memberId());
    return new Leaderboard(ranks, place < 0 ? null : place + 1, right.size());
  }
}
