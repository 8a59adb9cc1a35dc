package maru.query.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maru.events.Event;
import maru.events.PersonalText;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.attendance.AttendanceEvent.Called;
import maru.events.attendance.AttendanceEvent.Confirmed;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.classroom.OrderEvent.Locked;
import maru.events.classroom.OrderEvent.MemberMuted;
import maru.events.classroom.OrderEvent.MemberRemoved;
import maru.events.classroom.OrderEvent.SpotlightEnded;
import maru.events.classroom.OrderEvent.Spotlit;
import maru.events.classroom.OrderEvent.Unlocked;
import maru.events.conversation.ConversationEvent.HandLowered;
import maru.events.conversation.ConversationEvent.HandRaised;
import maru.events.conversation.ConversationEvent.MessageHidden;
import maru.events.conversation.ConversationEvent.Reacted;
import maru.events.conversation.ConversationEvent.Said;
import maru.events.conversation.MessageId;
import maru.events.conversation.Reaction;
import maru.events.handout.HandoutEvent.FileShared;
import maru.events.handout.HandoutEvent.LinkShared;
import maru.events.handout.HandoutId;
import maru.events.member.MemberId;
import maru.events.question.QuestionEvent.AnsweredInClass;
import maru.events.question.QuestionEvent.Asked;
import maru.events.question.QuestionEvent.Hidden;
import maru.events.question.QuestionEvent.VoteWithdrawn;
import maru.events.question.QuestionEvent.Voted;
import maru.events.question.QuestionId;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.events.quiz.QuizEvent.Closed;
import maru.events.quiz.QuizEvent.KeyCorrected;
import maru.events.quiz.QuizEvent.LeaderboardShown;
import maru.events.quiz.QuizEvent.Presented;
import maru.events.quiz.QuizEvent.Revealed;
import maru.events.survey.SurveyAnswer;
import maru.events.survey.SurveyEvent;
import maru.events.survey.SurveyId;
import maru.events.survey.SurveyQuestion;
import maru.store.EventStore;
import maru.store.MemberNames;
import maru.store.Metadata;
import maru.store.NewEvent;
import maru.store.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A room on a real event table: what each reader is told, and what after a gap.
@Tag("slow")
class LiveRoomTest {
  private static final Duration NO_PATIENCE = Duration.ofMillis(1);
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final EventStore STORE = new EventStore(DATABASE.dataSource());

  private static final SurveyId SURVEY = SurveyId.of(UUID.randomUUID());

  private final SessionId session = SessionId.of(UUID.randomUUID());
  private final CourseId course = CourseId.of(UUID.randomUUID());
  private final MemberId teacher = MemberId.of(UUID.randomUUID());
  private final MemberId student = MemberId.of(UUID.randomUUID());
  private final MemberId other = MemberId.of(UUID.randomUUID());
  private final LiveRoom room =
      new LiveRoom(
          session,
          STORE.reader(),
          new MemberNames(DATABASE.dataSource()),
          LiveRoomTest::open,
          Clock.systemUTC());

  @AfterAll
  static void close() {
    STORE.close();
    DATABASE.close();
  }

  @Test
  void aSnapshotComesFirstAndThenWhatHappens() {
    happens(scheduled(), started());
    LiveInbox inbox = room.open(aStudent(), null);
    assertThat(names(read(inbox))).containsExactly("snapshot");
    long last = happens(presented(quiz()));
    List<LiveMessage> told = read(inbox);
    assertThat(names(told)).containsExactly("quiz.Presented");
    assertThat(told.getFirst().position()).isEqualTo(last);
  }

  @Test
  void whoSeesTheStudentsIsToldWhenTheClassBeginsAndToWhoeverComesLater() {
    happens(scheduled());
    LiveInbox inbox = room.open(aStudent(), null);
    read(inbox);
    happens(new Started(session, course, teacher, StudentsSeenBy.INSTRUCTOR));
    String told = "\"studentsSeenBy\":\"INSTRUCTOR\"";
    assertThat(read(inbox).getFirst().json()).contains(told);
    assertThat(read(room.open(aStudent(), null)).getFirst().json()).contains(told);
  }

  @Test
  void noStudentLearnsTheCorrectChoiceOrAnothersAnswerBeforeTheReveal() {
    PreparedQuiz quiz = quiz();
    happens(scheduled(), started(), joined(student), joined(other));
    LiveInbox inbox = room.open(aStudent(), null);
    List<LiveMessage> told = read(inbox);
    happens(presented(quiz), answered(other, quiz, 1), answered(student, quiz, 0));
    happens(new Closed(session, course, quiz.quizId()));
    told.addAll(read(inbox));
    LiveInbox late = room.open(aStudent(), null);
    told.addAll(read(late));
    assertThat(names(told)).doesNotContain("tally").contains("quiz.AnswerSubmitted");
    for (LiveMessage message : told) {
      var json = JSON.readTree(message.json());
      assertThat(json.findValues("correct")).allMatch(tools.jackson.databind.JsonNode::isNull);
      assertThat(json.findValues("counts")).allMatch(tools.jackson.databind.JsonNode::isNull);
      assertThat(message.json()).doesNotContain("\"choices\":[1]");
    }
    happens(new Revealed(session, course, quiz.quizId()));
    String revealed = read(inbox).getFirst().json();
    assertThat(revealed)
        .contains("\"correct\":[0]", "\"counts\":[1,1]", "\"answers\":2", "\"mine\":[0]");
  }

  @Test
  void aCorrectedKeyIsASecretUntilTheReveal() {
    PreparedQuiz quiz = quiz();
    happens(scheduled(), started(), presented(quiz), answered(other, quiz, 1));
    LiveInbox inbox = room.open(aStudent(), null);
    LiveInbox desk = room.open(new LiveReader(teacher, true), null);
    read(inbox);
    read(desk);
    happens(new Closed(session, course, quiz.quizId()), keyCorrected(quiz, 1));
    assertThat(names(read(inbox))).containsExactly("quiz.Closed");
    assertThat(names(read(desk))).contains("quiz.KeyCorrected");
    happens(new Revealed(session, course, quiz.quizId()));
    assertThat(read(inbox).getFirst().json()).contains("\"correct\":[1]");
    happens(keyCorrected(quiz, 0));
    assertThat(read(inbox).getFirst().json()).contains("\"correct\":[0]");
  }

  @Test
  void anAnonymousSurveyTellsNobodyWhatWasAnsweredUntilItIsClosed() {
    happens(scheduled(), started(), surveyOpened(true), surveyAnswered(other, null));
    LiveInbox inbox = room.open(aStudent(), null);
    LiveInbox desk = room.open(new LiveReader(teacher, true), null);
    assertThat(read(inbox).getFirst().json())
        .contains("\"responded\":false", "\"count\":null")
        .doesNotContain(other.value());
    assertThat(read(desk).getFirst().json()).contains("\"responses\":1,\"tallies\":null");
    happens(surveyAnswered(student, null));
    assertThat(names(read(inbox))).containsExactly("survey.Responded");
    happens(new SurveyEvent.Closed(session, course, SURVEY), ballot(5), ballot(2));
    assertThat(names(read(inbox))).containsExactly("survey.Closed");
    assertThat(read(desk).getLast().json()).contains("\"responses\":2,\"tallies\":[[0,1,0,0,1]]");
  }

  @Test
  void anOpenSurveyIsCountedWhileItRunsForTheInstructorOnly() {
    happens(scheduled(), started());
    LiveInbox inbox = room.open(aStudent(), null);
    LiveInbox desk = room.open(new LiveReader(teacher, true), null);
    read(inbox);
    read(desk);
    happens(surveyOpened(false), surveyAnswered(other, List.of(scale(4))));
    assertThat(names(read(inbox))).containsExactly("survey.Opened");
    assertThat(read(desk).getLast().json()).contains("\"responses\":1,\"tallies\":[[0,0,0,1,0]]");
  }

  @Test
  void aPrivateLineIsForItsTwoEndsOnly() {
    happens(scheduled(), started(), joined(student), joined(other));
    LiveInbox inbox = room.open(aStudent(), null);
    LiveInbox desk = room.open(new LiveReader(teacher, true), null);
    read(inbox);
    read(desk);
    happens(said(other, null, "모두에게"), said(other, teacher, "선생님께만"));
    assertThat(names(read(inbox))).containsExactly("conversation.Said");
    assertThat(read(desk)).extracting(LiveMessage::json).hasSize(2);
    String late = read(room.open(aStudent(), null)).getFirst().json();
    assertThat(late).contains("모두에게").doesNotContain("선생님께만");
    assertThat(read(room.open(new LiveReader(teacher, true), null)).getFirst().json())
        .contains("모두에게", "선생님께만");
  }

  @Test
  void aHiddenMessageIsGoneForWhoeverComesLater() {
    happens(scheduled(), started(), joined(student));
    LiveInbox inbox = room.open(aStudent(), null);
    read(inbox);
    var message = said(other, null, "여기서 팔아요");
    happens(message);
    happens(new MessageHidden(session, course, teacher, message.messageId()));
    assertThat(names(read(inbox)))
        .containsExactly("conversation.Said", "conversation.MessageHidden");
    assertThat(read(room.open(aStudent(), null)).getFirst().json()).doesNotContain("팔아요");
  }

  @Test
  void handsStandInTheirOrderAndGoDownWithTheirOwners() {
    happens(scheduled(), started(), joined(student), joined(other));
    happens(new HandRaised(session, course, other), new HandRaised(session, course, student));
    assertThat(hands()).containsExactly(other.value(), student.value());
    happens(new HandLowered(session, course, other));
    assertThat(hands()).containsExactly(student.value());
    happens(new Left(session, course, student, null));
    assertThat(hands()).isEmpty();
  }

  @Test
  void reactionsAreCountedAndConflated() {
    happens(scheduled(), started(), joined(student));
    LiveInbox inbox = room.open(aStudent(), null);
    read(inbox);
    for (int i = 0; i < 50; i++) {
      happens(new Reacted(session, course, other, Reaction.CLAP));
    }
    List<LiveMessage> told = read(inbox);
    assertThat(names(told)).containsExactly("reactions");
    assertThat(told.getFirst().json()).contains("\"CLAP\":50");
  }

  @Test
  void whatIsHandedOutAppearsAtOnceAndForWhoeverComesLater() {
    happens(scheduled(), started(), joined(student));
    LiveInbox inbox = room.open(aStudent(), null);
    read(inbox);
    HandoutId sheet = HandoutId.of(UUID.randomUUID());
    happens(
        new FileShared(session, course, sheet, teacher, typed("획순.html"), "text/plain", 12),
        new LinkShared(
            session,
            course,
            HandoutId.of(UUID.randomUUID()),
            teacher,
            typed("붓 고르기"),
            typed("https://maru.example/brushes")));
    List<LiveMessage> told = read(inbox);
    assertThat(names(told)).containsExactly("handout.FileShared", "handout.LinkShared");
    assertThat(told.getFirst().json())
        .contains("\"title\":\"획순.html.txt\"", "\"mediaType\":\"text/plain\",\"bytes\":12");
    assertThat(read(room.open(aStudent(), null)).getFirst().json())
        .contains(sheet.value(), "https://maru.example/brushes");
  }

  @Test
  void questionsStandByTheirVotesAndTheFirstAskedFirstAmongEquals() {
    happens(scheduled(), started(), joined(student), joined(other));
    Asked first = asked(other, "먹이 왜 번지나요?");
    Asked second = asked(other, "붓은 어떻게 씻나요?");
    Asked third = asked(student, "종이는 어디서 사나요?");
    Asked answered = asked(student, "벼루도 필요한가요?");
    happens(first, second, third, answered);
    happens(voted(student, answered), voted(student, second), voted(other, third));
    happens(new AnsweredInClass(session, course, answered.questionId(), teacher));
    assertThat(questions())
        .containsExactly(
            second.questionId().value(),
            third.questionId().value(),
            first.questionId().value(),
            answered.questionId().value());
    happens(new VoteWithdrawn(session, course, second.questionId(), student));
    assertThat(questions())
        .startsWith(
            third.questionId().value(), first.questionId().value(), second.questionId().value());
  }

  @Test
  void votesAreCountedAndConflatedAndOnlyOnesOwnIsTold() {
    happens(scheduled(), started(), joined(student));
    Asked question = asked(teacher, "먹이 왜 번지나요?");
    LiveInbox inbox = room.open(aStudent(), null);
    read(inbox);
    happens(question);
    assertThat(names(read(inbox))).containsExactly("question.Asked");
    for (int i = 0; i < 50; i++) {
      happens(voted(MemberId.of(UUID.randomUUID()), question));
    }
    happens(voted(student, question));
    List<LiveMessage> told = read(inbox);
    assertThat(names(told)).containsExactly("question.Voted", "votes");
    assertThat(told.getLast().json()).contains("\"" + question.questionId() + "\":51");
    happens(
        new VoteWithdrawn(session, course, question.questionId(), student),
        new AnsweredInClass(session, course, question.questionId(), teacher));
    assertThat(names(read(inbox)))
        .containsExactly("question.VoteWithdrawn", "question.AnsweredInClass");
    assertThat(read(room.open(aStudent(), null)).getFirst().json())
        .contains("\"votes\":50,\"voted\":false,\"answered\":true");
  }

  @Test
  void aHiddenQuestionIsGoneForWhoeverComesLaterWhateverFollows() {
    happens(scheduled(), started(), joined(student));
    LiveInbox inbox = room.open(aStudent(), null);
    read(inbox);
    Asked question = asked(other, "여기서 팔아도 되나요?");
    happens(question);
    happens(new Hidden(session, course, question.questionId(), teacher));
    happens(voted(other, question));
    assertThat(names(read(inbox))).containsExactly("question.Asked", "question.Hidden");
    assertThat(read(room.open(aStudent(), null)).getFirst().json()).doesNotContain("팔아도");
  }

  @Test
  void whoWasRightFirstIsToldOnlyOnceItIsShown() {
    PreparedQuiz quiz = quiz();
    happens(scheduled(), started(), presented(quiz));
    happens(answered(other, quiz, 0), answered(student, quiz, 0));
    happens(answered(MemberId.of(UUID.randomUUID()), quiz, 1));
    happens(new Revealed(session, course, quiz.quizId()));
    LiveInbox inbox = room.open(aStudent(), null);
    assertThat(read(inbox).getFirst().json()).contains("\"leaderboard\":null");
    happens(new LeaderboardShown(session, course, quiz.quizId()));
    assertThat(read(inbox).getFirst().json()).contains("\"place\":2,\"right\":2");
  }

  @Test
  void afterARebuildEverythingStandsAsItStood() {
    PreparedQuiz quiz = quiz();
    happens(scheduled(), started(), joined(student), presented(quiz));
    happens(answered(student, quiz, 0), answered(other, quiz, 1));
    happens(new Closed(session, course, quiz.quizId()), keyCorrected(quiz, 1));
    LiveRoom rebuilt =
        new LiveRoom(
            session,
            STORE.reader(),
            new MemberNames(DATABASE.dataSource()),
            LiveRoomTest::open,
            Clock.systemUTC());
    rebuilt.catchUp();
    LiveReader desk = new LiveReader(teacher, true);
    Names nobody = members -> Map.of();
    Object before =
        room.look(state -> LiveViews.snapshot(state, desk, nobody, LiveRoomTest::open, NOW));
    Object after =
        rebuilt.look(state -> LiveViews.snapshot(state, desk, nobody, LiveRoomTest::open, NOW));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void theInstructorSeesTheTallyConflated() {
    PreparedQuiz quiz = quiz();
    happens(scheduled(), started(), presented(quiz));
    LiveInbox inbox = room.open(new LiveReader(teacher, true), null);
    read(inbox);
    for (int i = 0; i < 20; i++) {
      happens(answered(MemberId.of(UUID.randomUUID()), quiz, i % 2));
    }
    List<LiveMessage> told = read(inbox);
    assertThat(names(told)).containsExactly("tally", "lost");
    assertThat(told.getFirst().json()).contains("\"counts\":[10,10]", "\"answers\":20");
  }

  @Test
  void aStudentSeesTheCallAndOnlyTheirOwnConfirmation() {
    AttendanceCallId call = AttendanceCallId.of(UUID.randomUUID());
    happens(scheduled(), started(), joined(student), joined(other));
    LiveInbox inbox = room.open(aStudent(), null);
    read(inbox);
    happens(called(call), confirmed(other, call), confirmed(student, call));
    happens(new AttendanceEvent.Closed(session, course, call));
    List<LiveMessage> told = read(inbox);
    assertThat(names(told))
        .containsExactly("attendance.Called", "attendance.Confirmed", "attendance.Closed");
    assertThat(told).allMatch(message -> !message.json().contains(other.value()));
    assertThat(read(room.open(aStudent(), null)).getFirst().json())
        .contains("\"confirmed\":true", "\"open\":false", "\"count\":null");
  }

  @Test
  void theInstructorSeesHowManyConfirmedOfThoseWhoAreThere() {
    AttendanceCallId call = AttendanceCallId.of(UUID.randomUUID());
    happens(scheduled(), started(), joined(teacher), joined(student), joined(other));
    LiveInbox inbox = room.open(new LiveReader(teacher, true), null);
    read(inbox);
    happens(called(call), confirmed(other, call));
    List<LiveMessage> told = read(inbox);
    assertThat(names(told)).containsExactly("attendance.Called", "tally", "lost");
    assertThat(told.get(1).json()).contains("\"confirmed\":1", "\"present\":2");
  }

  @Test
  void theRosterFollowsWhoComesAndGoes() {
    happens(scheduled(), started(), joined(teacher), joined(student));
    LiveInbox inbox = room.open(aStudent(), null);
    read(inbox);
    happens(new Left(session, course, student, null), joined(other));
    List<LiveMessage> told = read(inbox);
    assertThat(names(told)).containsExactly("roster");
    assertThat(told.getFirst().json())
        .contains(teacher.value(), other.value())
        .doesNotContain(student.value());
  }

  /// It names everybody and goes to everybody.
  @Test
  void theRosterOfAGreatClassComesLessOftenThanTheRest() {
    happens(scheduled(), started());
    LiveInbox inbox = room.open(aStudent(), null);
    assertThat(names(read(inbox))).containsExactly("snapshot");
    happens(
        Stream.generate(() -> joined(MemberId.of(UUID.randomUUID())))
            .limit(4_000)
            .toArray(Event[]::new));
    assertThat(names(read(inbox))).containsExactly("roster");
    happens(joined(other), new Reacted(session, course, other, Reaction.CLAP));
    assertThat(names(read(inbox))).containsExactly("reactions");
  }

  @Test
  void whoIsRemovedIsToldAndHearsNothingMore() {
    happens(scheduled(), started(), joined(student), joined(other));
    LiveInbox inbox = room.open(aStudent(), null);
    LiveInbox others = room.open(new LiveReader(other, false), null);
    read(inbox);
    read(others);
    happens(
        new MemberMuted(session, course, teacher, student),
        new MemberRemoved(session, course, teacher, student),
        new Left(session, course, student, null),
        new Locked(session, course, teacher));
    assertThat(names(read(inbox)))
        .containsExactly("classroom.MemberMuted", "classroom.MemberRemoved");
    assertThat(inbox.isOver()).isTrue();
    assertThat(names(read(others))).containsExactly("classroom.Locked", "roster");
    boolean removed = room.look(state -> state.order().removed().contains(student));
    assertThat(removed).isTrue();
  }

  @Test
  void allSeeWhoStandsInTheLightAndWhetherTheDoorIsLocked() {
    happens(scheduled(), started(), joined(student));
    LiveInbox inbox = room.open(aStudent(), null);
    read(inbox);
    happens(new Spotlit(session, course, teacher, student), new Locked(session, course, teacher));
    assertThat(names(read(inbox))).containsExactly("classroom.Spotlit", "classroom.Locked");
    assertThat(read(room.open(aStudent(), null)).getFirst().json())
        .contains("\"order\":{\"locked\":true,\"spotlit\":\"" + student.value() + "\",");
    happens(new SpotlightEnded(session, course, teacher), new Unlocked(session, course, teacher));
    assertThat(names(read(inbox)))
        .containsExactly("classroom.SpotlightEnded", "classroom.Unlocked");
    assertThat(read(room.open(aStudent(), null)).getFirst().json())
        .contains("\"order\":{\"locked\":false,\"spotlit\":null,");
  }

  @Test
  void whoComesBackMissesNothingAndSeesNothingTwice() {
    PreparedQuiz quiz = quiz();
    happens(scheduled());
    long seen = happens(started());
    happens(presented(quiz), new Closed(session, course, quiz.quizId()));
    LiveInbox inbox = room.open(aStudent(), seen);
    assertThat(names(read(inbox))).containsExactly("quiz.Presented", "quiz.Closed", "roster");
  }

  @Test
  void aGapTooLongIsAnsweredWithASnapshot() {
    PreparedQuiz quiz = quiz();
    long seen = happens(scheduled(), started(), presented(quiz));
    IntStream.range(0, 201)
        .forEach(i -> happens(answered(MemberId.of(UUID.randomUUID()), quiz, 0)));
    assertThat(names(read(room.open(aStudent(), seen)))).containsExactly("snapshot");
    assertThat(names(read(room.open(aStudent(), Long.MAX_VALUE)))).containsExactly("snapshot");
  }

  @Test
  void aReaderThatDoesNotReadGetsASnapshotInsteadOfAllThatWaits() {
    happens(scheduled(), started());
    LiveInbox inbox = room.open(aStudent(), null);
    read(inbox);
    for (int i = 0; i <= LiveInbox.MOST_WAITING / 2; i++) {
      PreparedQuiz quiz = quiz();
      happens(presented(quiz), new Closed(session, course, quiz.quizId()));
    }
    assertThat(names(read(inbox))).containsExactly("snapshot");
  }

  private LiveReader aStudent() {
    return new LiveReader(student, false);
  }

  /// Appends and has the room take it.
  private long happens(Event... events) {
    List<NewEvent> recorded = new ArrayList<>();
    for (Event event : events) {
      recorded.add(NewEvent.free(event, NOW, Metadata.NONE));
    }
    long last = STORE.appendFree(recorded);
    room.catchUp();
    return last;
  }

  private List<LiveMessage> read(LiveInbox inbox) {
    List<LiveMessage> messages = new ArrayList<>();
    try {
      LiveMessage message = next(inbox);
      while (message != null) {
        messages.add(message);
        message = next(inbox);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return messages;
  }

  private @Nullable LiveMessage next(LiveInbox inbox) throws InterruptedException {
    return room.next(inbox, System.nanoTime() - Duration.ofHours(1).toNanos(), NO_PATIENCE);
  }

  private static List<String> names(List<LiveMessage> messages) {
    return messages.stream().map(LiveMessage::name).toList();
  }

  private Event scheduled() {
    return new SessionScheduled(course, session, teacher, NOW, 60, ZoneId.of("Asia/Seoul"), null);
  }

  private Event started() {
    return new Started(session, course, teacher, StudentsSeenBy.EVERYONE);
  }

  private Event joined(MemberId member) {
    return new Joined(session, course, member);
  }

  private Event called(AttendanceCallId call) {
    return new Called(session, course, teacher, call, 30, NOW.plusSeconds(30));
  }

  private Event confirmed(MemberId member, AttendanceCallId call) {
    return new Confirmed(session, course, call, member);
  }

  private Event presented(PreparedQuiz quiz) {
    return new Presented(session, course, teacher, quiz, null);
  }

  private Event answered(MemberId member, PreparedQuiz quiz, int choice) {
    return new AnswerSubmitted(session, course, quiz.quizId(), member, List.of(choice));
  }

  private Event keyCorrected(PreparedQuiz quiz, int correct) {
    return new KeyCorrected(session, course, teacher, quiz.quizId(), List.of(correct));
  }

  private static PreparedQuiz quiz() {
    return new PreparedQuiz(
        QuizId.of(UUID.randomUUID()), "붓을 어떻게 쥐나요?", List.of("세워서", "눕혀서"), List.of(0), null);
  }

  private SurveyEvent surveyOpened(boolean anonymous) {
    var question = new SurveyQuestion("어땠나요?", SurveyQuestion.Kind.SCALE, List.of());
    return new SurveyEvent.Opened(session, course, teacher, SURVEY, List.of(question), anonymous);
  }

  private SurveyEvent surveyAnswered(MemberId by, @Nullable List<SurveyAnswer> answers) {
    return new SurveyEvent.Responded(session, course, SURVEY, by, answers);
  }

  private SurveyEvent ballot(int scale) {
    return new SurveyEvent.BallotCounted(session, course, SURVEY, List.of(scale(scale)));
  }

  private static SurveyAnswer scale(int scale) {
    return new SurveyAnswer(List.of(), scale, null);
  }

  private List<String> hands() {
    String snapshot = read(room.open(aStudent(), null)).getFirst().json();
    return JSON.readTree(snapshot).path("hands").valueStream().map(JsonNode::asString).toList();
  }

  private PersonalText typed(String text) {
    return new PersonalText(teacher, text);
  }

  private List<String> questions() {
    String snapshot = read(room.open(aStudent(), null)).getFirst().json();
    return JSON.readTree(snapshot)
        .path("questions")
        .valueStream()
        .map(question -> question.path("questionId").asString())
        .toList();
  }

  private Asked asked(MemberId by, String text) {
    return new Asked(
        session, course, QuestionId.of(UUID.randomUUID()), by, new PersonalText(by, text));
  }

  private Voted voted(MemberId by, Asked question) {
    return new Voted(session, course, question.questionId(), by);
  }

  private Said said(MemberId by, @Nullable MemberId to, String text) {
    return new Said(
        session, course, MessageId.of(UUID.randomUUID()), by, to, new PersonalText(by, text));
  }

  /// No key: what was typed stands there as it is.
  private static Optional<String> open(PersonalText text) {
    return Optional.of(text.text());
  }
}
