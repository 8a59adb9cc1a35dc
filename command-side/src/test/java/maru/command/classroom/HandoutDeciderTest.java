package maru.command.classroom;

import static maru.command.classroom.ClassroomStory.COURSE;
import static maru.command.classroom.ClassroomStory.SESSION;
import static maru.command.classroom.ClassroomStory.STUDENT;
import static maru.command.classroom.ClassroomStory.TEACHER;
import static maru.command.classroom.ClassroomStory.ended;
import static maru.command.classroom.ClassroomStory.given;
import static maru.command.classroom.ClassroomStory.joined;
import static maru.command.classroom.ClassroomStory.started;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maru.command.handout.HandoutCommand.ShareFile;
import maru.command.handout.HandoutCommand.ShareLink;
import maru.command.handout.HandoutFile;
import maru.command.handout.HandoutRefusal;
import maru.events.Event;
import maru.events.PersonalText;
import maru.events.handout.HandoutEvent;
import maru.events.handout.HandoutEvent.FileShared;
import maru.events.handout.HandoutEvent.LinkShared;
import maru.events.handout.HandoutId;
import maru.events.member.MemberId;
import org.junit.jupiter.api.Test;

class HandoutDeciderTest {
  private static final HandoutId HANDOUT = HandoutId.of(UUID.randomUUID());
  private static final PersonalText TITLE = new PersonalText(TEACHER, "c2VhbGVk");
  private static final PersonalText ADDRESS = new PersonalText(TEACHER, "YWRkcmVzcw==");

  @Test
  void theInstructorHandsOutWhileTheClassIsOn() {
    given(started()).share(file(TEACHER)).then(fileShared());
    given(started()).share(link(TEACHER)).then(linkShared(HANDOUT));
    given().share(link(TEACHER)).thenRefused(ClassroomRefusal.NOT_STARTED);
    given(started(), ended()).share(file(TEACHER)).thenRefused(ClassroomRefusal.ENDED);
    given(started(), joined(STUDENT))
        .share(file(STUDENT))
        .thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
  }

  @Test
  void whatIsSharedIsSharedOnce() {
    given(started(), fileShared()).share(file(TEACHER)).then();
    given(started(), linkShared(HANDOUT)).share(link(TEACHER)).then();
  }

  @Test
  void aClassHasThirtyHandoutsAtMost() {
    Stream<Event> thirty =
        IntStream.range(0, 30).mapToObj(_ -> linkShared(HandoutId.of(UUID.randomUUID())));
    given(Stream.concat(Stream.of(started()), thirty).toArray(Event[]::new))
        .share(file(TEACHER))
        .thenRefused(HandoutRefusal.TOO_MANY);
  }

  private static ShareFile file(MemberId by) {
    byte[] text = "먹 향".getBytes(StandardCharsets.UTF_8);
    return new ShareFile(SESSION, by, HANDOUT, TITLE, HandoutFile.of(text));
  }

  private static HandoutEvent fileShared() {
    return new FileShared(SESSION, COURSE, HANDOUT, TEACHER, TITLE, "text/plain", 7);
  }

  private static ShareLink link(MemberId by) {
    return new ShareLink(SESSION, by, HANDOUT, TITLE, ADDRESS);
  }

  private static HandoutEvent linkShared(HandoutId handout) {
    return new LinkShared(SESSION, COURSE, handout, TEACHER, TITLE, ADDRESS);
  }
}
