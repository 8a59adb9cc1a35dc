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
import maru.command.conversation.ConversationCommand.RaiseHand;
import maru.command.conversation.ConversationCommand.React;
import maru.command.conversation.ConversationCommand.Say;
import maru.command.conversation.ConversationRefusal;
import maru.command.conversation.ModerationCommand.CallOn;
import maru.command.conversation.ModerationCommand.HideMessage;
import maru.events.PersonalText;
import maru.events.conversation.ConversationEvent;
import maru.events.conversation.ConversationEvent.HandLowered;
import maru.events.conversation.ConversationEvent.HandRaised;
import maru.events.conversation.ConversationEvent.MessageHidden;
import maru.events.conversation.ConversationEvent.Reacted;
import maru.events.conversation.ConversationEvent.Said;
import maru.events.conversation.MessageId;
import maru.events.conversation.Reaction;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationDeciderTest {
  private static final MessageId MESSAGE = MessageId.of(UUID.randomUUID());
  private static final MemberId OTHER = MemberId.of(UUID.randomUUID());
  private static final PersonalText TEXT = new PersonalText(STUDENT, "c2VhbGVk");
  private static final ConversationEvent UP = new HandRaised(SESSION, COURSE, STUDENT);
  private static final ConversationEvent DOWN = new HandLowered(SESSION, COURSE, STUDENT);

  @Test
  void whoBelongsToTheClassMayTalkWhileItIsOn() {
    given(started()).andASeat().converse(say(STUDENT, null)).then(said(STUDENT, null));
    given(started()).converse(say(TEACHER, null)).then(said(TEACHER, null));
    given(started()).converse(say(STUDENT, null)).thenRefused(ClassroomRefusal.NOT_ENROLLED);
    given().andASeat().converse(say(STUDENT, null)).thenRefused(ClassroomRefusal.NOT_STARTED);
    given(started(), ended())
        .andASeat()
        .converse(say(STUDENT, null))
        .thenRefused(ClassroomRefusal.ENDED);
  }

  @Test
  void aPrivateLineGoesBetweenTheInstructorAndOneStudent() {
    given(started()).andASeat().converse(say(STUDENT, TEACHER)).then(said(STUDENT, TEACHER));
    given(started()).converse(say(TEACHER, STUDENT)).then(said(TEACHER, STUDENT));
    given(started())
        .andASeat()
        .converse(say(STUDENT, OTHER))
        .thenRefused(ConversationRefusal.NOT_TO_STUDENTS);
    given(started())
        .converse(say(TEACHER, OTHER), false)
        .thenRefused(ConversationRefusal.NOBODY_THERE);
  }

  @Test
  void aHandGoesUpOnceAndDownOnce() {
    given(started(), joined(STUDENT)).converse(hand(true)).then(UP);
    given(started(), joined(STUDENT), UP).converse(hand(true)).then();
    given(started(), joined(STUDENT), UP).converse(hand(false)).then(DOWN);
    given(started(), joined(STUDENT)).converse(hand(false)).then();
    given(started(), joined(STUDENT), UP, left(STUDENT), joined(STUDENT))
        .converse(hand(true))
        .then(UP);
  }

  @Test
  void theInstructorCallsOnWhoseHandIsUp() {
    var callOn = new CallOn(SESSION, TEACHER, STUDENT);
    given(started(), joined(STUDENT), UP).callOn(callOn).then(DOWN);
    given(started(), joined(STUDENT)).callOn(callOn).then();
    given(started(), joined(STUDENT), UP)
        .callOn(new CallOn(SESSION, STUDENT, STUDENT))
        .thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
  }

  @Test
  void reactionsAreShownEachTime() {
    var clap = new React(SESSION, STUDENT, Reaction.CLAP);
    var shown = new Reacted(SESSION, COURSE, STUDENT, Reaction.CLAP);
    given(started(), joined(STUDENT), shown).converse(clap).then(shown);
  }

  @Test
  void theInstructorHidesAMessageOnceEvenAfterTheClass() {
    var hide = new HideMessage(SESSION, TEACHER, MESSAGE);
    var hidden = new MessageHidden(SESSION, COURSE, TEACHER, MESSAGE);
    given(started()).hide(hide, true).then(hidden);
    given(started(), ended()).hide(hide, true).then(hidden);
    given(started(), hidden).hide(hide, true).then();
    given(started()).hide(hide, false).thenRefused(ConversationRefusal.MESSAGE_NOT_FOUND);
    given(started())
        .hide(new HideMessage(SESSION, STUDENT, MESSAGE), true)
        .thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
  }

  private static Say say(MemberId by, @Nullable MemberId to) {
    return new Say(SESSION, by, MESSAGE, to, TEXT);
  }

  private static Said said(MemberId by, @Nullable MemberId to) {
    return new Said(SESSION, COURSE, MESSAGE, by, to, TEXT);
  }

  private static RaiseHand hand(boolean raised) {
    return new RaiseHand(SESSION, STUDENT, raised);
  }
}
