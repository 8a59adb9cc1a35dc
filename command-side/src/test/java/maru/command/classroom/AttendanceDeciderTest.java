package maru.command.classroom;

import static maru.command.classroom.ClassroomStory.CALL;
import static maru.command.classroom.ClassroomStory.COURSE;
import static maru.command.classroom.ClassroomStory.NOW;
import static maru.command.classroom.ClassroomStory.SESSION;
import static maru.command.classroom.ClassroomStory.STUDENT;
import static maru.command.classroom.ClassroomStory.TEACHER;
import static maru.command.classroom.ClassroomStory.callClosed;
import static maru.command.classroom.ClassroomStory.called;
import static maru.command.classroom.ClassroomStory.confirmed;
import static maru.command.classroom.ClassroomStory.ended;
import static maru.command.classroom.ClassroomStory.given;
import static maru.command.classroom.ClassroomStory.joined;
import static maru.command.classroom.ClassroomStory.started;

import java.util.UUID;
import maru.command.attendance.AttendanceCommand.CallAttendance;
import maru.command.attendance.AttendanceCommand.CloseCall;
import maru.command.attendance.AttendanceCommand.CorrectAttendance;
import maru.command.attendance.AttendanceCommand.Rejudge;
import maru.command.attendance.AttendanceRefusal;
import maru.events.PersonalText;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent.Called;
import maru.events.attendance.AttendanceEvent.Corrected;
import maru.events.attendance.AttendanceEvent.Rejudged;
import maru.events.attendance.Verdict;
import maru.events.catalogue.AttendanceRule;
import maru.events.member.MemberId;
import org.junit.jupiter.api.Test;

class AttendanceDeciderTest {
  private static final AttendanceCallId NEXT = AttendanceCallId.of(UUID.randomUUID());
  private static final PersonalText REASON = new PersonalText(TEACHER, "c2VhbGVk");
  private static final AttendanceRule STRICT = new AttendanceRule(0, 1);

  @Test
  void theInstructorCallsAndTheClassHasItsSeconds() {
    given(started()).attendance(call(TEACHER, CALL)).then(called(CALL));
    given(started()).attendance(call(STUDENT, CALL)).thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
    given().attendance(call(TEACHER, CALL)).thenRefused(ClassroomRefusal.NOT_STARTED);
  }

  @Test
  void oneCallIsOpenAtATime() {
    given(started(), called(CALL))
        .attendance(call(TEACHER, NEXT))
        .thenRefused(AttendanceRefusal.ANOTHER_IS_OPEN);
    given(started(), called(CALL), callClosed(CALL))
        .attendance(call(TEACHER, CALL))
        .thenRefused(AttendanceRefusal.ALREADY_CALLED);
    given(started(), called(CALL), callClosed(CALL))
        .attendance(call(TEACHER, NEXT))
        .then(called(NEXT));
  }

  @Test
  void aCallWhoseTimeIsOverIsClosedByTheNext() {
    var later = NOW.plusSeconds(31);
    var next = new Called(SESSION, COURSE, TEACHER, NEXT, 30, later.plusSeconds(30));
    given(started(), called(CALL))
        .attendance(call(TEACHER, NEXT), true, later)
        .then(callClosed(CALL), next);
  }

  @Test
  void aCallClosesOnceAndWithTheClass() {
    var close = new CloseCall(SESSION, TEACHER, CALL);
    given(started(), called(CALL)).attendance(close).then(callClosed(CALL));
    given(started(), called(CALL), callClosed(CALL)).attendance(close).then();
    given(started()).attendance(close).thenRefused(AttendanceRefusal.NOT_FOUND);
    given(started(), called(CALL)).end(TEACHER).then(callClosed(CALL), ended());
  }

  @Test
  void aStudentConfirmsOnceWhileTheCallIsOpen() {
    given(started(), called(CALL))
        .andASeat()
        .confirm(STUDENT, CALL, NOW.plusSeconds(30))
        .then(confirmed(STUDENT, CALL));
    given(started(), called(CALL))
        .andASeat()
        .confirm(STUDENT, CALL, NOW.plusSeconds(30).plusNanos(1_000))
        .thenRefused(AttendanceRefusal.CLOSED);
    given(started(), called(CALL), callClosed(CALL))
        .andASeat()
        .confirm(STUDENT, CALL, NOW)
        .thenRefused(AttendanceRefusal.CLOSED);
    given(started(), called(CALL), confirmed(STUDENT, CALL))
        .andASeat()
        .confirm(STUDENT, CALL, NOW)
        .thenRefused(AttendanceRefusal.ALREADY_CONFIRMED);
  }

  @Test
  void onlyStudentsOfTheClassConfirm() {
    given(started(), called(CALL))
        .confirm(TEACHER, CALL, NOW)
        .thenRefused(AttendanceRefusal.OWN_CALL);
    given(started(), called(CALL))
        .confirm(STUDENT, CALL, NOW)
        .thenRefused(ClassroomRefusal.NOT_ENROLLED);
    given(started(), joined(STUDENT), called(CALL))
        .confirm(STUDENT, CALL, NOW)
        .then(confirmed(STUDENT, CALL));
  }

  @Test
  void theInstructorCorrectsEvenAfterTheEnd() {
    var correct = new CorrectAttendance(SESSION, TEACHER, STUDENT, Verdict.EXCUSED, REASON);
    var corrected = new Corrected(SESSION, COURSE, TEACHER, STUDENT, Verdict.EXCUSED, REASON);
    given(started(), ended()).attendance(correct).then(corrected);
    given(started()).attendance(correct).then(corrected);
    given(started(), ended())
        .attendance(correct, false, NOW)
        .thenRefused(AttendanceRefusal.NO_SUCH_STUDENT);
    given(started(), ended())
        .attendance(correction(STUDENT, STUDENT))
        .thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
    given(started(), ended())
        .attendance(correction(TEACHER, TEACHER))
        .thenRefused(AttendanceRefusal.NO_SUCH_STUDENT);
  }

  @Test
  void aSessionIsJudgedAnewUnderARuleOnce() {
    var rejudge = new Rejudge(SESSION, TEACHER, STRICT);
    var rejudged = new Rejudged(SESSION, COURSE, TEACHER, STRICT);
    given(started(), ended()).attendance(rejudge).then(rejudged);
    given(started(), ended(), rejudged).attendance(rejudge).then();
  }

  private static CorrectAttendance correction(MemberId by, MemberId student) {
    return new CorrectAttendance(SESSION, by, student, Verdict.PRESENT, REASON);
  }

  private static CallAttendance call(MemberId by, AttendanceCallId call) {
    return new CallAttendance(SESSION, by, call, 30);
  }
}
