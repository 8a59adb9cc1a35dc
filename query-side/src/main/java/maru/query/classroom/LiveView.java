package maru.query.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.conversation.Reaction;
import maru.events.survey.SurveyQuestion;
import org.jspecify.annotations.Nullable;

/// What readers of the live channel are told. Each is made for one reader or for all, never from an
/// event's own JSON.
sealed interface LiveView {

  /// The event name on the channel: the type of what happened, or `snapshot`, `roster`, `tally`.
  String name();

  enum Phase {
    SCHEDULED,
    LIVE,
    ENDED,
    CANCELLED
  }

  enum Status {
    OPEN,
    CLOSED,
    REVEALED
  }

  record Person(String memberId, String name, boolean instructor) {}

  /// Why somebody may be lost.
  ///
  /// @param since by the server's clock
  record Sign(Kind kind, Instant since) {
    enum Kind {
      /// Said so, and went.
      LEFT,
      /// Was lost by all their connections.
      CUT_OFF,
      /// No page of the class is the one that is looked at.
      AWAY,
      /// Media does not come through, or with holes that are heard.
      NETWORK,
      /// The browser gave up the pictures.
      SOUND_ONLY,
      /// Did not answer the quiz that is open.
      UNANSWERED,
      /// Did not confirm the attendance call that is open.
      UNCONFIRMED
    }
  }

  /// A student who may be lost.
  ///
  /// @param name of whoever is gone, empty for whoever is forgotten; null: the roster names them
  /// @param signs at least one
  record Lost(String memberId, @Nullable String name, List<Sign> signs) {}

  /// Everybody who may be lost. The instructor's only.
  record LostOnes(List<Lost> people) implements LiveView {
    @Override
    public String name() {
      return "lost";
    }
  }

  /// A quiz as far as one reader may know it.
  ///
  /// @param multiple whether several choices may be chosen
  /// @param deadline the last instant at which an answer counts; null: until it is closed
  /// @param correct indexes of the correct choices; null: not for this reader yet
  /// @param counts how all answered; null: not for this reader yet
  /// @param mine what this reader chose; null: nothing
  /// @param leaderboard null: not shown to the class
  record Quiz(
      String quizId,
      String question,
      List<String> choices,
      boolean multiple,
      @Nullable Integer seconds,
      @Nullable Instant deadline,
      Status status,
      @Nullable List<Integer> correct,
      @Nullable Counts counts,
      @Nullable List<Integer> mine,
      @Nullable Leaderboard leaderboard) {}

  /// Who was right first.
  ///
  /// @param ranks the first ten
  /// @param place this reader's own, from 1; null: they were not right
  /// @param right how many were
  record Leaderboard(List<Rank> ranks, @Nullable Integer place, int right) {}

  /// One who was right.
  ///
  /// @param place from 1
  /// @param name empty for whoever is forgotten
  /// @param millis from the showing of the quiz to the answer
  record Rank(int place, String name, long millis) {}

  /// An attendance call as one reader may know it.
  ///
  /// @param deadline the last instant at which a confirmation counts
  /// @param confirmed whether this reader confirmed it
  /// @param count how many did; null: not for this reader
  record Call(
      String callId,
      int seconds,
      Instant deadline,
      boolean open,
      boolean confirmed,
      @Nullable CallCount count) {}

  /// How many students confirmed, of how many that are there.
  record CallCount(String callId, int confirmed, int present) implements LiveView {
    @Override
    public String name() {
      return "tally";
    }
  }

  /// A message of the chat.
  ///
  /// @param name empty for whoever is forgotten
  /// @param to the only one, beside the sender, who may read it; null: everybody may
  /// @param text empty when its author is forgotten
  record Message(
      String messageId,
      String memberId,
      String name,
      @Nullable String to,
      @Nullable String toName,
      String text,
      Instant at) {}

  record Said(Message message) implements LiveView {
    @Override
    public String name() {
      return "conversation.Said";
    }
  }

  record MessageHidden(String messageId) implements LiveView {
    @Override
    public String name() {
      return "conversation.MessageHidden";
    }
  }

  /// How often each reaction was shown since the class began: what is new is the difference.
  record Reactions(Map<Reaction, Integer> counts) implements LiveView {
    @Override
    public String name() {
      return "reactions";
    }
  }

  /// What was handed to the class.
  ///
  /// @param title of the link, or the name of the file; empty when the instructor is forgotten
  /// @param address of the link; null: it is a file
  /// @param mediaType of the file; null: it is a link
  /// @param bytes of the file; null: it is a link
  record Handout(
      String handoutId,
      String title,
      @Nullable String address,
      @Nullable String mediaType,
      @Nullable Integer bytes,
      Instant at) {}

  record Shared(Handout handout) implements LiveView {
    @Override
    public String name() {
      return handout.address() == null ? "handout.FileShared" : "handout.LinkShared";
    }
  }

  /// A question of the class as one reader may know it.
  ///
  /// @param name of whoever asked it; empty for whoever is forgotten
  /// @param text empty when its author is forgotten
  /// @param voted whether this reader votes for it
  record Question(
      String questionId,
      String memberId,
      String name,
      String text,
      Instant at,
      int votes,
      boolean voted,
      boolean answered) {}

  record Asked(Question question) implements LiveView {
    @Override
    public String name() {
      return "question.Asked";
    }
  }

  record AnsweredInClass(String questionId) implements LiveView {
    @Override
    public String name() {
      return "question.AnsweredInClass";
    }
  }

  record QuestionHidden(String questionId) implements LiveView {
    @Override
    public String name() {
      return "question.Hidden";
    }
  }

  /// The reader's own vote was taken.
  record Voted(String questionId) implements LiveView {
    @Override
    public String name() {
      return "question.Voted";
    }
  }

  /// The reader's own vote was taken back.
  record VoteWithdrawn(String questionId) implements LiveView {
    @Override
    public String name() {
      return "question.VoteWithdrawn";
    }
  }

  /// How many votes each question has that can be voted for.
  record Votes(Map<String, Integer> counts) implements LiveView {
    @Override
    public String name() {
      return "votes";
    }
  }

  /// A survey as one reader may know it.
  ///
  /// @param responded whether this reader answered it
  /// @param count null: not for this reader
  record Survey(
      String surveyId,
      List<SurveyQuestion> questions,
      boolean anonymous,
      Status status,
      boolean responded,
      @Nullable SurveyCount count) {}

  /// How many students answered a survey, and how.
  ///
  /// @param tallies for each question how often each choice, or each step of the scale from 1, was
  ///   chosen; null: not known yet, as long as an anonymous survey is open
  record SurveyCount(String surveyId, int responses, @Nullable List<List<Integer>> tallies)
      implements LiveView {
    @Override
    public String name() {
      return "tally";
    }
  }

  record SurveyOpened(Survey survey) implements LiveView {
    @Override
    public String name() {
      return "survey.Opened";
    }
  }

  record SurveyClosed(String surveyId) implements LiveView {
    @Override
    public String name() {
      return "survey.Closed";
    }
  }

  /// The reader's own response was taken.
  record Responded(String surveyId) implements LiveView {
    @Override
    public String name() {
      return "survey.Responded";
    }
  }

  /// How the answers stand.
  ///
  /// @param counts by choice
  /// @param answers how many students answered
  record Counts(String quizId, List<Integer> counts, int answers) implements LiveView {
    @Override
    public String name() {
      return "tally";
    }
  }

  /// Everything, for whoever begins or has missed too much.
  ///
  /// @param serverTime so that a browser's clock doesn't matter to countdowns
  /// @param quizzes in the order in which they were shown
  /// @param call the last attendance call; null: there was none
  /// @param survey the last one that was opened; null: there was none
  /// @param hands who has a hand up, the first first
  /// @param lost null: not for this reader
  /// @param messages the last ones that this reader may read
  /// @param handouts in the order in which they were shared
  /// @param questions those with the most votes first, after them the answered ones
  record Snapshot(
      String sessionId,
      String courseId,
      Phase phase,
      @Nullable Instant startedAt,
      Instant serverTime,
      String memberId,
      boolean instructor,
      List<Quiz> quizzes,
      @Nullable Call call,
      @Nullable Survey survey,
      List<Person> people,
      List<String> hands,
      @Nullable List<Lost> lost,
      List<Message> messages,
      Map<Reaction, Integer> reactions,
      List<Handout> handouts,
      List<Question> questions,
      Order order)
      implements LiveView {
    @Override
    public String name() {
      return "snapshot";
    }
  }

  /// How order stands.
  ///
  /// @param locked whether nobody new may come in
  /// @param spotlit whom all see large; null: nobody
  record Order(boolean locked, @Nullable String spotlit, StudentsSeenBy studentsSeenBy) {}

  /// By the instructor. For the instructor and the one who was meant.
  record Muted(String memberId) implements LiveView {
    @Override
    public String name() {
      return "classroom.MemberMuted";
    }
  }

  /// By the instructor. For the instructor and the one who was meant, to whom it is the last.
  record Removed(String memberId) implements LiveView {
    @Override
    public String name() {
      return "classroom.MemberRemoved";
    }
  }

  record Locked() implements LiveView {
    @Override
    public String name() {
      return "classroom.Locked";
    }
  }

  record Unlocked() implements LiveView {
    @Override
    public String name() {
      return "classroom.Unlocked";
    }
  }

  record Spotlit(String memberId) implements LiveView {
    @Override
    public String name() {
      return "classroom.Spotlit";
    }
  }

  record SpotlightEnded() implements LiveView {
    @Override
    public String name() {
      return "classroom.SpotlightEnded";
    }
  }

  /// A quiz may be answered.
  ///
  /// @param serverTime so that a browser's clock doesn't matter to countdowns
  record Presented(Quiz quiz, Instant serverTime) implements LiveView {
    @Override
    public String name() {
      return "quiz.Presented";
    }
  }

  record Roster(List<Person> people, List<String> hands) implements LiveView {
    @Override
    public String name() {
      return "roster";
    }
  }

  record Started(Instant at, StudentsSeenBy studentsSeenBy) implements LiveView {
    @Override
    public String name() {
      return "classroom.Started";
    }
  }

  record Ended(Instant at) implements LiveView {
    @Override
    public String name() {
      return "classroom.Ended";
    }
  }

  record Closed(String quizId) implements LiveView {
    @Override
    public String name() {
      return "quiz.Closed";
    }
  }

  /// For students only after the reveal.
  record KeyCorrected(Quiz quiz) implements LiveView {
    @Override
    public String name() {
      return "quiz.KeyCorrected";
    }
  }

  record LeaderboardShown(Quiz quiz) implements LiveView {
    @Override
    public String name() {
      return "quiz.LeaderboardShown";
    }
  }

  record Revealed(Quiz quiz) implements LiveView {
    @Override
    public String name() {
      return "quiz.Revealed";
    }
  }

  /// The class is asked to confirm that it is there.
  ///
  /// @param serverTime so that a browser's clock doesn't matter to countdowns
  record Called(Call call, Instant serverTime) implements LiveView {
    @Override
    public String name() {
      return "attendance.Called";
    }
  }

  record CallClosed(String callId) implements LiveView {
    @Override
    public String name() {
      return "attendance.Closed";
    }
  }

  /// The reader's own confirmation was taken.
  record Confirmed(String callId) implements LiveView {
    @Override
    public String name() {
      return "attendance.Confirmed";
    }
  }

  /// The reader's own answer was taken.
  record Answered(String quizId, List<Integer> choices) implements LiveView {
    @Override
    public String name() {
      return "quiz.AnswerSubmitted";
    }
  }
}
