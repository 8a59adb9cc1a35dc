package maru.command.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import maru.command.Refusal;
import maru.command.Refused;
import maru.command.attendance.AttendanceCommand;
import maru.command.attendance.ConfirmPresence;
import maru.command.classroom.ClassroomCommand.EndClass;
import maru.command.classroom.ClassroomCommand.StartClass;
import maru.command.conversation.ConversationCommand;
import maru.command.conversation.ModerationCommand.CallOn;
import maru.command.conversation.ModerationCommand.HideMessage;
import maru.command.handout.HandoutCommand;
import maru.command.question.Question;
import maru.command.question.QuestionCommand;
import maru.command.question.Vote;
import maru.command.quiz.AnswerQuiz;
import maru.command.quiz.QuizCommand;
import maru.command.survey.RespondToSurvey;
import maru.command.survey.RespondToSurvey.Given;
import maru.command.survey.SurveyCommand;
import maru.events.Event;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.attendance.AttendanceEvent.Called;
import maru.events.attendance.AttendanceEvent.Confirmed;
import maru.events.catalogue.CatalogueEvent;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.classroom.ClassroomEvent;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.conversation.ConversationEvent.HandLowered;
import maru.events.conversation.ConversationEvent.HandRaised;
import maru.events.conversation.ConversationEvent.Reacted;
import maru.events.conversation.ConversationEvent.Said;
import maru.events.member.MemberId;
import maru.events.question.QuestionEvent;
import maru.events.question.QuestionEvent.VoteWithdrawn;
import maru.events.question.QuestionEvent.Voted;
import maru.events.quiz.QuizEvent;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.events.quiz.QuizEvent.Closed;
import maru.events.quiz.QuizEvent.Presented;
import maru.events.quiz.QuizEvent.Revealed;
import maru.events.survey.SurveyAnswer;
import maru.events.survey.SurveyEvent.Responded;
import maru.events.survey.SurveyId;
import org.jspecify.annotations.Nullable;

/// Given events, when something is wanted, then events or a refusal.
record ClassroomStory(List<Event> given, boolean seated) {
  static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  static final Instant NOW = START.plusSeconds(600);
  static final CourseId COURSE = CourseId.of(UUID.randomUUID());
  static final SessionId SESSION = SessionId.of(UUID.randomUUID());
  static final MemberId TEACHER = MemberId.of(UUID.randomUUID());
  static final MemberId STUDENT = MemberId.of(UUID.randomUUID());
  static final PreparedQuiz QUIZ =
      new PreparedQuiz(
          QuizId.of(UUID.randomUUID()), "붓을 어떻게 쥐나요?", List.of("세워서", "눕혀서"), List.of(0), 30);
  static final PreparedQuiz OTHER =
      new PreparedQuiz(
          QuizId.of(UUID.randomUUID()), "문방사우를 고르세요", List.of("붓", "먹", "물감"), List.of(0, 1), null);

  static final SurveyId SURVEY = SurveyId.of(UUID.randomUUID());
  static final AttendanceCallId CALL = AttendanceCallId.of(UUID.randomUUID());

  static ClassroomStory given(Event... events) {
    return new ClassroomStory(Arrays.asList(events), false);
  }

  ClassroomStory andASeat() {
    return new ClassroomStory(given, true);
  }

  Outcome start(MemberId by, Instant now) {
    return start(by, now, StudentsSeenBy.EVERYONE);
  }

  Outcome start(MemberId by, Instant now, StudentsSeenBy seenBy) {
    var plan = SessionPlan.of(given);
    return classroom(new ClassroomAct.Start(new StartClass(SESSION, by), plan, seenBy), now);
  }

  Outcome end(MemberId by) {
    return classroom(new ClassroomAct.End(new EndClass(SESSION, by)), NOW);
  }

  Outcome quiz(QuizCommand command, @Nullable PreparedQuiz prepared) {
    return quiz(command, prepared, NOW);
  }

  Outcome quiz(QuizCommand command, @Nullable PreparedQuiz prepared, Instant now) {
    return classroom(new ClassroomAct.Quiz(command, prepared), now);
  }

  Outcome attendance(AttendanceCommand command, boolean ofTheClass, Instant now) {
    return classroom(new ClassroomAct.Attendance(command, ofTheClass), now);
  }

  Outcome attendance(AttendanceCommand command) {
    return attendance(command, true, NOW);
  }

  Outcome confirm(MemberId by, AttendanceCallId call, Instant now) {
    var command = new ConfirmPresence(SESSION, by, call);
    return participation(by, new ParticipationAct.Confirm(classroom(), command, seated), now);
  }

  Outcome keepOrder(OrderCommand command, MemberId member) {
    return classroom(new ClassroomAct.KeepOrder(command, participation(member)), NOW);
  }

  Outcome join(MemberId member) {
    return participation(member, new ParticipationAct.Join(classroom(), member, seated), NOW);
  }

  Outcome leave(MemberId member) {
    return participation(member, new ParticipationAct.Leave(SESSION, COURSE, member, null), NOW);
  }

  Outcome isGone(MemberId member, Instant lastSeen) {
    return participation(
        member, new ParticipationAct.Leave(SESSION, COURSE, member, lastSeen), NOW);
  }

  Outcome answer(MemberId by, QuizId quiz, Instant now, Integer... choices) {
    var command = new AnswerQuiz(SESSION, by, quiz, Arrays.asList(choices));
    return participation(by, new ParticipationAct.Answer(classroom(), command, seated), now);
  }

  Outcome survey(SurveyCommand command) {
    return classroom(new ClassroomAct.Survey(command), NOW);
  }

  Outcome respond(MemberId by, List<Given> answers, List<SurveyAnswer> sealed) {
    var command = new RespondToSurvey(SESSION, by, SURVEY, answers);
    return participation(
        by, new ParticipationAct.Respond(classroom(), command, sealed, seated), NOW);
  }

  Outcome converse(ConversationCommand command) {
    return converse(command, true);
  }

  Outcome converse(ConversationCommand command, boolean reachable) {
    var act = new ParticipationAct.Converse(classroom(), command, seated, reachable);
    return participation(command.by(), act, NOW);
  }

  Outcome callOn(CallOn command) {
    var act = new ParticipationAct.GiveTheFloor(classroom(), command);
    return participation(command.memberId(), act, NOW);
  }

  Outcome hide(HideMessage command, boolean said) {
    return classroom(new ClassroomAct.Hide(command, said), NOW);
  }

  Outcome share(HandoutCommand command) {
    return classroom(new ClassroomAct.Share(command), NOW);
  }

  Outcome question(QuestionCommand command) {
    boolean admitted = seated || participation(command.by()).cameEver();
    var act = new QuestionAct(classroom(), command, admitted);
    return new Outcome(() -> Streams.QUESTION.decide().apply(question(), act, NOW));
  }

  Outcome vote(Vote command) {
    var act = new ParticipationAct.CastVote(classroom(), question(), command, seated);
    return participation(command.by(), act, NOW);
  }

  private Outcome classroom(ClassroomAct act, Instant now) {
    return new Outcome(() -> Streams.CLASSROOM.decide().apply(classroom(), act, now));
  }

  private Outcome participation(MemberId member, ParticipationAct act, Instant now) {
    return new Outcome(() -> Streams.PARTICIPATION.decide().apply(participation(member), act, now));
  }

  private Classroom classroom() {
    return given.stream()
        .filter(event -> !(isElsewhere(event) || isParticipation(event)))
        .reduce(Classroom.waiting(), Classroom::evolve, (one, _) -> one);
  }

  private Participation participation(MemberId member) {
    return given.stream()
        .filter(event -> isParticipation(event) && member.equals(memberOf(event)))
        .reduce(Participation.NONE, Participation::evolve, (one, _) -> one);
  }

  private Question question() {
    return given.stream()
        .filter(event -> !isParticipation(event))
        .filter(QuestionEvent.class::isInstance)
        .map(QuestionEvent.class::cast)
        .reduce(Question.unasked(), Question::evolve, (one, _) -> one);
  }

  private static boolean isElsewhere(Event event) {
    return event instanceof CatalogueEvent || event instanceof QuestionEvent;
  }

  private static boolean isParticipation(Event event) {
    return memberOf(event) != null;
  }

  private static @Nullable MemberId memberOf(Event event) {
    return switch (event) {
      case Joined e -> e.memberId();
      case Left e -> e.memberId();
      case AnswerSubmitted e -> e.memberId();
      case Confirmed e -> e.memberId();
      case Responded e -> e.memberId();
      case Said e -> e.memberId();
      case Voted e -> e.memberId();
      case VoteWithdrawn e -> e.memberId();
      case HandRaised e -> e.memberId();
      case HandLowered e -> e.memberId();
      case Reacted e -> e.memberId();
      default -> null;
    };
  }

  record Outcome(Supplier<List<? extends Event>> decision) {
    void then(Event... expected) {
      assertThat(List.<Event>copyOf(decision.get())).containsExactly(expected);
    }

    void thenRefused(Refusal refusal) {
      Refused refused = catchThrowableOfType(Refused.class, decision::get);
      assertThat(refused).as("nothing was refused").isNotNull();
      assertThat(refused.refusal()).isEqualTo(refusal);
    }
  }

  static SessionScheduled scheduled() {
    return new SessionScheduled(
        COURSE, SESSION, TEACHER, START, 60, java.time.ZoneId.of("Asia/Seoul"), null);
  }

  static ClassroomEvent started() {
    return started(StudentsSeenBy.EVERYONE);
  }

  static ClassroomEvent started(StudentsSeenBy seenBy) {
    return new Started(SESSION, COURSE, TEACHER, seenBy);
  }

  static ClassroomEvent ended() {
    return new Ended(SESSION, COURSE, TEACHER);
  }

  static ClassroomEvent joined(MemberId member) {
    return new Joined(SESSION, COURSE, member);
  }

  static ClassroomEvent left(MemberId member) {
    return left(member, null);
  }

  static ClassroomEvent left(MemberId member, @Nullable Instant lastSeen) {
    return new Left(SESSION, COURSE, member, lastSeen);
  }

  static AttendanceEvent called(AttendanceCallId call) {
    return new Called(SESSION, COURSE, TEACHER, call, 30, NOW.plusSeconds(30));
  }

  static AttendanceEvent callClosed(AttendanceCallId call) {
    return new AttendanceEvent.Closed(SESSION, COURSE, call);
  }

  static AttendanceEvent confirmed(MemberId member, AttendanceCallId call) {
    return new Confirmed(SESSION, COURSE, call, member);
  }

  static QuizEvent presented(PreparedQuiz quiz) {
    Integer seconds = quiz.seconds();
    return new Presented(
        SESSION, COURSE, TEACHER, quiz, seconds == null ? null : NOW.plusSeconds(seconds));
  }

  static QuizEvent closed(PreparedQuiz quiz) {
    return new Closed(SESSION, COURSE, quiz.quizId());
  }

  static QuizEvent revealed(PreparedQuiz quiz) {
    return new Revealed(SESSION, COURSE, quiz.quizId());
  }

  static QuizEvent answered(MemberId member, PreparedQuiz quiz, Integer... choices) {
    return new AnswerSubmitted(SESSION, COURSE, quiz.quizId(), member, Arrays.asList(choices));
  }
}
