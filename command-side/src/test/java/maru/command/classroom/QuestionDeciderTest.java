package maru.command.classroom;

import static maru.command.classroom.ClassroomStory.COURSE;
import static maru.command.classroom.ClassroomStory.SESSION;
import static maru.command.classroom.ClassroomStory.STUDENT;
import static maru.command.classroom.ClassroomStory.TEACHER;
import static maru.command.classroom.ClassroomStory.ended;
import static maru.command.classroom.ClassroomStory.given;
import static maru.command.classroom.ClassroomStory.joined;
import static maru.command.classroom.ClassroomStory.left;
import static maru.command.classroom.ClassroomStory.started;

import java.util.UUID;
import maru.command.question.QuestionCommand.AskQuestion;
import maru.command.question.QuestionCommand.HideQuestion;
import maru.command.question.QuestionCommand.MarkAnswered;
import maru.command.question.QuestionRefusal;
import maru.command.question.Vote;
import maru.events.PersonalText;
import maru.events.catalogue.SessionId;
import maru.events.classroom.OrderEvent.MemberRemoved;
import maru.events.member.MemberId;
import maru.events.question.QuestionEvent;
import maru.events.question.QuestionEvent.AnsweredInClass;
import maru.events.question.QuestionEvent.Asked;
import maru.events.question.QuestionEvent.Hidden;
import maru.events.question.QuestionEvent.VoteWithdrawn;
import maru.events.question.QuestionEvent.Voted;
import maru.events.question.QuestionId;
import org.junit.jupiter.api.Test;

class QuestionDeciderTest {
  private static final QuestionId QUESTION = QuestionId.of(UUID.randomUUID());
  private static final MemberId OTHER = MemberId.of(UUID.randomUUID());
  private static final PersonalText TEXT = new PersonalText(STUDENT, "c2VhbGVk");
  private static final QuestionEvent ASKED = asked(STUDENT);
  private static final QuestionEvent VOTED = new Voted(SESSION, COURSE, QUESTION, OTHER);
  private static final QuestionEvent WITHDRAWN =
      new VoteWithdrawn(SESSION, COURSE, QUESTION, OTHER);
  private static final QuestionEvent ANSWERED =
      new AnsweredInClass(SESSION, COURSE, QUESTION, TEACHER);
  private static final QuestionEvent HIDDEN = new Hidden(SESSION, COURSE, QUESTION, TEACHER);

  @Test
  void whoBelongsToTheClassMayAskWhileItIsOn() {
    given(started()).andASeat().question(ask(STUDENT)).then(ASKED);
    given(started(), joined(STUDENT), left(STUDENT)).question(ask(STUDENT)).then(ASKED);
    given(started()).question(ask(TEACHER)).then(asked(TEACHER));
    given(started()).question(ask(STUDENT)).thenRefused(ClassroomRefusal.NOT_ENROLLED);
    given().andASeat().question(ask(STUDENT)).thenRefused(ClassroomRefusal.NOT_STARTED);
    given(started(), ended()).andASeat().question(ask(STUDENT)).thenRefused(ClassroomRefusal.ENDED);
    given(started(), joined(STUDENT), new MemberRemoved(SESSION, COURSE, TEACHER, STUDENT))
        .andASeat()
        .question(ask(STUDENT))
        .thenRefused(ClassroomRefusal.REMOVED);
  }

  @Test
  void aQuestionIsAskedOnceUnderItsId() {
    given(started(), ASKED).andASeat().question(ask(STUDENT)).then();
    given(started(), ASKED).andASeat().question(ask(OTHER)).thenRefused(QuestionRefusal.ID_TAKEN);
  }

  @Test
  void aMemberVotesOnceAndMayTakeTheVoteBack() {
    given(started(), ASKED).andASeat().vote(vote(OTHER, true)).then(VOTED);
    given(started(), ASKED, VOTED)
        .andASeat()
        .vote(vote(OTHER, true))
        .thenRefused(QuestionRefusal.ALREADY_VOTED);
    given(started(), ASKED, VOTED).andASeat().vote(vote(OTHER, false)).then(WITHDRAWN);
    given(started(), ASKED).andASeat().vote(vote(OTHER, false)).then();
    given(started(), ASKED, VOTED, WITHDRAWN).andASeat().vote(vote(OTHER, true)).then(VOTED);
  }

  @Test
  void nobodyVotesForTheirOwnQuestion() {
    given(started(), ASKED)
        .andASeat()
        .vote(vote(STUDENT, true))
        .thenRefused(QuestionRefusal.OWN_QUESTION);
  }

  @Test
  void whoDoesNotBelongToTheClassDoesNotVote() {
    given(started(), ASKED).vote(vote(OTHER, true)).thenRefused(ClassroomRefusal.NOT_ENROLLED);
    given(started(), ASKED, ended())
        .andASeat()
        .vote(vote(OTHER, true))
        .thenRefused(ClassroomRefusal.ENDED);
  }

  @Test
  void votesStandOnceTheQuestionIsAnswered() {
    given(started(), ASKED, ANSWERED)
        .andASeat()
        .vote(vote(OTHER, true))
        .thenRefused(QuestionRefusal.ANSWERED);
    given(started(), ASKED, VOTED, ANSWERED)
        .andASeat()
        .vote(vote(OTHER, false))
        .thenRefused(QuestionRefusal.ANSWERED);
  }

  @Test
  void onlyAQuestionThatIsSeenIsVotedFor() {
    given(started()).andASeat().vote(vote(OTHER, true)).thenRefused(QuestionRefusal.NOT_FOUND);
    given(started(), ASKED, HIDDEN)
        .andASeat()
        .vote(vote(OTHER, true))
        .thenRefused(QuestionRefusal.NOT_FOUND);
    var elsewhere = new Asked(SessionId.of(UUID.randomUUID()), COURSE, QUESTION, STUDENT, TEXT);
    given(started(), elsewhere)
        .andASeat()
        .vote(vote(OTHER, true))
        .thenRefused(QuestionRefusal.NOT_FOUND);
  }

  @Test
  void theInstructorMarksAQuestionAnsweredOnceEvenAfterTheClass() {
    var mark = new MarkAnswered(SESSION, TEACHER, QUESTION);
    given(started(), ASKED).question(mark).then(ANSWERED);
    given(started(), ASKED, ended()).question(mark).then(ANSWERED);
    given(started(), ASKED, ANSWERED).question(mark).then();
    given(started(), ASKED, HIDDEN).question(mark).thenRefused(QuestionRefusal.NOT_FOUND);
    given(started()).question(mark).thenRefused(QuestionRefusal.NOT_FOUND);
    given(started(), ASKED)
        .andASeat()
        .question(new MarkAnswered(SESSION, OTHER, QUESTION))
        .thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
  }

  @Test
  void theInstructorHidesAQuestionOnceEvenAfterTheClass() {
    var hide = new HideQuestion(SESSION, TEACHER, QUESTION);
    given(started(), ASKED).question(hide).then(HIDDEN);
    given(started(), ASKED, ANSWERED, ended()).question(hide).then(HIDDEN);
    given(started(), ASKED, HIDDEN).question(hide).then();
    given(started()).question(hide).thenRefused(QuestionRefusal.NOT_FOUND);
    given(started(), ASKED)
        .question(new HideQuestion(SESSION, STUDENT, QUESTION))
        .thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
  }

  private static AskQuestion ask(MemberId by) {
    return new AskQuestion(SESSION, by, QUESTION, TEXT);
  }

  private static QuestionEvent asked(MemberId by) {
    return new Asked(SESSION, COURSE, QUESTION, by, TEXT);
  }

  private static Vote vote(MemberId by, boolean given) {
    return new Vote(SESSION, by, QUESTION, given);
  }
}
