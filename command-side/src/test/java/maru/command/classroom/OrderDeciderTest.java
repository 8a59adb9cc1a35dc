package maru.command.classroom;

import static maru.command.classroom.ClassroomStory.COURSE;
import static maru.command.classroom.ClassroomStory.NOW;
import static maru.command.classroom.ClassroomStory.QUIZ;
import static maru.command.classroom.ClassroomStory.SESSION;
import static maru.command.classroom.ClassroomStory.STUDENT;
import static maru.command.classroom.ClassroomStory.TEACHER;
import static maru.command.classroom.ClassroomStory.ended;
import static maru.command.classroom.ClassroomStory.given;
import static maru.command.classroom.ClassroomStory.joined;
import static maru.command.classroom.ClassroomStory.left;
import static maru.command.classroom.ClassroomStory.presented;
import static maru.command.classroom.ClassroomStory.started;

import maru.command.classroom.OrderCommand.LockClass;
import maru.command.classroom.OrderCommand.MuteMember;
import maru.command.classroom.OrderCommand.RemoveMember;
import maru.command.classroom.OrderCommand.Spotlight;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.classroom.ClassroomEvent;
import maru.events.classroom.OrderEvent;
import maru.events.classroom.OrderEvent.Locked;
import maru.events.classroom.OrderEvent.MemberMuted;
import maru.events.classroom.OrderEvent.MemberRemoved;
import maru.events.classroom.OrderEvent.SpotlightEnded;
import maru.events.classroom.OrderEvent.Spotlit;
import maru.events.classroom.OrderEvent.Unlocked;
import maru.events.member.MemberId;
import org.junit.jupiter.api.Test;

class OrderDeciderTest {
  private static final MuteMember MUTE = new MuteMember(SESSION, TEACHER, STUDENT);
  private static final RemoveMember REMOVE = new RemoveMember(SESSION, TEACHER, STUDENT);
  private static final LockClass LOCK = new LockClass(SESSION, TEACHER, true);
  private static final LockClass UNLOCK = new LockClass(SESSION, TEACHER, false);

  @Test
  void theInstructorMutesWhoIsThereAsOftenAsNeeded() {
    given(started(), joined(STUDENT)).keepOrder(MUTE, STUDENT).then(muted());
    given(started(), joined(STUDENT), muted()).keepOrder(MUTE, STUDENT).then(muted());
    given(started(), joined(STUDENT), left(STUDENT))
        .keepOrder(MUTE, STUDENT)
        .thenRefused(ClassroomRefusal.NOT_THERE);
  }

  @Test
  void onlyTheInstructorOfARunningClassKeepsOrder() {
    given(started(), joined(STUDENT))
        .keepOrder(new MuteMember(SESSION, STUDENT, TEACHER), TEACHER)
        .thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
    given().keepOrder(LOCK, TEACHER).thenRefused(ClassroomRefusal.NOT_STARTED);
    given(started(), ended()).keepOrder(LOCK, TEACHER).thenRefused(ClassroomRefusal.ENDED);
  }

  @Test
  void instructorsMuteAndRemoveOthersOnly() {
    given(started(), joined(TEACHER))
        .keepOrder(new MuteMember(SESSION, TEACHER, TEACHER), TEACHER)
        .thenRefused(ClassroomRefusal.ONESELF);
    given(started(), joined(TEACHER))
        .keepOrder(new RemoveMember(SESSION, TEACHER, TEACHER), TEACHER)
        .thenRefused(ClassroomRefusal.ONESELF);
  }

  @Test
  void whoWasThereIsRemovedOnce() {
    given(started(), joined(STUDENT)).keepOrder(REMOVE, STUDENT).then(removed());
    given(started(), joined(STUDENT), left(STUDENT)).keepOrder(REMOVE, STUDENT).then(removed());
    given(started(), joined(STUDENT), removed()).keepOrder(REMOVE, STUDENT).then();
    given(started()).keepOrder(REMOVE, STUDENT).thenRefused(ClassroomRefusal.NOT_THERE);
  }

  @Test
  void whoIsRemovedDoesNotComeBackNorAnswer() {
    given(started(), joined(STUDENT), left(STUDENT), removed())
        .andASeat()
        .join(STUDENT)
        .thenRefused(ClassroomRefusal.REMOVED);
    given(started(), presented(QUIZ), joined(STUDENT), removed())
        .andASeat()
        .answer(STUDENT, QUIZ.quizId(), NOW, 0)
        .thenRefused(ClassroomRefusal.REMOVED);
    given(started(), joined(STUDENT), removed()).andASeat().leave(STUDENT).then(left(STUDENT));
  }

  @Test
  void aLockedDoorOpensForTheInstructorAndForWhoWasThere() {
    given(started(), locked()).andASeat().join(STUDENT).thenRefused(ClassroomRefusal.LOCKED);
    given(started(), joined(STUDENT), locked(), left(STUDENT))
        .andASeat()
        .join(STUDENT)
        .then(joined(STUDENT));
    given(started(), locked()).join(TEACHER).then(joined(TEACHER));
    given(started(), locked(), unlocked()).andASeat().join(STUDENT).then(joined(STUDENT));
  }

  @Test
  void aClassIsLockedAndUnlockedOnce() {
    given(started()).keepOrder(LOCK, TEACHER).then(locked());
    given(started(), locked()).keepOrder(LOCK, TEACHER).then();
    given(started(), locked()).keepOrder(UNLOCK, TEACHER).then(unlocked());
    given(started()).keepOrder(UNLOCK, TEACHER).then();
  }

  @Test
  void oneMemberStandsInTheLight() {
    given(started(), joined(STUDENT)).keepOrder(light(STUDENT, true), STUDENT).then(lit(STUDENT));
    given(started(), joined(STUDENT), lit(STUDENT)).keepOrder(light(STUDENT, true), STUDENT).then();
    given(started(), joined(TEACHER), joined(STUDENT), lit(STUDENT))
        .keepOrder(light(TEACHER, true), TEACHER)
        .then(lit(TEACHER));
    given(started())
        .keepOrder(light(STUDENT, true), STUDENT)
        .thenRefused(ClassroomRefusal.NOT_THERE);
  }

  @Test
  void whoseStudentsAreSeenByTheInstructorAloneHasOnlyTheInstructorStandInTheLight() {
    ClassroomEvent hidden = started(StudentsSeenBy.INSTRUCTOR);
    given(hidden, joined(STUDENT))
        .keepOrder(light(STUDENT, true), STUDENT)
        .thenRefused(ClassroomRefusal.SEEN_BY_INSTRUCTOR_ONLY);
    given(hidden, joined(TEACHER)).keepOrder(light(TEACHER, true), TEACHER).then(lit(TEACHER));
  }

  @Test
  void theLightEndsOnceAndWithWhoIsRemoved() {
    given(started(), joined(STUDENT), lit(STUDENT), left(STUDENT))
        .keepOrder(light(STUDENT, false), STUDENT)
        .then(dark());
    given(started(), joined(STUDENT), lit(STUDENT), dark())
        .keepOrder(light(STUDENT, false), STUDENT)
        .then();
    given(started(), joined(STUDENT), lit(STUDENT))
        .keepOrder(REMOVE, STUDENT)
        .then(dark(), removed());
  }

  private static Spotlight light(MemberId member, boolean lit) {
    return new Spotlight(SESSION, TEACHER, member, lit);
  }

  private static OrderEvent muted() {
    return new MemberMuted(SESSION, COURSE, TEACHER, STUDENT);
  }

  private static OrderEvent removed() {
    return new MemberRemoved(SESSION, COURSE, TEACHER, STUDENT);
  }

  private static OrderEvent locked() {
    return new Locked(SESSION, COURSE, TEACHER);
  }

  private static OrderEvent unlocked() {
    return new Unlocked(SESSION, COURSE, TEACHER);
  }

  private static OrderEvent lit(MemberId member) {
    return new Spotlit(SESSION, COURSE, TEACHER, member);
  }

  private static OrderEvent dark() {
    return new SpotlightEnded(SESSION, COURSE, TEACHER);
  }
}
